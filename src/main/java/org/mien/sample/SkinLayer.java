package org.mien.sample;

import static org.mien.sample.Forms.bump;
import static org.mien.sample.Forms.noise;
import static org.mien.sample.Forms.step;

/** The skin of the face, lit from the scene: tone, flush, freckles, shaven beard, folds and highlights. */
final class SkinLayer implements Layer {

  private static final double RIM = 0.16;

  private final FaceShape shape;
  private final Identity who;
  private final Relief relief;
  private final SkinLines lines;
  private final Scene.Light light;
  private final double soft;
  private final double[] lit = new double[2];

  SkinLayer(FaceShape shape, Scene.Light light, double soft) {
    this.shape = shape;
    this.who = shape.who;
    this.relief = new Relief(shape, light);
    this.lines = new SkinLines(shape);
    this.light = light;
    this.soft = soft;
  }

  @Override
  public void paint(double x, double y, Dab dab) {
    if (Math.abs(x) > who.head().halfWidth() + 0.05 || y < -1.1 || y > shape.chinY + 0.1) {
      return;
    }
    // Far inside, neither the border of the skin nor its shade is near: both are 1 to the last bit.
    boolean inner = shape.isWithin(x, y, Math.max(RIM, soft) + 0.01);
    double edge = inner ? -1 : shape.outline(x, y);
    double cover = inner ? 1 : 1 - step(-soft, soft, edge);
    if (cover <= 0) {
      return;
    }
    relief.light(x, y, lit);
    double shade = (light.ambient() + (1 - light.ambient()) * 1.12 * lit[0]) * (inner ? 1 : 1 - 0.16 * step(-RIM, 0.02, edge));
    shade *= 1 - 0.13 * bump((Math.abs(x) - who.eyes().apart()) / 0.24, (y - shape.eyeY + 0.05) / 0.14);
    shade *= 1 - 0.42 * lines.at(x, y);
    shade *= 0.985 + 0.03 * noise(x * 24, y * 24, who.number());
    Rgb tone = tone(x, y);
    double gleam = 0.13 * lit[1] * (1 - 0.35 * who.skin().age());
    dab.r += (tone.r() * (shade * 0.9 + 0.1 * Math.sqrt(shade)) + gleam - dab.r) * cover;
    dab.g += (tone.g() * shade + gleam - dab.g) * cover;
    dab.b += (tone.b() * shade * (0.98 + 0.02 * shade) + gleam - dab.b) * cover;
  }

  private Rgb tone(double x, double y) {
    double ax = Math.abs(x);
    double flush = 0.5 * bump((ax - 0.4) / 0.26, (y - 0.26) / 0.22) + 0.35 * bump(x / 0.16, (y - who.nose().y() + 0.07) / 0.14);
    Rgb base = who.skin().tone();
    Rgb tone = new Rgb(base.r() * (1 + 0.03 * flush), base.g() * (1 - 0.07 * flush), base.b() * (1 - 0.06 * flush));
    if (who.skin().freckles() > 0) {
      double zone = bump(ax / 0.55, (y - 0.15) / 0.26);
      double spot = step(0.68, 0.85, noise(x * 26 + 40, y * 26, 77 + who.number()));
      tone = tone.times(1 - 0.3 * who.skin().freckles() * zone * spot);
    }
    double shadow = who.hair().stubble() <= 0 ? 0 : who.hair().stubble() * beardZone(x, y);
    if (shadow > 0) {
      tone = tone.toward(who.brows().colour().toward(base, 0.35), 0.5 * shadow * (0.75 + 0.5 * noise(x * 60, y * 60, 5)));
    }
    double mole = bump((x - who.skin().moleX()) / 0.022, (y - who.skin().moleY()) / 0.022);
    return tone.times(1 - 0.6 * mole);
  }

  /** Where a beard would grow, 0 to 1. */
  double beardZone(double x, double y) {
    double ax = Math.abs(x);
    double border = shape.mouthY - 0.1 - 0.9 * Math.max(0, ax - 0.42);
    double jaw = step(border - 0.06, border + 0.1, y);
    double lip = bump(ax / 0.36, (y - (shape.mouthY + who.nose().y()) / 2 - 0.01) / 0.13);
    return Math.max(jaw, Math.min(1, 1.3 * lip));
  }
}
