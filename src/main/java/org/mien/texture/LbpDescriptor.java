package org.mien.texture;

import org.mien.image.Gray;

/**
 * Histograms of one kind of LBP. The subclasses give the usual kinds a name; any other is named by {@link
 * LbpOptions#key}.
 */
public class LbpDescriptor implements TextureDescriptor {

  private final String key;
  private final String label;
  private final LbpBins bins;

  /**
   * Histograms of LBP codes with these options, named by the options' own key.
   *
   * @throws org.mien.job.UserError if there would be too many bins
   */
  public LbpDescriptor(LbpOptions options) {
    this(options.key(), "LBP " + options.key().substring("lbp:".length()), options);
  }

  /** Histograms of LBP codes with these options under a name of their own. */
  protected LbpDescriptor(String key, String label, LbpOptions options) {
    this.key = key;
    this.label = label;
    this.bins = new LbpBins(options);
  }

  /** What decides the codes. */
  public LbpOptions options() {
    return bins.options();
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public int bins() {
    return bins.count();
  }

  @Override
  public double[] describe(Gray image, BlockGrid grid) {
    return LbpHistogram.of(image, bins, grid);
  }
}
