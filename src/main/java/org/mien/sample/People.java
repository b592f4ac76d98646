package org.mien.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws synthetic people from a seed, spread over skin tones, ages, hair and shapes so that any number of them differ. */
public final class People {

  private static final Rgb[] TONES = {
    Rgb.bytes(246, 214, 190), Rgb.bytes(232, 190, 160), Rgb.bytes(214, 166, 128), Rgb.bytes(190, 136, 98),
    Rgb.bytes(150, 100, 68), Rgb.bytes(112, 72, 50), Rgb.bytes(82, 54, 42)
  };
  private static final Rgb[] HAIR = {
    Rgb.bytes(28, 23, 22), Rgb.bytes(66, 44, 32), Rgb.bytes(112, 74, 44), Rgb.bytes(176, 134, 80),
    Rgb.bytes(142, 66, 34), Rgb.bytes(168, 164, 160)
  };
  private static final Rgb[] IRIS = {
    Rgb.bytes(72, 46, 30), Rgb.bytes(98, 66, 38), Rgb.bytes(104, 112, 66), Rgb.bytes(92, 122, 146)
  };
  private static final Rgb[] SCARF = {
    Rgb.bytes(62, 92, 112), Rgb.bytes(134, 60, 74), Rgb.bytes(96, 110, 84)
  };
  private static final Identity.HairStyle[] STYLES = {
    Identity.HairStyle.PARTED, Identity.HairStyle.LONG, Identity.HairStyle.CROPPED, Identity.HairStyle.FRINGE,
    Identity.HairStyle.RECEDING, Identity.HairStyle.CURLY, Identity.HairStyle.TIED, Identity.HairStyle.SCARF
  };
  /** Steps through the tones so that neighbours in the list differ and every tone meets every hair style in time. */
  private static final int[] TONE_ORDER = {1, 4, 6, 2, 0, 5, 3};

  private People() {}

  /** {@code count} different people; the first ones of a longer list are the same people. */
  public static List<Identity> draw(long seed, int count) {
    List<Identity> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      people.add(one(seed, i));
    }
    return List.copyOf(people);
  }

  /** One person of the list that {@link #draw} gives, {@code index} from 0. */
  public static Identity one(long seed, int index) {
    Dice dice = Dice.of(seed, 1, index);
    Identity.HairStyle style = STYLES[index % STYLES.length];
    int tone = TONE_ORDER[index % TONE_ORDER.length];
    boolean soft = style == Identity.HairStyle.LONG || style == Identity.HairStyle.FRINGE
        || style == Identity.HairStyle.TIED || style == Identity.HairStyle.SCARF;
    double age = Forms.clamp(((index * 5) % 7) / 6.0 * 0.75 + dice.range(-0.1, 0.2), 0, 0.95);
    Rgb hair = hairColour(dice, tone, style == Identity.HairStyle.RECEDING ? Math.max(0.5, age) : age);
    Identity.Skin skin = skin(dice, tone, age);
    return new Identity(
        String.format(Locale.ROOT, "p%02d", index + 1),
        index,
        new Identity.Head(
            dice.range(0.68, 0.79), soft ? dice.range(1.65, 2.15) : dice.range(1.9, 2.7), dice.range(0.95, 1.04), dice.unit()),
        skin,
        hair(dice, style, hair, soft),
        eyes(dice, tone, soft),
        new Identity.Brows(
            dice.range(0.185, 0.225), soft ? dice.range(0.017, 0.03) : dice.range(0.026, 0.044), dice.range(0.0, 0.05),
            dice.range(-0.01, 0.035), browColour(hair, style)),
        new Identity.Nose(
            dice.range(0.29, 0.37), dice.range(0.125, 0.185) + 0.004 * tone, dice.range(0.065, 0.1), dice.range(0.75, 1.3)),
        mouth(dice, skin.tone(), tone, soft),
        index % 4 == 3 ? Identity.Glasses.SQUARE : index % 7 == 4 ? Identity.Glasses.ROUND : Identity.Glasses.NONE);
  }

  private static Identity.Skin skin(Dice dice, int tone, double age) {
    Rgb base = TONES[tone].times(dice.range(0.97, 1.03));
    double freckles = tone <= 1 && dice.chance(0.5) ? dice.range(0.5, 1) : 0;
    boolean mole = dice.chance(0.4);
    double side = dice.chance(0.5) ? -1 : 1;
    return new Identity.Skin(
        base, age, freckles, mole ? side * dice.range(0.2, 0.45) : 9, mole ? dice.range(0.2, 0.75) : 9);
  }

  private static Rgb hairColour(Dice dice, int tone, double age) {
    Rgb base = tone <= 1 ? HAIR[1 + dice.below(4)] : tone <= 2 ? HAIR[dice.below(3)] : HAIR[dice.below(2)];
    return base.toward(HAIR[5], Forms.step(0.5, 0.95, age) * 0.95);
  }

  private static Rgb browColour(Rgb hair, Identity.HairStyle style) {
    return hair.times(style == Identity.HairStyle.SCARF ? 0.8 : 0.72);
  }

  private static Identity.Hair hair(Dice dice, Identity.HairStyle style, Rgb colour, boolean soft) {
    double line = style == Identity.HairStyle.FRINGE ? dice.range(-0.5, -0.46)
        : style == Identity.HairStyle.CROPPED ? dice.range(-0.72, -0.62) : dice.range(-0.68, -0.58);
    double kind = dice.unit();
    double beard = !soft && kind < 0.35 ? dice.range(0.8, 0.95) : 0;
    double moustache = beard > 0 ? 0.9 : !soft && kind > 0.85 ? 0.95 : 0;
    double stubble = soft ? 0 : dice.range(0.05, 0.5);
    Rgb shown = style == Identity.HairStyle.SCARF ? SCARF[dice.below(SCARF.length)] : colour;
    return new Identity.Hair(style, shown, line, dice.range(-0.3, 0.1), stubble, beard, moustache);
  }

  private static Identity.Eyes eyes(Dice dice, int tone, boolean soft) {
    Rgb iris = tone <= 1 ? IRIS[dice.below(4)] : tone <= 3 ? IRIS[dice.below(2)] : IRIS[0];
    return new Identity.Eyes(
        dice.range(0.285, 0.335), dice.range(-0.09, -0.03), dice.range(0.14, 0.165), dice.range(0.85, 1.15),
        dice.range(-0.012, 0.022), iris, dice.unit(), soft ? dice.range(0.5, 1) : dice.range(0, 0.4));
  }

  private static Identity.Mouth mouth(Dice dice, Rgb skin, int tone, boolean soft) {
    Rgb red = Rgb.bytes(176, 72, 76).times(Forms.mix(1.05, 0.62, tone / 6.0));
    double full = 0.85 + 0.05 * tone;
    return new Identity.Mouth(
        dice.range(0.555, 0.605), dice.range(0.225, 0.285), full * dice.range(0.032, 0.05), full * dice.range(0.05, 0.072),
        skin.times(0.86).toward(red, soft ? dice.range(0.45, 0.75) : dice.range(0.25, 0.42)), dice.unit());
  }
}
