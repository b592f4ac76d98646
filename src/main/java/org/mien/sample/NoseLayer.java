package org.mien.sample;

/** What the relief of the nose cannot show: nostrils, the creases beside the wings and the shadow below. */
final class NoseLayer implements Layer {

  private final FaceShape shape;
  private final Identity.Nose nose;
  private final Rgb hole;
  private final Rgb crease;
  private final double soft;

  NoseLayer(FaceShape shape, double soft) {
    this.shape = shape;
    this.nose = shape.who.nose();
    this.hole = shape.who.skin().tone().times(0.28);
    this.crease = shape.who.skin().tone().times(0.5);
    this.soft = soft;
  }

  @Override
  public void paint(double x, double y, Dab dab) {
    if (Math.abs(y - nose.y()) > 0.2 || Math.abs(x) > nose.halfWidth() + 0.1) {
      return;
    }
    int h = x < 0 ? 0 : 1;
    double ax = Math.abs(x);
    double base = nose.y() - 0.6 * shape.wingLift[h];
    double u = (ax - 0.5 * nose.halfWidth()) / (0.36 * nose.halfWidth());
    double v = (y - base - 0.012 + 0.02 * u) / 0.024;
    dab.over(hole, 0.85 * (1 - Forms.step(0.6, 1 + soft * 20, Math.sqrt(u * u + v * v))));
    double wing = (y - base + 0.045 + 0.5 * shape.wingLift[h]) / 0.062;
    double edge = nose.halfWidth() * Math.sqrt(Math.max(0, 1 - 0.55 * wing * wing));
    double ends = 1 - Forms.step(0.6, 1.1, Math.abs(wing));
    dab.over(crease, 0.6 * ends * Forms.ridge((ax - edge) / 0.024));
    dab.times(1 - 0.2 * Forms.bump(x / (1.1 * nose.halfWidth()), (y - base - 0.05) / 0.05));
  }
}
