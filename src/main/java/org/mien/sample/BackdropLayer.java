package org.mien.sample;

import static org.mien.sample.Forms.bump;
import static org.mien.sample.Forms.noise;
import static org.mien.sample.Forms.step;

/** Wall, neck, clothes and ears: everything behind the face but the hair. */
final class BackdropLayer implements Layer {

  private final Identity who;
  private final Scene scene;
  private final boolean wall;
  private final double soft;

  /** The wall alone ({@code wall}), or neck, clothes and ears. */
  BackdropLayer(Identity who, Scene scene, boolean wall, double soft) {
    this.who = who;
    this.scene = scene;
    this.wall = wall;
    this.soft = soft;
  }

  @Override
  public void paint(double x, double y, Dab dab) {
    if (wall) {
      Scene.Backdrop colours = scene.backdrop();
      Rgb here = colours.top().toward(colours.bottom(), step(-1.3, 1.2, y + 0.25 * x));
      double glow = 1 + 0.12 * bump((x - 1.1 * scene.light().x()) / 1.5, (y + 0.4) / 1.5);
      double blots = 0.7 * noise(x * 2.1 + colours.place(), y * 2.1 - 0.4 * colours.place(), 11)
          + 0.3 * noise(x * 4.7 - colours.place(), y * 4.7, 12);
      dab.over(here, glow * (1 + 2 * colours.pattern() * (blots - 0.5)), 1);
      return;
    }
    neck(x, y, dab);
    ears(x, y, dab);
  }

  private void neck(double x, double y, Dab dab) {
    double ax = Math.abs(x);
    double half = 0.62 * who.head().halfWidth() + 0.12 * Math.max(0, y - 0.9);
    double neck = y > 0.3 ? 1 - step(half - soft, half + soft, ax) : 0;
    if (neck > 0) {
      double shade = 0.66 - 0.12 * ax / half + 0.14 * step(1.0, 1.3, y) + 0.1 * scene.light().x() * x / half;
      dab.over(who.skin().tone(), shade, neck);
    }
    double collar = 1.17 + 0.9 * Math.max(0, 0.30 - ax) * 0.6 + 0.22 * Math.max(0, ax - 0.3);
    double clothes = step(collar - soft, collar + soft, y);
    if (clothes > 0) {
      double fold = 0.85 + 0.3 * noise(x * 5 + y * 2, y * 3, 21 + who.number());
      dab.over(scene.backdrop().clothes(), fold, clothes);
    }
  }

  private void ears(double x, double y, Dab dab) {
    double ax = Math.abs(x);
    double u = (ax - who.head().halfWidth() - 0.005) / 0.085;
    double v = (y - who.eyes().y() - 0.13) / 0.175;
    double d = Math.sqrt(u * u + v * v);
    double cover = 1 - step(1 - 10 * soft, 1 + 10 * soft, d);
    if (cover > 0) {
      double shade = 0.82 + 0.12 * scene.light().x() * Math.signum(x) - 0.22 * bump(u / 0.7, v / 0.7);
      dab.over(who.skin().tone(), shade, cover);
    }
  }
}
