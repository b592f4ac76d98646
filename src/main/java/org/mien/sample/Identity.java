package org.mien.sample;

/**
 * What stays the same in every picture of one synthetic person. Lengths are in units of half the height of the head, with the
 * origin in its middle, x to the right and y down: the crown lies near y = -1, the chin near y = 1.
 *
 * @param id the name in the manifest, such as {@code p03}
 * @param number 0 for the first person; seeds the fine texture of skin and hair
 * @param head outline of the head
 * @param skin colour and marks of the skin
 * @param hair hair on the head and in the face
 * @param eyes eyes and lids
 * @param brows eyebrows
 * @param nose nose
 * @param mouth mouth at rest
 * @param glasses what is worn on the nose
 */
public record Identity(
    String id,
    int number,
    Head head,
    Skin skin,
    Hair hair,
    Eyes eyes,
    Brows brows,
    Nose nose,
    Mouth mouth,
    Glasses glasses) {

  /** Forms of spectacles. */
  public enum Glasses {
    /** No glasses. */
    NONE,
    /** Round lenses in a thin frame. */
    ROUND,
    /** Wide lenses in a strong dark frame. */
    SQUARE
  }

  /** Ways to wear one's hair. */
  public enum HairStyle {
    /** Cut close to the head. */
    CROPPED,
    /** Short with a parting. */
    PARTED,
    /** Hair beside and behind the head only. */
    RECEDING,
    /** To the shoulders. */
    LONG,
    /** Hair over the forehead, to the jaw. */
    FRINGE,
    /** A wide round cloud of curls. */
    CURLY,
    /** Drawn back from the face. */
    TIED,
    /** A scarf that covers the hair. */
    SCARF
  }

  /**
   * Outline of the head.
   *
   * @param halfWidth half the width at the cheekbones, about 0.62 to 0.82
   * @param jaw fullness of the jaw: 1.5 pointed, 2 oval, 2.8 square
   * @param chin length of the lower face, about 0.94 to 1.06
   * @param cheeks how far the cheekbones stand out, 0 to 1
   */
  public record Head(double halfWidth, double jaw, double chin, double cheeks) {}

  /**
   * Colour and marks of the skin.
   *
   * @param tone colour in full light
   * @param age depth of lines at rest, 0 (none) to 1 (deep)
   * @param freckles density of freckles, 0 to 1
   * @param moleX place of a small mole
   * @param moleY place of a small mole
   */
  public record Skin(Rgb tone, double age, double freckles, double moleX, double moleY) {}

  /**
   * Hair.
   *
   * @param style how it is worn
   * @param colour its colour, or the colour of the scarf
   * @param line y of the hair line in the middle of the forehead, about -0.75 to -0.5
   * @param part x of the parting
   * @param stubble beard that was shaven, 0 to 1
   * @param beard full beard, 0 to 1
   * @param moustache hair on the upper lip, 0 to 1
   */
  public record Hair(
      HairStyle style, Rgb colour, double line, double part, double stubble, double beard, double moustache) {}

  /**
   * Eyes.
   *
   * @param apart x of the middle of an eye, about 0.27 to 0.36
   * @param y height of the eyes
   * @param halfWidth half the width of an eye
   * @param open height of the opening at rest relative to the mean person, about 0.8 to 1.2
   * @param tilt rise of the outer corner, about -0.02 to 0.04
   * @param iris colour of the iris
   * @param fold depth of the fold of the upper lid, 0 to 1
   * @param lashes strength of the upper lashes, 0 to 1
   */
  public record Eyes(
      double apart, double y, double halfWidth, double open, double tilt, Rgb iris, double fold, double lashes) {}

  /**
   * Eyebrows.
   *
   * @param above distance over the eye
   * @param thick half the thickness at the thickest place
   * @param arch height of the middle over the ends
   * @param slope fall of the outer end
   * @param colour their colour
   */
  public record Brows(double above, double thick, double arch, double slope, Rgb colour) {}

  /**
   * Nose.
   *
   * @param y height of the base
   * @param halfWidth half the width of the wings
   * @param bridge half the width of the bridge
   * @param tip how far the tip stands out, 0.6 to 1.4
   */
  public record Nose(double y, double halfWidth, double bridge, double tip) {}

  /**
   * Mouth at rest.
   *
   * @param y height of the line between the lips
   * @param halfWidth half the width
   * @param upper thickness of the upper lip
   * @param lower thickness of the lower lip
   * @param lip colour of the lips
   * @param bow depth of the notch in the upper lip, 0 to 1
   */
  public record Mouth(double y, double halfWidth, double upper, double lower, Rgb lip, double bow) {}
}
