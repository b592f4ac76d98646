package org.mien.sample;

import static org.mien.sample.ActionUnit.AU1;
import static org.mien.sample.ActionUnit.AU10;
import static org.mien.sample.ActionUnit.AU12;
import static org.mien.sample.ActionUnit.AU15;
import static org.mien.sample.ActionUnit.AU16;
import static org.mien.sample.ActionUnit.AU17;
import static org.mien.sample.ActionUnit.AU2;
import static org.mien.sample.ActionUnit.AU20;
import static org.mien.sample.ActionUnit.AU23;
import static org.mien.sample.ActionUnit.AU24;
import static org.mien.sample.ActionUnit.AU25;
import static org.mien.sample.ActionUnit.AU26;
import static org.mien.sample.ActionUnit.AU4;
import static org.mien.sample.ActionUnit.AU43;
import static org.mien.sample.ActionUnit.AU5;
import static org.mien.sample.ActionUnit.AU6;
import static org.mien.sample.ActionUnit.AU7;
import static org.mien.sample.ActionUnit.AU9;

/**
 * Where every part of one face lies once the action units have moved it. The halves are indexed 0 = left of the image, 1
 * = right. Lengths as in {@link Identity}.
 */
final class FaceShape {

  /** Side of the middle axis of each half. */
  static final int[] SIDES = {-1, 1};

  final Identity who;
  final Expression face;
  /** y of the chin and how far the jaw has dropped. */
  final double chinY;
  final double jawDrop;
  /** Middle of each eye, heights of the lids over and under it. */
  final double[] eyeX = new double[2];
  final double eyeY;
  final double[] upperLid = new double[2];
  final double[] lowerLid = new double[2];
  /** Brow heights at the inner end, the middle and the outer end, and how far the inner end has moved to the axis. */
  final double[] browInner = new double[2];
  final double[] browMiddle = new double[2];
  final double[] browOuter = new double[2];
  final double[] browIn = new double[2];
  /** Lift of the wings of the nose, upwards positive. */
  final double[] wingLift = new double[2];
  /** Mouth corners. */
  final double[] cornerX = new double[2];
  final double[] cornerY = new double[2];
  final double mouthY;
  /** Openings over and under the line between the lips, and lip thickness. */
  final double openUp;
  final double openDown;
  final double upperLip;
  final double lowerLip;
  /** How much the middle of the mouth is pushed up into an arch. */
  final double arch;
  /** How much of the upper teeth an opening shows, 0 to 1. */
  final double teeth;

  FaceShape(Identity who, Expression face) {
    this.who = who;
    this.face = face;
    double jaw = face.at(AU26);
    jawDrop = 0.18 * jaw;
    chinY = who.head().chin() + 0.75 * jawDrop;
    eyeY = who.eyes().y();
    for (int h = 0; h < 2; h++) {
      placeEye(h);
      placeBrow(h);
      placeCorner(h);
    }
    double raised = face.at(AU10);
    double press = Math.min(0.85, 0.6 * face.at(AU24) + 0.45 * face.at(AU23));
    double stretch = face.at(AU20);
    double smile = face.at(AU12);
    double part = face.at(AU25);
    mouthY = who.mouth().y() + 0.30 * jawDrop - 0.035 * raised - 0.03 * face.at(AU9) - 0.025 * face.at(AU17);
    openUp = (0.028 + 0.02 * smile) * part + 0.26 * jawDrop;
    openDown = (0.032 + 0.03 * smile) * part + 0.9 * jawDrop + 0.035 * face.at(AU16) * (part > 0.1 ? 1 : 0.3);
    upperLip = who.mouth().upper() * (1 - press) * (1 - 0.3 * smile) * (1 - 0.25 * stretch) * (1 - 0.25 * raised);
    lowerLip = who.mouth().lower() * (1 - press) * (1 - 0.2 * smile) * (1 - 0.2 * stretch)
        * (1 + 0.25 * face.at(AU16)) * (1 + 0.2 * face.at(AU17));
    double bared = Math.max(Math.max(smile, stretch), Math.max(raised, face.at(AU9)));
    teeth = Forms.clamp(0.3 + 0.8 * bared, 0, 1);
    arch = 0.045 * face.at(AU17) + 0.03 * face.at(AU10);
  }

  private void placeEye(int h) {
    int side = SIDES[h];
    eyeX[h] = side * who.eyes().apart();
    double closed = face.at(AU43, side);
    double tight = face.at(AU7, side);
    double open = who.eyes().open();
    upperLid[h] = (0.074 * open * (1 - 0.25 * tight) + 0.038 * face.at(AU5, side)) * (1 - closed)
        - 0.006 * face.at(AU6, side) - 0.006 * face.at(AU9, side);
    lowerLid[h] = 0.046 * open * (1 - 0.55 * tight - 0.45 * face.at(AU6, side)) - 0.012 * face.at(AU9, side);
    wingLift[h] = 0.04 * face.at(AU9, side) + 0.018 * face.at(AU10, side);
  }

  private void placeBrow(int h) {
    int side = SIDES[h];
    double inner = face.at(AU1, side);
    double outer = face.at(AU2, side);
    double lower = face.at(AU4, side);
    double wrinkle = face.at(AU9, side);
    Identity.Brows b = who.brows();
    double base = eyeY - b.above();
    browInner[h] = base + 0.02 - 0.125 * inner + 0.085 * lower + 0.05 * wrinkle;
    browMiddle[h] = base - b.arch() - 0.055 * inner - 0.095 * outer + 0.062 * lower + 0.03 * wrinkle;
    browOuter[h] = base + b.slope() + 0.012 * inner - 0.115 * outer + 0.03 * lower;
    browIn[h] = 0.055 * lower + 0.015 * wrinkle;
  }

  private void placeCorner(int h) {
    int side = SIDES[h];
    double smile = face.at(AU12, side);
    double down = face.at(AU15, side);
    double stretch = face.at(AU20, side);
    double tight = 0.4 * face.at(AU24, side) + 0.6 * face.at(AU23, side);
    double out = 0.085 * smile + 0.085 * stretch - 0.012 * down - 0.03 * tight - 0.36 * jawDrop;
    cornerX[h] = side * (who.mouth().halfWidth() + out);
    cornerY[h] = -0.105 * smile + 0.085 * down + 0.035 * stretch + 0.5 * jawDrop + 0.02 * face.at(AU17, side)
        + 0.012 * face.at(AU9, side);
  }

  /** Position along the mouth at {@code x}: -1 at the left corner, 1 at the right one. */
  double alongMouth(double x) {
    double middle = (cornerX[0] + cornerX[1]) / 2;
    return (x - middle) / ((cornerX[1] - cornerX[0]) / 2);
  }

  /** y of the line between the closed lips at position {@code s} along the mouth. */
  double lipLine(double s) {
    double corner = s < 0 ? cornerY[0] : cornerY[1];
    double k = s * s;
    return mouthY + corner * k * (0.55 + 0.45 * k) - arch * (1 - k) + 0.006 * (1 - Forms.bump(s / 0.5, 0));
  }

  /** Signed distance to the outline of the head, negative inside; exact on the outline, fair near it. */
  double outline(double x, double y) {
    Identity.Head head = who.head();
    double middle = -0.12;
    double below = chinY - middle;
    double above = 1 + middle;
    boolean low = y > middle;
    double u = Math.abs(x) / head.halfWidth();
    double v = Math.abs(y - middle) / (low ? below : above);
    double p = low ? head.jaw() : 2.25;
    double q = low ? 2.1 + 0.25 * (head.jaw() - 2) : 2.25;
    double up = power(u, p - 1);
    double vq = power(v, q - 1);
    double f = up * u + vq * v - 1;
    double gx = p * up / head.halfWidth();
    double gy = q * vq / (low ? below : above);
    return f / Math.max(0.6, Math.sqrt(gx * gx + gy * gy));
  }

  /**
   * Whether a point is certainly farther than {@code depth} inside the outline. Says so without the powers that {@link #outline}
   * takes, by a bound above each of them, and may say no where the answer is close.
   */
  boolean isWithin(double x, double y, double depth) {
    Identity.Head head = who.head();
    double middle = -0.12;
    boolean low = y > middle;
    double height = low ? chinY - middle : 1 + middle;
    double u = Math.abs(x) / head.halfWidth();
    double v = Math.abs(y - middle) / height;
    double p = low ? head.jaw() : 2.25;
    double q = low ? 2.1 + 0.25 * (head.jaw() - 2) : 2.25;
    if (u >= 1 || v >= 1 || p < 1.5 || q < 1.5) {
      return false;
    }
    double up = p >= 2 ? u : Math.sqrt(u);
    double vq = q >= 2 ? v : Math.sqrt(v);
    double f = up * u + vq * v - 1;
    double gx = p * up / head.halfWidth();
    double gy = q * vq / height;
    return f < -(depth + 1e-6) * Math.max(0.6, Math.sqrt(gx * gx + gy * gy));
  }

  private static double power(double base, double exponent) {
    return base <= 0 ? 0 : StrictMath.pow(base, exponent);
  }
}
