package org.mien.sample;

import java.util.List;

/**
 * Draws a synthetic face: soft shapes laid over each other, the skin shaded by the slope of a height field. Pure arithmetic in
 * arrays, so the same arguments give the same bytes on every platform.
 */
public final class FaceRenderer {

  /** Samples a pixel along each axis. */
  private static final int FINE = 2;
  /** Half the height of the head as a share of the picture. */
  private static final double HEAD = 0.405;
  private static final double MIDDLE_Y = 0.505;

  private FaceRenderer() {}

  /**
   * Renders one face in colour.
   *
   * @param who the person
   * @param face the expression
   * @param scene light, pose, background and camera
   * @param size width and height in pixels, at least 16
   */
  public static Picture render(Identity who, Expression face, Scene scene, int size) {
    if (size < 16) {
      throw new IllegalArgumentException("a face needs at least 16 pixels, not " + size);
    }
    float[] light = paint(who, face, scene, size);
    return develop(light, scene.camera(), size);
  }

  /** The light on every pixel before the camera adds exposure and noise: {@code size * size * 3} values, about 0 to 1. */
  static float[] paint(Identity who, Expression face, Scene scene, int size) {
    double soft = 0.55 / (HEAD * scene.pose().scale() * size * FINE);
    List<Layer> layers = layers(who, face, scene, soft);
    View view = new View(scene, size, who.nose().y());
    float[] out = new float[size * size * 3];
    Dab dab = new Dab();
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        pixel(layers, view, column, row, dab);
        int at = (row * size + column) * 3;
        out[at] = (float) dab.r;
        out[at + 1] = (float) dab.g;
        out[at + 2] = (float) dab.b;
      }
    }
    return out;
  }

  private static List<Layer> layers(Identity who, Expression face, Scene scene, double soft) {
    FaceShape shape = new FaceShape(who, face);
    SkinLayer skin = new SkinLayer(shape, scene.light(), soft);
    return List.of(
        new BackdropLayer(who, scene, true, soft),
        new HairLayer(who, scene.light(), false, soft),
        new BackdropLayer(who, scene, false, soft),
        skin,
        new NoseLayer(shape, soft),
        new BeardLayer(shape, skin, soft),
        new MouthLayer(shape, scene.light(), soft),
        new EyeLayer(shape, scene, soft),
        new BrowLayer(shape, soft),
        new HairLayer(who, scene.light(), true, soft),
        new GlassesLayer(who, soft));
  }

  private static void pixel(List<Layer> layers, View view, int column, int row, Dab dab) {
    double r = 0;
    double g = 0;
    double b = 0;
    for (int k = 0; k < FINE * FINE; k++) {
      view.look(column + (k % FINE + 0.5) / FINE, row + (k / FINE + 0.5) / FINE);
      for (Layer layer : layers) {
        layer.paint(view.x, view.y, dab);
      }
      r += dab.r;
      g += dab.g;
      b += dab.b;
    }
    dab.r = r / (FINE * FINE);
    dab.g = g / (FINE * FINE);
    dab.b = b / (FINE * FINE);
    double warm = 0.06 * view.warmth;
    dab.r *= 1 + warm;
    dab.b *= 1 - warm;
  }

  /** Turns light into bytes: exposure, a soft shoulder that keeps highlights, noise mostly alike in the three channels. */
  static Picture develop(float[] light, Scene.Camera camera, int size) {
    Dice dice = new Dice(camera.seed());
    byte[] rgb = new byte[light.length];
    for (int i = 0; i < light.length; i += 3) {
      double common = camera.noise() * dice.bell();
      for (int c = 0; c < 3; c++) {
        double level = 255 * shoulder(light[i + c] * camera.exposure());
        double own = camera.noise() == 0 ? 0 : 0.4 * camera.noise() * (dice.unit() * 2 - 1);
        rgb[i + c] = (byte) (int) Math.max(0, Math.min(255, Math.rint(level + common + own)));
      }
    }
    return new Picture(size, size, rgb);
  }

  private static double shoulder(double value) {
    double knee = 0.8;
    if (value <= knee) {
      return Math.max(0, value);
    }
    double over = (value - knee) / 0.3;
    return knee + 0.2 * over / (1 + over) * 1.15;
  }

  /** From pixels to head units: shift, scale, roll, and a turn of the head as parallax of what stands out. */
  private static final class View {

    private final Scene.Pose pose;
    private final double size;
    private final double noseY;
    private final double cos;
    private final double sin;
    private final double warmth;
    private double x;
    private double y;

    private View(Scene scene, int size, double noseY) {
      this.pose = scene.pose();
      this.size = size;
      this.noseY = noseY;
      this.cos = StrictMath.cos(pose.roll());
      this.sin = StrictMath.sin(pose.roll());
      this.warmth = scene.light().warmth();
    }

    private void look(double column, double row) {
      double unit = HEAD * pose.scale();
      double px = (column / size - 0.5 - pose.shiftX()) / unit;
      double py = (row / size - MIDDLE_Y - pose.shiftY()) / unit;
      x = px * cos + py * sin;
      y = py * cos - px * sin;
      double u = x / 0.8;
      double v = (y - 0.05) / 1.15;
      double depth = Math.sqrt(Math.max(0, 1 - u * u - v * v));
      double nose = Forms.bump((x - 0.25 * pose.yaw()) / 0.2, (y - noseY + 0.1) / 0.3);
      x -= pose.yaw() * (0.3 * depth + 0.14 * nose);
    }
  }
}
