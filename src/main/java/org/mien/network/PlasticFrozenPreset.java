package org.mien.network;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.scijava.plugin.Plugin;

/**
 * The ablation of {@link PlasticPreset}: the same weights, but the trace stays at 0. It trains and answers bit for bit as
 * the preset {@code paper} does.
 */
@Plugin(type = NetworkPreset.class, name = PlasticFrozenPreset.KEY)
public final class PlasticFrozenPreset implements NetworkPreset {

  /** The key of this preset. */
  public static final String KEY = "plastic-frozen";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public String title() {
    return "Plastic network, trace frozen";
  }

  @Override
  public String description() {
    return "The plastic network with its Hebbian trace held at 0, which leaves the network of the paper: what remains of a "
        + "gain of 'plastic' over this one is due to plasticity.";
  }

  @Override
  public ComputationGraphConfiguration configure(NetworkPlan plan) {
    return PaperPreset.configure(plan, PaperPreset.plastic(true));
  }
}
