package org.mien.sample;

import static org.mien.sample.Forms.noise;
import static org.mien.sample.Forms.step;

/** Hair of the head, in two parts: what lies behind the face and what lies over it. */
final class HairLayer implements Layer {

  private final Identity who;
  private final Identity.Hair hair;
  private final Scene.Light light;
  private final boolean front;
  private final double soft;
  private final double width;

  HairLayer(Identity who, Scene.Light light, boolean front, double soft) {
    this.who = who;
    this.hair = who.hair();
    this.light = light;
    this.front = front;
    this.soft = soft;
    this.width = who.head().halfWidth();
  }

  @Override
  public void paint(double x, double y, Dab dab) {
    double cover = hair.style() == Identity.HairStyle.SCARF ? scarf(x, y) : front ? over(x, y) : behind(x, y);
    if (cover <= 0) {
      return;
    }
    dab.over(hair.colour(), brightness(x, y), Math.min(1, cover));
  }

  private double brightness(double x, double y) {
    double u = x / (width + 0.1) - 0.6 * light.x();
    double v = (y + 0.75) / 0.55;
    double shine = 0.66 + 0.25 * light.ambient() + 0.45 * Forms.bump(u, v) - 0.2 * step(0.1, 0.9, y);
    double texture = switch (hair.style()) {
      case CURLY -> 0.6 * (noise(x * 17, y * 17, who.number()) - 0.5) + 0.4 * (noise(x * 34, y * 34, 3) - 0.5);
      case SCARF -> 0.34 * (noise((x * x + 0.3 * y) * 9, (y + x * 0.6) * 4, who.number()) - 0.5);
      case CROPPED, RECEDING -> 0.4 * (noise(x * 55, y * 55, who.number()) - 0.5);
      default -> 0.6 * (noise((x - hair.part()) / (y + 1.75) * 34, y * 3.5, who.number()) - 0.5);
    };
    return (front ? 1 : 0.72) * (shine + texture);
  }

  /** Distance to the outer border of the hair over the skull, negative inside. */
  private double skull(double x, double y) {
    boolean curly = hair.style() == Identity.HairStyle.CURLY;
    double side = switch (hair.style()) {
      case CURLY -> 0.24;
      case LONG, FRINGE -> 0.10;
      case PARTED -> 0.065;
      case RECEDING, CROPPED -> 0.025;
      default -> 0.03;
    };
    double top = curly ? 0.2 : hair.style() == Identity.HairStyle.CROPPED ? 0.03 : 0.085;
    double rx = width + side;
    double ry = 0.86 + top;
    double u = x / rx;
    double v = (y + 0.14) / ry;
    double edge = (Math.sqrt(u * u + v * v) - 1) * 0.8;
    double ragged = curly ? 0.11 : 0.02;
    if (Math.abs(edge) > 0.5 * ragged + 0.05) {
      return edge;
    }
    return edge + ragged * (noise(x * 9, y * 9, 60 + who.number()) - 0.5);
  }

  private double behind(double x, double y) {
    double ax = Math.abs(x);
    double cover = hair.style() == Identity.HairStyle.RECEDING ? 0 : 1 - step(-soft, soft, skull(x, y));
    double length = switch (hair.style()) {
      case LONG -> 1.5;
      case FRINGE -> 0.78;
      default -> -9;
    };
    if (y < -0.15 || y > length + 0.04) {
      return cover;
    }
    double waves = 0.03 * (noise(y * 4, Math.signum(x) * 3, who.number()) - 0.5);
    double curtain = width + 0.115 + 0.05 * step(0, 0.8, y) + waves;
    double fall = (1 - step(curtain - soft, curtain + soft, ax)) * (1 - step(length - 0.1, length + 0.04, y));
    return Math.max(cover, fall);
  }

  private double over(double x, double y) {
    double inside = 1 - step(-soft, soft, skull(x, y));
    boolean hanging = hair.style() == Identity.HairStyle.LONG || hair.style() == Identity.HairStyle.FRINGE;
    if (inside <= 0 && !hanging) {
      return 0;
    }
    double t = Math.abs(x) / width;
    double line = hairLine(x, t);
    double ragged = hair.style() == Identity.HairStyle.FRINGE ? 0.05 : 0.035;
    double blur = hair.style() == Identity.HairStyle.CROPPED ? 0.05 : 0.02;
    if (Math.abs(y - line) < ragged + blur) {
      line += ragged * (noise(x * 30, 0.5, 20 + who.number()) - 0.5);
    }
    double cover = inside * (1 - step(line - blur, line + blur, y));
    if (hanging && y >= -0.3) {
      double length = hair.style() == Identity.HairStyle.LONG ? 1.5 : 0.78;
      double rim = width * (0.93 - 0.06 * step(-0.2, 0.5, y)) + 0.02 * (noise(y * 6, x > 0 ? 1 : 7, 8) - 0.5);
      double outer = width + 0.13 + 0.05 * step(0, 0.8, y);
      double strand = step(rim - 0.015, rim + 0.02, Math.abs(x)) * (1 - step(outer - soft, outer + soft, Math.abs(x)));
      cover = Math.max(cover, strand * step(-0.3, -0.2, y) * (1 - step(length - 0.1, length, y)));
    }
    return cover * (hair.style() == Identity.HairStyle.CROPPED ? 0.93 : 1);
  }

  private double hairLine(double x, double t) {
    double line = hair.line() + 0.10 * t * t + 0.45 * Math.max(0, t - 0.68) + 4.5 * Math.max(0, t - 0.88);
    return switch (hair.style()) {
      case RECEDING -> -1.35 + 7 * Math.max(0, t - 0.78) - 0.2 * (1 - t);
      case PARTED -> line + 0.13 * step(hair.part(), hair.part() + 0.3, x) * (1 - step(0.35, 0.6, x));
      case FRINGE -> Math.max(hair.line() + 0.05 * t, line);
      case LONG -> line - 0.05 + 0.25 * Math.min(0.6, Math.abs(x - hair.part()));
      default -> line;
    };
  }

  private double scarf(double x, double y) {
    double rx = width + 0.14;
    double u = x / rx;
    double v = (y + 0.08) / 1.06;
    double outer = 1 - step(-soft, soft, (Math.sqrt(u * u + v * v) - 1) * 0.9);
    double drape = y < 0.3 ? 0 : 1 - step(-soft, soft, Math.abs(x) - width * (0.9 + 0.55 * Math.max(0, y - 0.55)));
    double cover = Math.max(outer, drape);
    if (!front) {
      return cover;
    }
    double ou = x / (0.93 * width);
    double ov = (y - 0.16) / (y < 0.16 ? 0.86 : 0.86);
    double opening = Math.sqrt(ou * ou + ov * ov) - 1;
    double rim = 1 - step(0.02, 0.14, opening);
    return cover * step(-soft, soft, opening) * (1 - 0.12 * rim);
  }
}
