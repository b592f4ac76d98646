package org.mien.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mien.experiment.Compared;
import org.mien.experiment.ComparedFolder;
import org.mien.job.UserError;
import org.mien.metrics.Contender;
import org.mien.metrics.Outcome;
import org.mien.metrics.Predictions;

/**
 * Who takes part in a comparison, under which names.
 *
 * @param sources the folders with the names of their learners
 * @param contenders in the order of the folders
 * @param notes whom two folders share
 */
record Line(List<Compared.Source> sources, List<Contender> contenders, List<String> notes) {

  /**
   * Names the learners of one folder as they are, those of several FOLDER/LEARNER; one that two folders share, prediction by
   * prediction, takes part once.
   *
   * @param wanted names of learners, with or without their folder; empty for all
   * @throws UserError if nobody is called so
   */
  static Line up(List<ComparedFolder> folders, List<String> wanted) {
    List<String> names = names(folders);
    Map<String, Contender> line = new LinkedHashMap<>();
    Map<ComparedFolder, List<String>> own = new LinkedHashMap<>();
    List<String> notes = new ArrayList<>();
    Set<String> unmet = new HashSet<>(wanted);
    List<String> known = new ArrayList<>();
    for (int f = 0; f < folders.size(); f++) {
      own.put(folders.get(f), new ArrayList<>());
      for (Contender contender : folders.get(f).contenders()) {
        String name = folders.size() == 1 ? contender.name() : names.get(f) + "/" + contender.name();
        known.add(name);
        boolean asked = wanted.contains(name) || wanted.contains(contender.name());
        unmet.remove(name);
        unmet.remove(contender.name());
        String twin = wanted.isEmpty() || asked ? twin(line, contender) : null;
        if (twin != null) {
          notes.add(name + " and " + twin + " predict the same, bit for bit; they are shown once.");
          own.get(folders.get(f)).add(twin);
        } else if (wanted.isEmpty() || asked) {
          line.put(name, renamed(name, contender));
          own.get(folders.get(f)).add(name);
        }
      }
    }
    if (!unmet.isEmpty()) {
      throw new UserError("No learner is called " + unmet.stream().sorted().collect(Collectors.joining(", "))
          + "; there are " + String.join(", ", known) + ".");
    }
    return new Line(own.entrySet().stream().map(e -> new Compared.Source(e.getKey(), e.getValue())).toList(),
        List.copyOf(line.values()), notes);
  }

  /** The contender of a name, with or without its folder. */
  static Contender find(List<Contender> contenders, String name) {
    List<Contender> found = contenders.stream().filter(c -> c.name().equals(name)).toList();
    if (found.isEmpty()) {
      found = contenders.stream().filter(c -> c.name().endsWith("/" + name)).toList();
    }
    if (found.size() != 1) {
      throw new UserError((found.isEmpty() ? "No learner is called " : "More than one learner is called ") + name + "; there are "
          + contenders.stream().map(Contender::name).collect(Collectors.joining(", ")) + ".");
    }
    return found.get(0);
  }

  /** Names of the folders, with as many of those above as are needed to tell them apart. */
  private static List<String> names(List<ComparedFolder> folders) {
    for (int depth = 1; depth < 20; depth++) {
      List<String> names = new ArrayList<>();
      for (ComparedFolder folder : folders) {
        Path path = folder.path().toAbsolutePath().normalize();
        int from = Math.max(0, path.getNameCount() - depth);
        names.add(path.subpath(from, path.getNameCount()).toString().replace('\\', '/'));
      }
      if (new HashSet<>(names).size() == names.size()) {
        return names;
      }
    }
    return folders.stream().map(f -> f.path().toString()).toList();
  }

  private static Contender renamed(String name, Contender contender) {
    TreeMap<Long, Predictions> bySeed = new TreeMap<>();
    contender.bySeed().forEach((seed, p) -> bySeed.put(seed, new Predictions(name, p.classes(), p.outcomes())));
    return new Contender(name, bySeed);
  }

  private static String twin(Map<String, Contender> line, Contender contender) {
    return line.values().stream()
        .filter(c -> c.name().endsWith("/" + contender.name()) && same(c, contender))
        .map(Contender::name).findFirst().orElse(null);
  }

  private static boolean same(Contender a, Contender b) {
    return a.bySeed().keySet().equals(b.bySeed().keySet()) && a.bySeed().keySet().stream().allMatch(seed ->
        a.bySeed().get(seed).classes().equals(b.bySeed().get(seed).classes())
            && same(a.bySeed().get(seed).outcomes(), b.bySeed().get(seed).outcomes()));
  }

  private static boolean same(List<Outcome> a, List<Outcome> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).clip().equals(b.get(i).clip()) || a.get(i).actual() != b.get(i).actual()
          || !a.get(i).subject().equals(b.get(i).subject())
          || !Arrays.equals(a.get(i).probabilities(), b.get(i).probabilities())) {
        return false;
      }
    }
    return true;
  }
}
