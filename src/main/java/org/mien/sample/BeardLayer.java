package org.mien.sample;

import static org.mien.sample.Forms.bump;
import static org.mien.sample.Forms.noise;
import static org.mien.sample.Forms.step;

/** Beard and moustache. */
final class BeardLayer implements Layer {

  private final FaceShape shape;
  private final Identity.Hair hair;
  private final SkinLayer skin;
  private final double soft;

  BeardLayer(FaceShape shape, SkinLayer skin, double soft) {
    this.shape = shape;
    this.hair = shape.who.hair();
    this.skin = skin;
    this.soft = soft;
  }

  @Override
  public void paint(double x, double y, Dab dab) {
    if (hair.beard() + hair.moustache() <= 0 || y < shape.who.nose().y()) {
      return;
    }
    double drawn = y / (1 + 0.04 * hair.beard());
    double inside = shape.isWithin(x, drawn, 0.02) ? 1 : 1 - step(-0.01, 0.02 + soft, shape.outline(x, drawn));
    double hairs = noise(x * 42, y * 24, 500 + shape.who.number());
    double beard = hair.beard() * skin.beardZone(x, y) * lipGap(x, y);
    double lip = shape.mouthY - shape.openUp - shape.upperLip - 0.045;
    double lean = 0.2 * x * x;
    double moustache = hair.moustache() * bump(x / 0.34, 0) * bump((y - lip - lean) / 0.085, 0) * 2.2;
    double cover = Math.min(0.95, Math.max(beard, Math.min(1, moustache)) * (0.75 + 0.4 * hairs));
    dab.over(shape.who.brows().colour(), 0.75 + 0.55 * hairs - 0.15 * Math.max(0, y - shape.mouthY), inside * cover);
  }

  /** 0 on the lips, 1 away from them. */
  private double lipGap(double x, double y) {
    double middle = shape.mouthY + (shape.openDown - shape.openUp) / 2;
    double high = (shape.openDown + shape.openUp) / 2 + shape.lowerLip + 0.055;
    double u = shape.alongMouth(x) / 1.15;
    double v = (y - middle) / high;
    return step(0.75, 1.25, u * u + v * v);
  }
}
