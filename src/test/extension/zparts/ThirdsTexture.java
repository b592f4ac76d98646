package zparts;

import org.mien.image.Gray;
import org.mien.texture.BlockGrid;
import org.mien.texture.TextureDescriptor;
import org.scijava.plugin.Plugin;

/** How much of an image is dark, medium and bright; knows no blocks. */
@Plugin(type = TextureDescriptor.class)
public final class ThirdsTexture implements TextureDescriptor {

  @Override
  public String key() {
    return "thirds";
  }

  @Override
  public String label() {
    return "Thirds of brightness";
  }

  @Override
  public int bins() {
    return 3;
  }

  @Override
  public double[] describe(Gray image, BlockGrid grid) {
    double[] shares = new double[3];
    for (float value : image.pixels()) {
      shares[(int) Math.min(2, 3 * value / image.ceiling())] += 1.0 / image.pixels().length;
    }
    return shares;
  }
}
