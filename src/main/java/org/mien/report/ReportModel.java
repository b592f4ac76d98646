package org.mien.report;

import java.util.List;
import java.util.Optional;
import org.mien.chart.Timeline;
import org.mien.image.Gray;
import org.mien.learn.Epoch;
import org.mien.metrics.Evaluation;
import org.mien.metrics.GroupScores;
import org.mien.metrics.PrecisionRecallCurve;
import org.mien.metrics.Predictions;
import org.mien.metrics.Reliability;
import org.mien.metrics.RocCurve;

/**
 * Everything that a report tells, in plain form. What is empty is left out of the report.
 *
 * @param facts what was done on which data
 * @param evaluation what the model reached on the test part
 * @param curves how well its probabilities rank and how far they can be taken at their word
 * @param audit what lies on both sides of the split
 * @param history every epoch of the training
 * @param bestEpoch whose weights were kept, from 1
 * @param parts how many clips of each class were in each part
 * @param quality what the quality check found
 * @param examples what texture the model sees
 * @param baselines other models on the same test part
 * @param groups what the model reached for each value of the columns that were asked for
 * @param companion the same model measured on the other kind of split
 * @param recordings frame-by-frame classifications
 * @param plan what decides the result, as name and value
 * @param environment versions, threads, times, as name and value
 * @param commands how to repeat the run, one command a line
 * @param notes what else a reader must know, one sentence each
 */
public record ReportModel(
    Facts facts,
    Evaluation evaluation,
    Optional<Curves> curves,
    Audit audit,
    List<Epoch> history,
    int bestEpoch,
    List<Part> parts,
    Optional<Quality> quality,
    List<Example> examples,
    List<Model> baselines,
    List<GroupScores> groups,
    Optional<Companion> companion,
    List<Recording> recordings,
    List<Fact> plan,
    List<Fact> environment,
    List<String> commands,
    List<String> notes) {

  /** Copies the lists. */
  public ReportModel {
    history = List.copyOf(history);
    parts = List.copyOf(parts);
    examples = List.copyOf(examples);
    baselines = List.copyOf(baselines);
    groups = List.copyOf(groups);
    recordings = List.copyOf(recordings);
    plan = List.copyOf(plan);
    environment = List.copyOf(environment);
    commands = List.copyOf(commands);
    notes = List.copyOf(notes);
  }

  /** The classes in order. */
  public List<String> classes() {
    return evaluation.confusion().classes();
  }

  /**
   * What was done on which data.
   *
   * @param run name of the run
   * @param model what learned ("network, preset paper, with LBP")
   * @param dataName name of the data set
   * @param dataHash hash over ids, labels, subjects and contents
   * @param protocol key of the split protocol
   * @param leaky whether the protocol lets one person be on both sides
   * @param seed of the split
   * @param train clips learned from
   * @param validation clips that chose the epoch
   * @param test clips tested
   * @param subjects different people, 0 where none is recorded
   * @param testSubjects different people in the test part
   * @param started when, ISO 8601
   */
  public record Facts(
      String run, String model, String dataName, String dataHash, String protocol, boolean leaky, long seed, int train,
      int validation, int test, int subjects, int testSubjects, String started) {

    /** The protocol in words. */
    public String protocolName() {
      return switch (protocol) {
        case "random" -> "random split of clips";
        case "by-subject" -> "split by subject";
        default -> protocol;
      };
    }
  }

  /**
   * Curves of the predictions on the test part.
   *
   * @param reliability accuracy against confidence
   * @param roc one curve a class
   * @param precisionRecall one curve a class
   */
  public record Curves(Reliability reliability, List<RocCurve> roc, List<PrecisionRecallCurve> precisionRecall) {

    /** Copies the lists. */
    public Curves {
      roc = List.copyOf(roc);
      precisionRecall = List.copyOf(precisionRecall);
    }

    /** The curves of predictions. */
    public static Curves of(Predictions predictions) {
      return new Curves(Reliability.of(predictions), RocCurve.of(predictions), PrecisionRecallCurve.of(predictions));
    }
  }

  /**
   * The leakage audit.
   *
   * @param sentence what it says, in whole sentences
   * @param rows what is on both sides, one kind a row; empty if nothing is
   */
  public record Audit(String sentence, List<AuditRow> rows) {

    /** Copies the rows. */
    public Audit {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One thing that was looked for on both sides.
   *
   * @param leak what ("the same person")
   * @param groups how many of them are on both sides
   * @param clips how many clips have part in them
   * @param checked whether anybody could look for it
   * @param admitted whether the protocol admits it
   * @param names the first few by name
   */
  public record AuditRow(String leak, int groups, int clips, boolean checked, boolean admitted, List<String> names) {

    /** Copies the names. */
    public AuditRow {
      names = List.copyOf(names);
    }
  }

  /**
   * One part of the split.
   *
   * @param name such as "training part"
   * @param counts clips of each class
   */
  public record Part(String name, List<Long> counts) {

    /** Copies the counts. */
    public Part {
      counts = List.copyOf(counts);
    }
  }

  /**
   * The quality check in numbers.
   *
   * @param files how many were checked
   * @param rows findings by check
   * @param keep files to keep
   * @param review files that a person should look at
   * @param reject files that cannot be used
   */
  public record Quality(int files, List<QualityRow> rows, int keep, int review, int reject) {

    /** Copies the rows. */
    public Quality {
      rows = List.copyOf(rows);
    }
  }

  /** How many findings of one severity one check made, and what to do about them. */
  public record QualityRow(String check, String severity, int findings, String advice) {}

  /**
   * An example of what the model sees.
   *
   * @param title what it is
   * @param image the prepared image
   * @param codes its LBP map
   * @param histogram share of each code
   */
  public record Example(String title, Gray image, Gray codes, double[] histogram) {}

  /** Another model with what it reached. */
  public record Model(String name, Evaluation evaluation) {}

  /**
   * The same model measured on the other kind of split.
   *
   * @param run where it stands
   * @param protocol key of its protocol
   * @param scores the scores by which both are compared
   */
  public record Companion(String run, String protocol, List<NamedFigure> scores) {

    /** Copies the scores. */
    public Companion {
      scores = List.copyOf(scores);
    }
  }

  /** A score by the key of its metric. */
  public record NamedFigure(String metric, Figure figure) {}

  /** A recording with what was said of each frame. */
  public record Recording(String name, Timeline timeline) {}

  /** A name and a value. */
  public record Fact(String name, String value) {}
}
