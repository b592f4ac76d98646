package org.mien.sample;

/**
 * What surrounds a face in one picture: light, pose, background and camera.
 *
 * @param light where the light stands
 * @param pose where the head is
 * @param backdrop colours behind and below the head
 * @param camera noise and exposure
 */
public record Scene(Light light, Pose pose, Backdrop backdrop, Camera camera) {

  /** Even light from above, a centred head, a plain wall, no noise. */
  public static final Scene PLAIN = new Scene(
      new Light(0, -0.35, 0.55, 0),
      new Pose(0, 0, 0, 0, 1),
      new Backdrop(Rgb.bytes(150, 155, 160), Rgb.bytes(110, 115, 122), Rgb.bytes(60, 70, 90), 0.08, 0),
      new Camera(1, 0, 0));

  /**
   * Direction and kind of the light.
   *
   * @param x from the left of the image (-1) to the right (1)
   * @param y from above (-1) to below (1)
   * @param ambient share that comes from everywhere, 0 to 1
   * @param warmth from bluish (-1) to reddish (1)
   */
  public record Light(double x, double y, double ambient, double warmth) {}

  /**
   * Place of the head in the picture.
   *
   * @param shiftX to the right, as a share of the picture
   * @param shiftY down, as a share of the picture
   * @param roll leaning clockwise, radians
   * @param yaw turning to the right of the image, about -0.4 to 0.4
   * @param scale size relative to the usual one
   */
  public record Pose(double shiftX, double shiftY, double roll, double yaw, double scale) {}

  /**
   * Colours around the head.
   *
   * @param top upper part of the wall
   * @param bottom lower part of the wall
   * @param clothes what the person wears
   * @param pattern strength of the light and shade on the wall, 0 (even) to about 0.4
   * @param place where in the pattern the camera looks; any number
   */
  public record Backdrop(Rgb top, Rgb bottom, Rgb clothes, double pattern, double place) {}

  /**
   * What the camera adds.
   *
   * @param exposure factor on all light, 1 = right
   * @param noise standard deviation of the sensor noise in gray levels of 0..255
   * @param seed of the noise
   */
  public record Camera(double exposure, double noise, long seed) {}

  /** The same scene with another camera. */
  public Scene with(Camera other) {
    return new Scene(light, pose, backdrop, other);
  }

  /** The same scene with another pose. */
  public Scene with(Pose other) {
    return new Scene(light, other, backdrop, camera);
  }
}
