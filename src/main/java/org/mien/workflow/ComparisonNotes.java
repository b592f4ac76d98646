package org.mien.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mien.experiment.ComparedFolder;
import org.mien.metrics.Comparison;
import org.mien.metrics.Comparisons;
import org.mien.metrics.Contender;

/** What a reader of a comparison must know beside the numbers, in whole sentences. */
final class ComparisonNotes {

  private static final double USUAL = 0.05;

  private ComparisonNotes() {}

  static List<String> of(List<ComparedFolder> folders, List<Contender> contenders, Comparisons comparisons) {
    List<String> notes = new ArrayList<>();
    for (ComparedFolder folder : folders) {
      if (folder.leaky()) {
        notes.add(folder.name() + " was divided by the leaky protocol " + folder.protocol()
            + ": people may lie on both sides, so its figures are upper bounds that say little about new people.");
      }
    }
    Set<String> protocols = folders.stream().map(ComparedFolder::protocol).collect(Collectors.toCollection(TreeSet::new));
    if (protocols.size() > 1) {
      notes.add("The runs divide the clips by different protocols (" + String.join(", ", protocols)
          + "): their learners learned from different clips, and that is a part of every difference between them.");
    }
    if (folders.stream().map(ComparedFolder::dataHash).distinct().count() > 1) {
      notes.add("The runs were made on different data, of which the clips compared are the part in common.");
    }
    Set<Integer> seeds = contenders.stream().map(c -> c.bySeed().size()).collect(Collectors.toCollection(TreeSet::new));
    if (seeds.size() > 1) {
      notes.add("Not every learner has several seeds: a single set of predictions stands beside each seed of the other learner.");
    }
    comparisons.pairs().stream().findFirst().ifPresent(pair -> people(pair.comparison(), notes));
    return notes;
  }

  private static void people(Comparison comparison, List<String> notes) {
    int people = comparison.subjects();
    if (people == 0) {
      notes.add("No subjects are recorded, so clips were rearranged and drawn as if independent: where people repeat, the true"
          + " uncertainty is larger.");
    } else if (Math.pow(0.5, people - 1) > USUAL && comparison.resampling().loners() == 0) {
      notes.add(String.format(Locale.ROOT, "With %d %s no permutation by subject can have a p-value below %.3f, however large"
          + " the difference.", people, people == 1 ? "person" : "people", Math.min(1, Math.pow(0.5, people - 1))));
    }
  }
}
