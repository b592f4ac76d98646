package org.mien.sample;

import static org.mien.sample.ActionUnit.AU1;
import static org.mien.sample.ActionUnit.AU10;
import static org.mien.sample.ActionUnit.AU12;
import static org.mien.sample.ActionUnit.AU15;
import static org.mien.sample.ActionUnit.AU17;
import static org.mien.sample.ActionUnit.AU2;
import static org.mien.sample.ActionUnit.AU20;
import static org.mien.sample.ActionUnit.AU4;
import static org.mien.sample.ActionUnit.AU6;
import static org.mien.sample.ActionUnit.AU7;
import static org.mien.sample.ActionUnit.AU9;
import static org.mien.sample.Forms.furrow;

/** Folds and wrinkles: those of age and those that an expression makes, as darkness from 0 to about 1. */
final class SkinLines {

  private static final double THIN = 0.022;
  private static final double BROAD = 0.045;
  // Farther than this from where a fold can lie there is none: it need not be computed, and no bit changes.
  private static final double ROOM = 0.06;

  private final FaceShape shape;
  private final double age;

  SkinLines(FaceShape shape) {
    this.shape = shape;
    this.age = shape.who.skin().age();
  }

  /** Darkness of all folds at one point. */
  double at(double x, double y) {
    int h = x < 0 ? 0 : 1;
    int side = FaceShape.SIDES[h];
    double ax = Math.abs(x);
    if (y < shape.eyeY + 0.02 && ax < 0.55) {
      return Math.max(forehead(ax, y, h, side), between(ax, y, h, side)) + eyeFolds(ax, y, h, side);
    }
    return eyeFolds(ax, y, h, side) + cheekFold(ax, y, h, side) + aroundMouth(ax, y, h, side);
  }

  private double forehead(double ax, double y, int h, int side) {
    double middle = shape.face.at(AU1, side);
    double outer = shape.face.at(AU2, side);
    double strength = 0.32 * age + 0.75 * Forms.mix(middle, outer, Forms.step(0.08, 0.34, ax))
        - 0.3 * shape.face.at(AU4, side) * middle;
    if (strength <= 0) {
      return 0;
    }
    double brow = shape.browMiddle[h] - 0.12 + 0.16 * ax * ax;
    double dark = 0;
    for (int i = 0; i < 3; i++) {
      double line = brow - 0.085 * i;
      dark = Math.max(dark, Forms.ridge((y - line) / THIN) * (1 - 0.2 * i));
    }
    return Math.min(0.85, strength) * dark * (1 - Forms.step(0.3, 0.48, ax));
  }

  private double between(double ax, double y, int h, int side) {
    double frown = Math.min(1, shape.face.at(AU4, side) + 0.4 * shape.face.at(AU9, side) + 0.35 * age);
    double dark = 0.9 * frown * furrow(ax, y, 0.055, shape.browInner[h] - 0.11, 0.042, shape.eyeY - 0.06, THIN);
    double wrinkle = shape.face.at(AU9, side);
    for (int i = 0; i < 2 && wrinkle > 0; i++) {
      double top = shape.eyeY - 0.045 + 0.055 * i;
      dark = Math.max(dark, 0.9 * wrinkle * furrow(ax, y, -0.03, top, 0.12, top + 0.045, THIN));
    }
    return dark;
  }

  private double eyeFolds(double ax, double y, int h, int side) {
    if (y < shape.eyeY - 0.15 || y > shape.eyeY + 0.25 + Math.abs(shape.lowerLid[h])) {
      return 0;
    }
    double corner = Math.abs(shape.eyeX[h]) + shape.who.eyes().halfWidth();
    double squint = Math.min(1, shape.face.at(AU6, side) + 0.4 * age);
    double dark = 0;
    for (int i = -1; i <= 1; i++) {
      double y0 = shape.eyeY + 0.035 * i;
      dark = Math.max(dark, 0.6 * squint * furrow(ax, y, corner + 0.025, y0, corner + 0.13, y0 + 0.05 * i + 0.01, 0.016));
    }
    double pouch = Math.min(1, 0.6 * age + 0.7 * shape.face.at(AU6, side) + 0.5 * shape.face.at(AU7, side)
        + 0.5 * shape.face.at(AU9, side));
    double s = (ax - Math.abs(shape.eyeX[h])) / (1.15 * shape.who.eyes().halfWidth());
    double under = shape.eyeY + shape.lowerLid[h] * (1 - s * s) + 0.038 + 0.02 * (1 - s * s);
    double bag = Math.abs(s) >= 1 ? 0 : Forms.ridge((y - under) / 0.026) * (1 - s * s);
    return Math.max(dark, (0.12 + 0.6 * pouch) * bag);
  }

  private double cheekFold(double ax, double y, int h, int side) {
    double pull = Math.max(shape.face.at(AU12, side), Math.max(shape.face.at(AU9, side), shape.face.at(AU10, side)));
    double strength = Math.min(0.9, 0.08 + 0.45 * age + 0.7 * pull + 0.2 * shape.face.at(AU15, side));
    double wing = shape.who.nose().halfWidth() + 0.035;
    double top = shape.who.nose().y() - 0.07 - shape.wingLift[h];
    double corner = Math.abs(shape.cornerX[h]) + 0.075;
    double bottom = shape.mouthY + shape.cornerY[h] + 0.02;
    if (y < Math.min(top, bottom) - ROOM || y > Math.max(top, bottom) + ROOM) {
      return 0;
    }
    double bend = 0.05 * Forms.bump((y - (top + bottom) / 2) / (0.6 * (bottom - top + 0.05)), 0);
    return strength * furrow(ax - bend * (0.4 + pull), y, wing, top, corner, bottom, BROAD);
  }

  private double aroundMouth(double ax, double y, int h, int side) {
    double x = Math.abs(shape.cornerX[h]);
    double cy = shape.mouthY + shape.cornerY[h];
    double under = shape.mouthY + shape.openDown + shape.lowerLip + 0.05;
    if (y < Math.min(cy - 0.13, under - 0.04) - ROOM) {
      return 0;
    }
    double down = Math.min(1, shape.face.at(AU15, side) + 0.4 * age);
    double dark = 0.65 * down * furrow(ax, y, x - 0.01, cy, x + 0.035, cy + 0.15, 0.034);
    double stretch = shape.face.at(AU20, side);
    dark = Math.max(dark, 0.6 * stretch * furrow(ax, y, x + 0.06, cy - 0.09, x + 0.075, cy + 0.1, 0.035));
    double chin = Math.max(0.15, shape.face.at(AU17));
    double arc = under + 0.25 * ax * ax;
    return Math.max(dark, 0.5 * chin * Forms.ridge((y - arc) / 0.04) * (1 - Forms.step(0.1, 0.24, ax)));
  }
}
