package org.mien.sample;

import static org.mien.sample.ActionUnit.AU10;
import static org.mien.sample.ActionUnit.AU12;
import static org.mien.sample.ActionUnit.AU17;
import static org.mien.sample.ActionUnit.AU6;
import static org.mien.sample.ActionUnit.AU9;
import static org.mien.sample.Forms.bump;
import static org.mien.sample.Forms.ridge;
import static org.mien.sample.Forms.step;

/** Height of the face towards the viewer, in head units; its slope gives the shading. */
final class Relief {

  private static final double STEP = 0.012;
  private static final double ROOM = 0.01;

  private final FaceShape shape;
  private final Identity who;
  private final double lightX;
  private final double lightY;
  private final double lightZ;
  private final double brow;
  private final double browTop;
  private final double browBottom;
  private final double noseTop;
  private final double noseBottom;
  private final double noseSide;
  private final double mouthTop;

  Relief(FaceShape shape, Scene.Light light) {
    this.shape = shape;
    this.who = shape.who;
    double length = Math.sqrt(light.x() * light.x() + light.y() * light.y() + 0.8);
    lightX = light.x() / length;
    lightY = light.y() / length;
    lightZ = Math.sqrt(0.8) / length;
    brow = (shape.browMiddle[0] + shape.browMiddle[1]) / 2;
    browTop = Math.min(brow - 0.11, shape.eyeY - 0.18) - ROOM;
    browBottom = Math.max(brow + 0.15, shape.eyeY + 0.16) + ROOM;
    Identity.Nose n = who.nose();
    double lift = Math.max(Math.abs(shape.wingLift[0]), Math.abs(shape.wingLift[1]));
    noseTop = Math.min(shape.eyeY - 0.16, n.y() - 0.185 - lift) - ROOM;
    noseBottom = n.y() + 0.06 + lift + ROOM;
    double longest = 1.7 + 0.6 * (n.y() + 0.06 - shape.eyeY + 0.16) / (n.y() - shape.eyeY + 0.16);
    noseSide = Math.max(n.bridge() * longest, Math.max(0.55 * n.halfWidth() + 0.06, 0.74 * n.halfWidth() + 0.085)) + ROOM;
    double corner = Math.max(Math.abs(shape.cornerY[0]), Math.abs(shape.cornerY[1]));
    double lips = corner + Math.abs(shape.arch) + shape.openUp + 1.5 * shape.upperLip + 0.03;
    mouthTop = Math.min(shape.mouthY - Math.max(0.32, lips), (shape.mouthY + n.y()) / 2 - 0.12) - ROOM;
  }

  /** Lambert's cosine in {@code out[0]} and a highlight from 0 to 1 in {@code out[1]} at one point. */
  void light(double x, double y, double[] out) {
    double z = height(x, y);
    double nx = -(height(x + STEP, y) - z) / STEP;
    double ny = -(height(x, y + STEP) - z) / STEP;
    double norm = Math.sqrt(nx * nx + ny * ny + 1);
    out[0] = Math.max(0, (nx * lightX + ny * lightY + lightZ) / norm);
    double hz = lightZ + 1;
    double half = (nx * lightX + ny * lightY + hz) / norm / Math.sqrt(lightX * lightX + lightY * lightY + hz * hz);
    double h2 = half * half;
    double h8 = h2 * h2 * h2 * h2;
    out[1] = half <= 0 ? 0 : h8 * h8 * h8;
  }

  /** The height at one point. */
  double height(double x, double y) {
    double u = x / who.head().halfWidth();
    double v = (y + 0.05) / 1.08;
    double z = 0.72 * Math.sqrt(Math.max(0.06, 1.15 - 0.95 * u * u - 0.8 * v * v));
    return z + upperFace(Math.abs(x), y) + nose(x, y) + cheeks(x, y) + mouth(x, y);
  }

  // Far from a part of the face all of its hills are exactly 0: they need not be computed, and no bit changes.

  private double upperFace(double ax, double y) {
    if (y < browTop || y > browBottom) {
      return 0;
    }
    double eye = who.eyes().apart();
    return 0.045 * bump((ax - 0.28) / 0.32, (y - brow - 0.02) / 0.13)
        - 0.085 * bump((ax - eye) / 0.27, (y - shape.eyeY + 0.01) / 0.17)
        - 0.06 * bump((ax - 0.145) / 0.12, (y - shape.eyeY + 0.02) / 0.15)
        + 0.035 * bump((ax - eye) / 0.18, (y - shape.eyeY) / 0.09);
  }

  private double nose(double x, double y) {
    if (y < noseTop || y > noseBottom || Math.abs(x) > noseSide) {
      return 0;
    }
    Identity.Nose n = who.nose();
    double top = shape.eyeY - 0.16;
    double t = (y - top) / (n.y() - top);
    double z = 0;
    if (t > 0 && y < n.y() + 0.06) {
      double rise = 0.05 + 0.13 * t * n.tip();
      double fade = step(0, 0.25, t) * (1 - step(n.y() - 0.02, n.y() + 0.05, y));
      z += rise * fade * ridge(x / (n.bridge() * (1.7 + 0.6 * t)));
    }
    z += 0.085 * n.tip() * bump(x / (0.55 * n.halfWidth() + 0.06), (y - n.y() + 0.065) / 0.12);
    int h = x < 0 ? 0 : 1;
    return z + 0.075 * bump((Math.abs(x) - 0.74 * n.halfWidth()) / 0.085, (y - n.y() + 0.035 + shape.wingLift[h]) / 0.085);
  }

  private double cheeks(double x, double y) {
    if (y < -0.1 - ROOM || y > 0.5 + ROOM) {
      return 0;
    }
    int side = x < 0 ? -1 : 1;
    double ax = Math.abs(x);
    double lift = Math.max(shape.face.at(AU6, side), 0.8 * shape.face.at(AU12, side));
    double sneer = Math.max(shape.face.at(AU9, side), shape.face.at(AU10, side));
    return (0.05 + 0.05 * who.head().cheeks()) * bump((ax - 0.43) / 0.3, (y - 0.2) / 0.3)
        + 0.085 * lift * bump((ax - 0.40) / 0.21, (y - 0.24 + 0.06 * lift) / 0.18)
        + 0.05 * sneer * bump((ax - 0.26) / 0.14, (y - 0.2) / 0.15);
  }

  private double mouth(double x, double y) {
    if (y < mouthTop) {
      return 0;
    }
    double s = shape.alongMouth(x);
    double line = shape.lipLine(Forms.clamp(s, -1, 1));
    double width = Math.max(0, 1 - s * s);
    double upper = line - shape.openUp * width - shape.upperLip / 2;
    double lower = line + shape.openDown * width + shape.lowerLip / 2;
    double under = shape.mouthY + shape.openDown + shape.lowerLip;
    double chin = shape.chinY - 0.15;
    return 0.06 * bump(x / 0.45, (y - shape.mouthY) / 0.32)
        + 0.028 * bump(s / 1.05, (y - upper) / (shape.upperLip + 0.015))
        + 0.045 * bump(s, (y - lower) / (shape.lowerLip + 0.015))
        - 0.018 * bump(x / 0.045, (y - (shape.mouthY + who.nose().y()) / 2 + 0.01) / 0.11)
        - 0.05 * bump(x / 0.22, (y - under - 0.055) / 0.075)
        + (0.075 + 0.03 * shape.face.at(AU17)) * bump(x / 0.24, (y - chin) / 0.18);
  }
}
