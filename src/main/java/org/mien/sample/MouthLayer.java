package org.mien.sample;

import static org.mien.sample.Forms.step;

/** Lips, the opening between them, teeth and tongue. */
final class MouthLayer implements Layer {

  private static final Rgb CAVITY = Rgb.bytes(58, 20, 22);
  private static final Rgb TONGUE = Rgb.bytes(170, 84, 84);
  private static final Rgb TEETH = Rgb.bytes(238, 233, 222);

  private final FaceShape shape;
  private final Rgb lip;
  private final Rgb seam;
  private final double light;
  private final double soft;

  MouthLayer(FaceShape shape, Scene.Light light, double soft) {
    this.shape = shape;
    this.lip = shape.who.mouth().lip();
    this.seam = lip.times(0.38);
    this.light = 0.72 + 0.28 * light.ambient();
    this.soft = soft;
  }

  @Override
  public void paint(double x, double y, Dab dab) {
    double s = shape.alongMouth(x);
    if (Math.abs(s) > 1.12 || Math.abs(y - shape.mouthY) > 0.5) {
      return;
    }
    double c = Forms.clamp(s, -1, 1);
    double k = 1 - c * c;
    double line = shape.lipLine(c);
    double innerTop = line - shape.openUp * k;
    double innerBottom = line + shape.openDown * Forms.mix(k, Math.sqrt(k), 0.35);
    lips(c, k, y, innerTop, innerBottom, dab);
    if (innerBottom - innerTop > 0.012) {
      opening(x, y, innerTop, innerBottom, dab);
    }
    double ends = 1 - step(0.98, 1.1, Math.abs(s));
    double gap = Math.max(0, 1 - (innerBottom - innerTop) / 0.03);
    dab.over(seam, 0.9 * gap * ends * Forms.stroke(y - line, 0.009, soft));
    corner(s, y, dab);
  }

  private void lips(double c, double k, double y, double innerTop, double innerBottom, Dab dab) {
    double bow = 1 - 0.28 * shape.who.mouth().bow() * Forms.bump(c / 0.28, 0);
    double a = Math.abs(c);
    double top = innerTop - shape.upperLip * (1 - a * a * (0.4 + 0.6 * a)) * bow;
    double bottom = innerBottom + shape.lowerLip * Math.sqrt(k) * (0.55 + 0.45 * k);
    double upper = step(top - soft * 1.5, top + soft * 1.5, y) * (1 - step(innerTop - soft, innerTop + soft, y));
    double lower = step(innerBottom - soft, innerBottom + soft, y) * (1 - step(bottom - soft * 1.5, bottom + soft * 1.5, y));
    double fine = 0.96 + 0.08 * Forms.noise(c * 22, y * 6, 900 + shape.who.number());
    double ends = Math.min(1, 8 * k);
    dab.over(lip, light * 0.86 * fine, 0.88 * upper * ends);
    double t = (y - innerBottom) / Math.max(0.01, bottom - innerBottom);
    dab.over(lip, light * fine * (1.02 + 0.14 * Forms.bump((t - 0.42) / 0.4, c / 0.7)), 0.88 * lower * ends);
    dab.times(1 - 0.18 * Forms.bump(c, (y - bottom - 0.018) / 0.03));
  }

  private void opening(double x, double y, double top, double bottom, Dab dab) {
    double cover = step(top - soft, top + soft, y) * (1 - step(bottom - soft, bottom + soft, y));
    if (cover <= 0) {
      return;
    }
    double height = bottom - top;
    dab.over(CAVITY, 0.8, cover);
    double tongue = step(top + 0.5 * height, bottom - 0.1 * height, y) * (1 - step(0.1, 0.2, Math.abs(x)));
    dab.over(TONGUE, light * 0.75, cover * 0.7 * tongue * step(0.08, 0.14, height));
    double row = Math.min(0.075 * shape.teeth, height * 0.85);
    double arc = top + row * (1 - 0.6 * x * x / 0.05);
    double gaps = 1 - 0.12 * Forms.ridge((wrap(x / 0.052) - 0.5) / 0.14);
    double teeth = 1 - step(arc - soft, arc + soft, y);
    double depth = 0.9 - 0.9 * Math.min(1, x * x / 0.12);
    dab.over(TEETH, light * gaps * (0.55 + 0.45 * depth), cover * 0.92 * teeth);
    dab.times(1 - 0.25 * cover * (1 - step(top, top + 0.02, y)));
  }

  private static double wrap(double value) {
    return value - Math.floor(value);
  }

  private void corner(double s, double y, Dab dab) {
    int h = s < 0 ? 0 : 1;
    double at = shape.mouthY + shape.cornerY[h];
    dab.times(1 - 0.3 * Forms.bump((Math.abs(s) - 1.0) / 0.1, (y - at) / 0.03));
  }
}
