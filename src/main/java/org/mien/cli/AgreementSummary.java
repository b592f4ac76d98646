package org.mien.cli;

import java.util.List;
import java.util.Locale;
import org.mien.annotation.Agreement;
import org.mien.annotation.Aspect;
import org.mien.annotation.Disagreement;
import org.mien.annotation.Figure;

/** Figures of agreement, and the clips on which coders differ, as text for a console. */
final class AgreementSummary {

  /** How many of a kind; more are in the table, and a console scrolls them away. */
  private static final int MOST = 10;

  private AgreementSummary() {}

  static void print(Agreement agreement, CommonOptions common) {
    common.say("Coders " + String.join(", ", agreement.coders()) + ", " + clips(agreement.clips())
        + " of " + agreement.data() + ".");
    Figure first = null;
    for (Figure figure : agreement.figures()) {
      if (first == null || figure.aspect() != first.aspect() || !figure.coders().equals(first.coders())) {
        first = figure;
        common.say(figure.aspect().title() + ", " + figure.coderWord() + ": " + clips(figure.clips())
            + (figure.people() > 0 ? " of " + (figure.people() == 1 ? "1 person" : figure.people() + " people") : ""));
      }
      String fewer = figure.clips() == first.clips() ? "" : "  (" + clips(figure.clips()) + ")";
      common.say(String.format(Locale.ROOT, "  %-44s %s", title(figure, agreement), Figures.figure(figure.estimate())) + fewer);
    }
    common.say(agreement.resampling().sentence());
    agreement.notes().forEach(common::say);
    differences(agreement, common);
  }

  private static String title(Figure figure, Agreement agreement) {
    return figure.title() + switch (figure.measure()) {
      case WITHIN_TOLERANCE -> " of " + agreement.tolerance() + (agreement.tolerance() == 1 ? " frame" : " frames");
      default -> "";
    };
  }

  private static String clips(int count) {
    return count == 1 ? "1 clip" : count + " clips";
  }

  private static void differences(Agreement agreement, CommonOptions common) {
    List<Disagreement> all = agreement.disagreements();
    if (all.isEmpty()) {
      common.say("The coders differ about nothing.");
      return;
    }
    common.say("They differ " + (all.size() == 1 ? "once" : all.size() + " times")
        + ", the largest differences of each kind first:");
    for (Aspect aspect : Aspect.values()) {
      List<Disagreement> kind = all.stream().filter(d -> d.aspect() == aspect).toList();
      kind.stream().limit(MOST).forEach(d -> common.say(line(d, agreement.coders())));
      if (kind.size() > MOST) {
        common.say("  ... and " + (kind.size() - MOST) + " more of this kind in disagreements.csv.");
      }
    }
  }

  private static String line(Disagreement d, List<String> coders) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-14s %-30s", d.aspect().title(), d.clip()));
    for (int i = 0; i < coders.size(); i++) {
      line.append("  ").append(coders.get(i)).append(' ').append(d.said().get(i).isEmpty() ? "-" : d.said().get(i));
    }
    return line.toString();
  }
}
