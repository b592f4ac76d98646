package org.mien.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Decides which faults are planted where, and makes the faulty files. */
final class FaultPlan {

  /** The class that is declared but has no file. */
  static final String EMPTY_CLASS = "contempt";

  private static final int EXACT = 2;
  private static final int CONFLICTING = 2;
  private static final int BLUR_RADIUS = 3;

  private final Stills stills;
  private final List<Shot> pool;
  private final Dice dice;
  private final Set<String> taken = new HashSet<>();
  private final List<Extra> extras = new ArrayList<>();
  private final List<Planted> truth = new ArrayList<>();

  /** A file beside the clean ones. */
  record Extra(Shot shot, byte[] bytes) {}

  /** Plans faults among these clean stills, which are left alone; people of the leak are spared, to keep the faults apart. */
  FaultPlan(SampleOptions options, Stills stills, List<Shot> clean, List<Shot> clips, Identity leaking) throws IOException {
    this.stills = stills;
    this.dice = Dice.of(options.seed(), 13);
    this.pool = clean.stream().filter(s -> s.who().number() != leaking.number()).toList();
    for (int i = 0; i < EXACT; i++) {
      copy("exact-" + (i + 1), false);
    }
    for (int i = 0; i < CONFLICTING; i++) {
      copy("conflict-" + (i + 1), true);
    }
    near();
    spoiled();
    truth.add(new Planted(
        "stills/" + EMPTY_CLASS, Planted.EMPTY_CLASS, "declared in mien.json, no file", EMPTY_CLASS));
    for (Shot shot : Stream.concat(clean.stream(), clips.stream()).toList()) {
      if (shot.who().number() == leaking.number() && Split.isLeaked(shot.emotion())) {
        truth.add(new Planted(
            shot.file(), Planted.SUBJECT_IN_BOTH_PARTS, "in the test part, other files of this person in the training part",
            leaking.id()));
      }
    }
  }

  /** The faulty files, each a line of the manifest as well. */
  List<Extra> extras() {
    return List.copyOf(extras);
  }

  /** All rows of the truth file. */
  List<Planted> truth() {
    return List.copyOf(truth);
  }

  /** A still that no fault has touched yet, of this file type where there is one. */
  private Shot pick(String extension) {
    List<Shot> free = pool.stream().filter(s -> s.emotion() != Emotion.NEUTRAL && !taken.contains(s.file())).toList();
    List<Shot> fitting = free.stream().filter(s -> s.file().endsWith(extension)).toList();
    List<Shot> choice = fitting.isEmpty() ? free : fitting;
    Shot shot = choice.get(dice.below(choice.size()));
    taken.add(shot.file());
    return shot;
  }

  private Shot named(Shot source, Emotion label, String extension) {
    for (int take = 7; ; take++) {
      String file = String.format(
          Locale.ROOT, "stills/%s/%s_%s_%d.%s", label.label(), source.who().id(), label.label(), take, extension);
      if (taken.add(file)) {
        return source.as(file, label);
      }
    }
  }

  private void copy(String group, boolean otherLabel) throws IOException {
    Shot source = pick("");
    List<Emotion> basic = Emotion.basic();
    Emotion label = otherLabel ? basic.get((basic.indexOf(source.emotion()) + 2) % basic.size()) : source.emotion();
    Shot copy = named(source, label, stills.format(source).extension());
    String fault = otherLabel ? Planted.CONFLICTING_DUPLICATE : Planted.EXACT_DUPLICATE;
    extras.add(new Extra(copy, stills.encode(source)));
    truth.add(new Planted(source.file(), fault, "original", group));
    truth.add(new Planted(copy.file(), fault, "copy of " + source.file(), group));
  }

  private void near() throws IOException {
    Shot first = pick(".jpg");
    Format format = stills.format(first);
    nearCopy(first, stills.picture(first), new Format("jpg", format.colour(), format.dpi(), 0.75), "compressed again", 1);
    Shot second = pick(".jpg");
    Picture brighter = Retouch.brighter(stills.picture(second), 2);
    nearCopy(second, brighter, stills.format(second), "two levels brighter", 2);
    Shot third = pick(".png");
    nearCopy(third, stills.picture(third), new Format("jpg", stills.format(third).colour(), 0, 0.88), "saved as JPEG", 3);
  }

  private void nearCopy(Shot source, Picture picture, Format format, String how, int number) throws IOException {
    Shot copy = named(source, source.emotion(), format.extension());
    extras.add(new Extra(copy, ImageFiles.encode(picture, format)));
    truth.add(new Planted(source.file(), Planted.NEAR_DUPLICATE, "original", "near-" + number));
    truth.add(new Planted(copy.file(), Planted.NEAR_DUPLICATE, how + " from " + source.file(), "near-" + number));
  }

  private void spoiled() throws IOException {
    Format colour = new Format("jpg", true, 300, 0.9);
    for (int i = 0; i < 2; i++) {
      Shot shot = fresh();
      add(shot, ImageFiles.encode(Retouch.blurred(stills.picture(shot), BLUR_RADIUS), colour), Planted.BLURRED,
          "box blur of radius " + BLUR_RADIUS + ", three times");
    }
    Shot over = fresh();
    add(over, ImageFiles.encode(stills.exposed(over, 3.2), colour), Planted.OVER_EXPOSED, "3.2 times the light");
    Shot under = fresh();
    add(under, ImageFiles.encode(stills.exposed(under, 0.12), colour), Planted.UNDER_EXPOSED, "0.12 times the light");
    Shot cut = fresh();
    byte[] whole = ImageFiles.encode(stills.picture(cut), colour);
    int kept = whole.length * 55 / 100;
    add(cut, Arrays.copyOf(whole, kept), Planted.TRUNCATED, "the first 55 of 100 bytes");
    Shot text = named(pick(""), Emotion.SURPRISE, "png");
    byte[] note = "This is a text file although its name ends in .png.\n".getBytes(StandardCharsets.UTF_8);
    add(text, note, Planted.NOT_AN_IMAGE, "a text file");
  }

  /** A picture of its own: a take that no clean still has. */
  private Shot fresh() {
    Shot source = pick("");
    Shot named = named(source, source.emotion(), "jpg");
    return new Shot(named.file(), named.who(), named.emotion(), 100 + extras.size(), -1, -1, -1, 1);
  }

  private void add(Shot shot, byte[] bytes, String fault, String detail) {
    extras.add(new Extra(shot, bytes));
    truth.add(new Planted(shot.file(), fault, detail, ""));
  }
}
