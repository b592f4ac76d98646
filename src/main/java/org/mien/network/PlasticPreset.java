package org.mien.network;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.scijava.plugin.Plugin;

/**
 * The network of the paper with a plastic layer ({@link PlasticRnn}) in the place of its simple recurrent layer of 30 units.
 * That one and not the LSTM, because the trace is defined for a state that goes back through one matrix, which is what a
 * simple recurrent layer is. With the same seed it starts from the weights of the preset {@code paper}.
 */
@Plugin(type = NetworkPreset.class, name = PlasticPreset.KEY)
public final class PlasticPreset implements NetworkPreset {

  /** The key of this preset. */
  public static final String KEY = "plastic";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public String title() {
    return "Network of the paper with plastic synapses";
  }

  @Override
  public String description() {
    return "The network of the paper whose simple recurrent layer carries a Hebbian trace with learned plasticity and rate "
        + "(differentiable plasticity, Miconi, Clune and Stanley 2018); the trace begins at 0 with every clip.";
  }

  @Override
  public ComputationGraphConfiguration configure(NetworkPlan plan) {
    return PaperPreset.configure(plan, PaperPreset.plastic(false));
  }
}
