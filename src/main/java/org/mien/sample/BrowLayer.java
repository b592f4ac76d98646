package org.mien.sample;

import static org.mien.sample.Forms.step;

/** Both eyebrows. */
final class BrowLayer implements Layer {

  private final FaceShape shape;
  private final Identity.Brows brows;
  private final double soft;

  BrowLayer(FaceShape shape, double soft) {
    this.shape = shape;
    this.brows = shape.who.brows();
    this.soft = soft;
  }

  @Override
  public void paint(double x, double y, Dab dab) {
    int h = x < 0 ? 0 : 1;
    double ax = Math.abs(x);
    double inner = Math.abs(shape.eyeX[h]) - 0.2 - shape.browIn[h];
    double outer = Math.abs(shape.eyeX[h]) + 0.2;
    double s = 2 * (ax - inner) / (outer - inner) - 1;
    if (Math.abs(s) > 1.15) {
      return;
    }
    double middle = Forms.through(shape.browInner[h], shape.browMiddle[h], shape.browOuter[h], Forms.clamp(s, -1.1, 1.1));
    double half = brows.thick() * (s < 0 ? 0.95 + 0.15 * (1 + s) : 1.1 - 0.75 * s);
    double ends = step(-1.12, -0.9, s) * (1 - step(0.92, 1.1, s));
    double across = Math.abs(y - middle) / half;
    double fuzz = 0.25 + soft / half;
    double there = ends * (1 - step(1 - fuzz, 1 + fuzz * 0.6, across));
    if (there <= 0) {
      return;
    }
    double hairs = Forms.noise(x * 70 - FaceShape.SIDES[h] * y * 40, y * 22, 300 + shape.who.number());
    double cover = there * (0.72 + 0.35 * hairs);
    dab.over(brows.colour(), 0.85 + 0.25 * hairs, Math.min(0.95, cover));
  }
}
