package org.mien.sample;

import static org.mien.sample.Forms.step;
import static org.mien.sample.Forms.stroke;

/** Spectacles. */
final class GlassesLayer implements Layer {

  private final Identity who;
  private final Identity.Glasses kind;
  private final double soft;
  private final Rgb frame;

  GlassesLayer(Identity who, double soft) {
    this.who = who;
    this.kind = who.glasses();
    this.soft = soft;
    this.frame = kind == Identity.Glasses.ROUND ? Rgb.bytes(118, 92, 54) : Rgb.bytes(26, 24, 28);
  }

  @Override
  public void paint(double x, double y, Dab dab) {
    if (kind == Identity.Glasses.NONE || Math.abs(y - who.eyes().y()) > 0.3) {
      return;
    }
    boolean round = kind == Identity.Glasses.ROUND;
    double ax = Math.abs(x);
    double u = (ax - who.eyes().apart() - 0.012) / (round ? 0.205 : 0.225);
    double v = (y - who.eyes().y() - 0.03) / (round ? 0.195 : 0.155);
    double edge = round ? Math.sqrt(u * u + v * v) : Math.sqrt(Math.sqrt(u * u * u * u + v * v * v * v));
    double rim = (edge - 1) * 0.19;
    double lens = 1 - step(-soft, soft, rim);
    dab.over(Rgb.bytes(225, 232, 240), lens * (0.05 + 0.10 * stroke(u + 0.8 * v + 0.35, 0.16, 0.08)));
    double cover = stroke(rim, round ? 0.011 : 0.019, soft);
    double inner = who.eyes().apart() - (round ? 0.2 : 0.22);
    double bridge = who.eyes().y() - 0.01 + 0.9 * x * x;
    cover = Math.max(cover, ax < inner + 0.02 ? stroke(y - bridge, round ? 0.010 : 0.016, soft) : 0);
    double outer = who.eyes().apart() + 0.012 + (round ? 0.2 : 0.22);
    double ear = who.eyes().y() - 0.03;
    boolean onTemple = ax > outer && ax < who.head().halfWidth() * 1.02;
    cover = Math.max(cover, onTemple ? stroke(y - ear, 0.014, soft) : 0);
    dab.over(frame, cover);
  }
}
