package org.mien.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Plans which stills and clips are taken of whom, and under which names. */
final class ShotList {

  private static final double ONE_MORE = 0.3;

  private final SampleOptions options;
  private final List<Identity> people;

  ShotList(SampleOptions options) {
    this.options = options;
    this.people = People.draw(options.seed(), options.people());
  }

  /** All stills in the order of labels, people and takes. */
  List<Shot> stills() {
    List<Shot> shots = new ArrayList<>();
    for (Emotion emotion : Emotion.values()) {
      for (Identity who : people) {
        Dice dice = Dice.of(options.seed(), 10, who.number(), emotion.ordinal());
        int takes = options.stillsPerLabel() + (options.stillsPerLabel() > 0 && dice.chance(ONE_MORE) ? 1 : 0);
        for (int take = 0; take < takes; take++) {
          Format format = Format.draw(Dice.of(options.seed(), 11, who.number(), emotion.ordinal(), take));
          String file = String.format(
              Locale.ROOT, "stills/%s/%s_%s_%d.%s",
              emotion.label(), who.id(), emotion.label(), take + 1, format.extension());
          shots.add(new Shot(file, who, emotion, take, -1, -1, -1, 1));
        }
      }
    }
    return shots;
  }

  /** How one still is stored. */
  Format format(Shot shot) {
    return Format.draw(Dice.of(options.seed(), 11, shot.who().number(), shot.emotion().ordinal(), shot.take()));
  }

  /** All clips: the first people in turn, each with emotions that are spread over the six; every seventh file is a video. */
  List<Shot> clips() {
    int performers = Math.max(1, Math.min(people.size(), (options.clips() + 2) / 3));
    List<Shot> shots = new ArrayList<>();
    for (int i = 0; i < options.clips(); i++) {
      int round = i / performers;
      Identity who = people.get(i % performers);
      Emotion emotion = Emotion.basic().get((i % performers + 2 * round + round / 3) % 6);
      shots.add(clip(who, emotion, i));
    }
    return shots;
  }

  private Shot clip(Identity who, Emotion emotion, int number) {
    Dice dice = Dice.of(options.seed(), 12, number);
    int onset = 7 + dice.below(7);
    int apex = onset + 10 + dice.below(9);
    int offset = apex + 13 + dice.below(14);
    int frames = offset + 7 + dice.below(8);
    String ending = number == 9 ? ".avi" : number % 3 == 0 ? ".tif" : "";
    String file = String.format(
        Locale.ROOT, "clips/%s/%s_%s_c%02d%s", emotion.label(), who.id(), emotion.label(), number + 1, ending);
    return new Shot(file, who, emotion, number, onset, apex, offset, frames);
  }
}
