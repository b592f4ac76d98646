package org.mien.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mien.dataset.Clip;
import org.mien.dataset.Manifest;
import org.mien.experiment.LearnerPlan;
import org.mien.split.AuditedSplit;
import org.mien.split.DuplicateGroups;
import org.mien.split.FoldsAudit;
import org.mien.split.Leak;
import org.mien.split.Split;
import org.mien.split.SplitInput;
import org.mien.split.SplitProtocol;
import org.mien.split.SplitProtocols;

/**
 * What a study will do with a data set, found out from the manifest alone: who takes part, who is tested, whether it leaks. No
 * image is read, so copies are not known yet and no file is rejected yet.
 *
 * @param shape of the study
 * @param data name of the data set
 * @param classes that take part
 * @param people different people who take part, 0 where none is recorded
 * @param protocol what people call the protocol
 * @param leaky whether the protocol lets one person be on both sides
 * @param folds of every seed, in order
 * @param audit what the audit of the first seed says
 */
public record StudyOutlook(StudyShape shape, String data, List<ClassCount> classes, int people, String protocol, boolean leaky,
    List<Fold> folds, String audit) {

  /**
   * A class that takes part.
   *
   * @param label its key
   * @param clips how many
   * @param people how many different ones, 0 where none is recorded
   */
  public record ClassCount(String label, int clips, int people) {}

  /**
   * One fold of one seed.
   *
   * @param train clips learned from
   * @param validation clips that stop the training
   * @param test clips tested
   * @param trainPeople different people learned from, those of the validation part too
   * @param testPeople different people tested
   */
  public record Fold(int train, int validation, int test, int trainPeople, int testPeople) {}

  /** Copies the lists. */
  public StudyOutlook {
    classes = List.copyOf(classes);
    folds = List.copyOf(folds);
  }

  /**
   * Looks at a manifest.
   *
   * @throws org.mien.job.UserError if the clips cannot take part or cannot be divided this way
   */
  public static StudyOutlook of(StudyShape shape, Manifest manifest, SplitProtocols protocols) {
    Manifest part = Study.takingPart(manifest, shape.labels(), shape.clips());
    SplitProtocol protocol = protocols.get(shape.protocol().key());
    Map<String, Clip> byId = part.byId();
    List<Fold> folds = new ArrayList<>();
    String audit = "";
    for (long seed : shape.seeds()) {
      SplitInput input = new SplitInput(part.clips(), new DuplicateGroups(List.of(), List.of(), false, false), shape.testShare(),
          shape.validationShare(), seed, shape.protocol().argument());
      List<AuditedSplit> made = shape.crossValidation() ? AuditedSplit.makeAll(protocol, input)
          : List.of(AuditedSplit.make(protocol, input));
      made.forEach(fold -> folds.add(fold(fold.split(), byId)));
      audit = audit.isEmpty() ? OutlookWords.audit(FoldsAudit.of(made, part.clips()).sentence()) : audit;
    }
    return new StudyOutlook(shape, part.name(), classes(part), people(part.clips()), protocol.title(),
        protocol.admits().contains(Leak.SAME_SUBJECT), folds, audit);
  }

  private static Fold fold(Split split, Map<String, Clip> byId) {
    Set<String> learned = new LinkedHashSet<>(split.train());
    learned.addAll(split.validation());
    return new Fold(split.train().size(), split.validation().size(), split.test().size(),
        people(learned.stream().map(byId::get).toList()), people(split.test().stream().map(byId::get).toList()));
  }

  private static List<ClassCount> classes(Manifest part) {
    Map<String, List<Clip>> byLabel = new LinkedHashMap<>();
    part.labels().keys().forEach(key -> byLabel.put(key, new ArrayList<>()));
    part.clips().forEach(clip -> byLabel.get(clip.label()).add(clip));
    return byLabel.entrySet().stream()
        .map(e -> new ClassCount(e.getKey(), e.getValue().size(), people(e.getValue()))).toList();
  }

  private static int people(List<Clip> clips) {
    return (int) clips.stream().map(Clip::subject).filter(s -> !s.isEmpty()).distinct().count();
  }

  /** Keys of the classes that take part, in class order. */
  public List<String> labels() {
    return classes.stream().map(ClassCount::label).toList();
  }

  /** How many clips take part. */
  public int clips() {
    return classes.stream().mapToInt(ClassCount::clips).sum();
  }

  /** The learners, the usual baselines too. */
  public List<LearnerPlan> learners() {
    return shape.allLearners(clips());
  }

  /** Trainings in all, those that choose options inside a fold not counted. */
  public int trainings() {
    return folds.size() * learners().size();
  }

  /** The outlook in plain words, one thought a line. */
  public List<String> sentences() {
    List<String> lines = new ArrayList<>();
    lines.add(whoTakesPart());
    lines.add(OutlookWords.division(this));
    lines.add(OutlookWords.meaning(shape.protocol().key(), protocol));
    lines.add((leaky && !audit.startsWith("Leaky") ? "This protocol can leak. " : "") + audit);
    lines.add(OutlookWords.learners(this));
    lines.add(OutlookWords.reported(this));
    return lines.stream().filter(line -> !line.isBlank()).toList();
  }

  private String whoTakesPart() {
    String each = classes.stream().map(c -> c.label() + " (" + c.clips() + (c.people() == 0 ? ")" : " of " + c.people()
        + (c.people() == 1 ? " person)" : " people)"))).collect(Collectors.joining(", "));
    return clips() + (shape.clips() ? " clips" : " images") + (people == 0 ? "" : " of " + people + " people") + " in "
        + classes.size() + " classes take part: " + each + ".";
  }
}
