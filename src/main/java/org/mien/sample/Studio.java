package org.mien.sample;

/**
 * Sets up the scene of a recording: one wall, light and clothing a session, a slightly different seat and lamp for each
 * block of one emotion, small movements from picture to picture.
 */
final class Studio {

  private static final Rgb[] WALLS = {
    Rgb.bytes(168, 172, 176), Rgb.bytes(196, 188, 172), Rgb.bytes(120, 132, 140), Rgb.bytes(150, 160, 146),
    Rgb.bytes(92, 98, 112), Rgb.bytes(206, 206, 208), Rgb.bytes(142, 120, 108), Rgb.bytes(110, 132, 158)
  };
  private static final Rgb[] CLOTHES = {
    Rgb.bytes(52, 60, 84), Rgb.bytes(110, 42, 48), Rgb.bytes(42, 74, 62), Rgb.bytes(188, 184, 176), Rgb.bytes(38, 38, 42),
    Rgb.bytes(146, 116, 66), Rgb.bytes(88, 70, 104)
  };

  private final long seed;

  Studio(long seed) {
    this.seed = seed;
  }

  /** The session, 1 or 2, in which a person shows an emotion. */
  static int session(Identity who, Emotion emotion) {
    return (who.number() + emotion.ordinal()) % 2 + 1;
  }

  /** The scene of one still. */
  Scene still(Identity who, Emotion emotion, int take) {
    Scene block = block(who, emotion);
    Dice dice = Dice.of(seed, 6, who.number(), emotion.ordinal(), take);
    Scene.Pose seat = block.pose();
    // Takes of one block go to different corners, so that no two of them are near duplicates by chance.
    int left = take % 2 == 0 ? -1 : 1;
    int up = take / 2 % 2 == 0 ? -1 : 1;
    Scene.Pose pose = new Scene.Pose(
        seat.shiftX() + left * dice.range(0.003, 0.011),
        seat.shiftY() + up * dice.range(0.003, 0.011),
        seat.roll() + dice.range(-0.035, 0.035),
        seat.yaw() + left * up * dice.range(0.01, 0.07),
        seat.scale() * dice.range(0.98, 1.02));
    Scene.Light lamp = block.light();
    Scene.Light light = new Scene.Light(
        lamp.x() + dice.range(-0.1, 0.1), lamp.y() + dice.range(-0.08, 0.08), lamp.ambient(), lamp.warmth());
    Scene.Camera camera = new Scene.Camera(
        block.camera().exposure() * dice.range(0.96, 1.04), dice.range(1.4, 2.4), (long) (dice.unit() * (1L << 52)));
    Scene.Backdrop wall = block.backdrop();
    Scene.Backdrop seen = new Scene.Backdrop(
        wall.top(), wall.bottom(), wall.clothes(), wall.pattern(), wall.place() + 9 * take + dice.range(0, 6));
    return new Scene(light, pose, seen, camera);
  }

  /** The scene at one moment of a clip: the head drifts slowly, the light stays. */
  Scene moment(Identity who, Emotion emotion, int clip, double seconds) {
    Scene block = block(who, emotion);
    Dice dice = Dice.of(seed, 7, who.number(), emotion.ordinal(), clip);
    double phase = dice.range(0, 6);
    double sway = StrictMath.sin(phase + 2.1 * seconds);
    double nod = StrictMath.sin(2 * phase + 1.6 * seconds);
    Scene.Pose seat = block.pose();
    Scene.Pose pose = new Scene.Pose(
        seat.shiftX() + dice.range(-0.015, 0.015) + 0.004 * sway,
        seat.shiftY() + dice.range(-0.015, 0.015) + 0.004 * nod,
        seat.roll() + dice.range(-0.03, 0.03) + 0.008 * nod,
        seat.yaw() + dice.range(-0.1, 0.1) + 0.03 * sway,
        seat.scale());
    long noise = (long) (dice.unit() * (1L << 40)) + Math.round(seconds * 1000);
    return new Scene(block.light(), pose, block.backdrop(), new Scene.Camera(block.camera().exposure(), 0.9, noise));
  }

  private Scene block(Identity who, Emotion emotion) {
    Dice session = Dice.of(seed, 4, who.number(), session(who, emotion));
    Dice block = Dice.of(seed, 5, who.number(), emotion.ordinal());
    Rgb wall = WALLS[session.below(WALLS.length)];
    Rgb clothes = CLOTHES[session.below(CLOTHES.length)];
    double lampX = session.range(-0.75, 0.75);
    double lampY = session.range(-0.6, -0.15);
    double ambient = session.range(0.42, 0.62);
    double warmth = session.range(-0.7, 0.7);
    double exposure = exposureFor(who.skin().tone()) * session.range(0.94, 1.06);
    Scene.Light light = new Scene.Light(
        lampX + block.range(-0.25, 0.25), lampY + block.range(-0.08, 0.08), ambient, warmth);
    Scene.Pose seat = new Scene.Pose(
        block.range(-0.026, 0.026), block.range(-0.022, 0.022), block.range(-0.06, 0.06), block.range(-0.2, 0.2),
        block.range(0.97, 1.05));
    double fall = session.range(0.7, 0.9);
    Scene.Backdrop backdrop = new Scene.Backdrop(wall, wall.times(fall), clothes, 0.32, block.range(0, 40));
    return new Scene(light, seat, backdrop, new Scene.Camera(exposure, 2, 0));
  }

  /** A camera that meters the face: darker skin gets a little more light, as a photographer would do. */
  private static double exposureFor(Rgb tone) {
    return Forms.mix(1.22, 0.92, Forms.step(0.2, 0.75, tone.g()));
  }
}
