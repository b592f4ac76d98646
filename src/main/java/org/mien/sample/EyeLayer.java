package org.mien.sample;

import static org.mien.sample.Forms.step;
import static org.mien.sample.Forms.stroke;

/** Both eyes: the ball, iris, pupil, highlight, the edges of the lids, lashes and the fold over the lid. */
final class EyeLayer implements Layer {

  private static final Rgb WHITE = Rgb.bytes(236, 232, 226);
  private static final Rgb DARK = Rgb.bytes(22, 16, 15);
  private static final Rgb PINK = Rgb.bytes(196, 128, 118);

  private final FaceShape shape;
  private final Identity.Eyes eyes;
  private final Scene.Light light;
  private final double soft;
  private final Rgb lidEdge;
  private final double gaze;

  EyeLayer(FaceShape shape, Scene scene, double soft) {
    this.shape = shape;
    this.eyes = shape.who.eyes();
    this.light = scene.light();
    this.soft = soft;
    this.lidEdge = shape.who.skin().tone().times(0.42).toward(DARK, 0.35);
    this.gaze = -0.03 * scene.pose().yaw();
  }

  @Override
  public void paint(double x, double y, Dab dab) {
    int h = x < 0 ? 0 : 1;
    double dx = x - shape.eyeX[h];
    double dy = y - shape.eyeY;
    double s = dx / eyes.halfWidth() * FaceShape.SIDES[h];
    if (Math.abs(s) > 1.35 || Math.abs(dy) > 0.24) {
      return;
    }
    double k = Math.max(0, 1 - s * s);
    double round = Math.sqrt(k);
    double line = -eyes.tilt() * s + 0.008 * (1 - s);
    double top = line - shape.upperLid[h] * Forms.mix(k, round, 0.55) * (1 - 0.12 * s);
    double bottom = line + shape.lowerLid[h] * Forms.mix(k, round, 0.45) * (1 + 0.15 * s);
    if (Math.abs(s) < 1 && bottom > top) {
      ball(dx, dy, top, bottom, h, dab);
    }
    lids(s, dy, top, bottom, h, dab);
  }

  private void ball(double dx, double dy, double top, double bottom, int h, Dab dab) {
    double cover = step(top - soft, top + soft, dy) * (1 - step(bottom - soft, bottom + soft, dy));
    if (cover <= 0) {
      return;
    }
    double side = dx / eyes.halfWidth();
    double shade = (1 - 0.28 * side * side) * (0.62 + 0.38 * step(top, top + 0.05, dy));
    shade *= Forms.mix(0.8, 1, light.ambient()) * Forms.mix(0.72, 1, brightness());
    dab.over(WHITE, shade, cover);
    double inner = FaceShape.SIDES[h] * side;
    dab.over(PINK, shade, cover * 0.8 * (1 - step(-0.97, -0.82, inner)));
    double ix = dx - gaze;
    double iy = dy + 0.012;
    double distance = Math.sqrt(ix * ix + iy * iy);
    double radius = 0.064;
    double iris = cover * stroke(distance, radius, soft);
    double rays = 0.85 + 0.4 * step(0.02, 0.06, distance) * (iy > 0 ? 1 : 0.6);
    dab.over(eyes.iris(), shade * rays, iris);
    dab.over(DARK, iris * 0.7 * step(radius * 0.72, radius, distance));
    dab.over(DARK, cover * stroke(distance, 0.029, soft));
    double gx = ix - 0.024 * Math.signum(light.x() + 0.01);
    double gy = iy + 0.024;
    dab.over(new Rgb(1, 1, 1), cover * 0.9 * stroke(Math.sqrt(gx * gx + gy * gy), 0.0125, soft));
  }

  private double brightness() {
    Rgb tone = shape.who.skin().tone();
    return Math.min(1, 0.35 + 0.75 * tone.g());
  }

  private void lids(double s, double dy, double top, double bottom, int h, Dab dab) {
    double ends = 1 - step(0.92, 1.12, Math.abs(s));
    double lash = 0.011 + 0.011 * eyes.lashes() * (1 + 0.4 * s);
    dab.over(DARK, 0.92 * ends * stroke(dy - top, lash, soft));
    if (eyes.lashes() > 0.5 && s > 0.75) {
      double wing = dy - top + 0.25 * (s - 0.75) * 0.15;
      dab.over(DARK, 0.6 * (1 - step(1.05, 1.25, s)) * stroke(wing, 0.012, soft));
    }
    dab.over(lidEdge, 0.55 * ends * stroke(dy - bottom, 0.007, soft));
    double lift = 0.045 - 0.28 * Math.max(0, shape.upperLid[h] - 0.074);
    double fold = top - lift * (0.45 + 0.55 * Math.max(0, 1 - s * s));
    double foldEnds = 1 - step(0.85, 1.15, Math.abs(s - 0.05));
    dab.over(lidEdge, (0.2 + 0.5 * eyes.fold()) * foldEnds * stroke(dy - fold, 0.006, soft * 1.4));
  }
}
