package zparts;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.mien.network.NetworkPlan;
import org.mien.network.NetworkPreset;
import org.mien.network.PaperPreset;
import org.scijava.plugin.Plugin;

/** The network of the paper under a key of its own. */
@Plugin(type = NetworkPreset.class)
public final class CopyOfThePaper implements NetworkPreset {

  @Override
  public String key() {
    return "copy";
  }

  @Override
  public String title() {
    return "Copy of the network of the paper";
  }

  @Override
  public String description() {
    return "The network of the paper under a key of its own.";
  }

  @Override
  public ComputationGraphConfiguration configure(NetworkPlan plan) {
    return new PaperPreset().configure(plan);
  }
}
