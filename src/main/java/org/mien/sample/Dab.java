package org.mien.sample;

/** The colour of one sample point while layers are laid over each other, from the back to the front. */
final class Dab {

  double r;
  double g;
  double b;

  /** Lays a colour over what is there; {@code cover} 0 leaves it, 1 hides it. */
  void over(Rgb colour, double cover) {
    over(colour, 1, cover);
  }

  /** Lays a colour times {@code light} over what is there. */
  void over(Rgb colour, double light, double cover) {
    r += (colour.r() * light - r) * cover;
    g += (colour.g() * light - g) * cover;
    b += (colour.b() * light - b) * cover;
  }

  /** Darkens ({@code factor < 1}) or brightens what is there. */
  void times(double factor) {
    r *= factor;
    g *= factor;
    b *= factor;
  }
}
