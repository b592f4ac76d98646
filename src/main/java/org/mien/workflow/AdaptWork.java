package org.mien.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mien.chart.AdaptationChart;
import org.mien.dataset.Clip;
import org.mien.dataset.ContentHash;
import org.mien.dataset.LabelMerge;
import org.mien.dataset.Manifest;
import org.mien.dataset.Spelling;
import org.mien.experiment.Adaptation;
import org.mien.experiment.AdaptationDraw;
import org.mien.experiment.Preparer;
import org.mien.experiment.RunFolder;
import org.mien.experiment.StartModel;
import org.mien.file.Csv;
import org.mien.file.Json;
import org.mien.job.Job;
import org.mien.job.OrderedParallel;
import org.mien.job.Progress;
import org.mien.job.UserError;
import org.mien.learn.ExampleSet;
import org.mien.learn.Origin;
import org.mien.learn.Prediction;
import org.mien.learn.TrainedModel;
import org.mien.learn.TrainingOptions;
import org.mien.network.FineTuning;
import org.mien.quality.QualityReport;
import org.mien.quality.Verdict;
import org.mien.split.DuplicateGroups;
import org.mien.split.Split;
import org.mien.split.SplitFile;

/**
 * Adapts a finished model to one person or group from a few labelled clips, and measures on held-out clips of the same what
 * that gains. The adapted model for one number of clips is kept.
 */
public final class AdaptWork {

  private static final int FORMAT = 1;
  private static final String KIND = "adaptation";

  private final Toolbox tools;

  /** Works with these parts. */
  public AdaptWork(Toolbox tools) {
    this.tools = tools;
  }

  /**
   * What to adapt, and to whom.
   *
   * @param runOrModel a run folder or a model file
   * @param data a labelled data set
   * @param column of the manifest: "subject", "session" or any other
   * @param value that names the person or group
   * @param counts numbers of clips to learn from, such as 0, 1, 2, 4, 8
   * @param repeats how often clips are drawn anew, at least 1
   * @param tuning how the model is trained further; its path is filled in
   * @param keep for which number of clips the adapted model is kept: one of {@code counts} above 0
   * @param seed of draws and training
   */
  public record Request(Path runOrModel, Path data, String column, String value, List<Integer> counts, int repeats,
      FineTuning tuning, int keep, long seed) {

    private static final int MOST_REPEATS = 1000;

    /** Sorts the numbers and checks the ranges. */
    public Request {
      counts = List.copyOf(new TreeSet<>(counts));
      if (value.isBlank()) {
        throw new UserError("Name the person or group that the model is to be adapted to.");
      }
      if (counts.isEmpty() || counts.get(0) < 0 || counts.get(counts.size() - 1) == 0) {
        throw new UserError("The numbers of clips to learn from are 0 or above, at least one of them above 0.");
      }
      if (repeats < 1 || repeats > MOST_REPEATS) {
        throw new UserError("The number of repeats lies between 1 and " + MOST_REPEATS + ", not at " + repeats + ".");
      }
      if (keep < 1 || !counts.contains(keep)) {
        throw new UserError("The adapted model can be kept for one of the numbers of clips above 0, not for " + keep + ".");
      }
    }

    /** Reads numbers with commas between them, such as {@code 0,1,2,4,8}. */
    public static List<Integer> counts(String text) {
      List<Integer> counts = new ArrayList<>();
      for (String part : text.split(",")) {
        try {
          counts.add(Integer.parseInt(part.strip()));
        } catch (NumberFormatException e) {
          throw new UserError("'" + part.strip() + "' is no number of clips; write a list such as 0,1,2,4,8.", e);
        }
      }
      return counts;
    }

    int most() {
      return counts.get(counts.size() - 1);
    }
  }

  /** Everything that decides the result but the data: {@code plan.json}. */
  private record Plan(int format, String kind, String model, String data, String dataHash, String column, String value,
      List<Integer> counts, int repeats, int keep, long seed, TrainingOptions training) {}

  /** What is worked on: the clips of the person or group, prepared. */
  private record Person(List<Clip> clips, ExampleSet examples, Map<String, Integer> places, Map<String, String> hashes,
      DuplicateGroups duplicates, Origin origin, List<Prediction> before) {

    ExampleSet examples(List<Clip> of) {
      return examples.subset(of.stream().map(clip -> places.get(clip.id())).toList());
    }
  }

  /**
   * Adapts and measures. The folder receives {@code adaptation.csv}, {@code charts/adaptation.*}, {@code plan.json}, and the
   * adapted model {@code model.mien} with {@code split.json} and {@code contents.csv}, which say what it has learned from.
   *
   * @throws UserError if there are too few clips of the person or group, the model has learned from one of them, or it is
   *     no network
   */
  public Adaptation run(Request request, Path out, Job job) {
    Study study = new Study(tools);
    RunFolder folder = RunFolder.fresh(out);
    try (TrainedModel model = Models.open(request.runOrModel(), tools.presets());
        Manifest opened = study.open(request.data(), job)) {
      FineTuning tuning = new FineTuning(
          request.tuning().epochs(), request.tuning().rate(), Models.file(request.runOrModel()).toString());
      TrainingOptions training = tuning.options(model, request.seed());
      Manifest own = own(opened, model, request);
      QualityReport quality = study.check(request.data(), own, out, job);
      Set<String> rejected = quality.clips(Verdict.REJECT).stream().map(Clip::id).collect(Collectors.toSet());
      Manifest usable = own.where(clip -> !rejected.contains(clip.id()));
      try (Preparer.Prepared prepared =
          tools.preparer().prepare(usable, model.card().origin().preparation(), job)) {
        model.card().origin().requireRate("the data set " + opened.name(), prepared.framesPerSecond());
        List<String> notes = new ArrayList<>(opened.notes());
        notes.addAll(prepared.skipped());
        notes.addAll(unseen(request, model, prepared.clips(), quality.contentHashes()));
        Person person = person(usable, prepared, quality, model, job);
        List<AdaptationDraw> draws = draws(request, person);
        Json.write(folder.plan(), new Plan(FORMAT, KIND, tuning.startFrom(), request.data().toString(),
            person.origin().dataHash(), request.column(), request.value(), request.counts(), request.repeats(),
            request.keep(), request.seed(), training));
        Adaptation found = measure(request, model, tuning, person, draws, folder, notes, job);
        found.write(out.resolve("adaptation.csv"));
        AdaptationChart.of(found).exportAll(folder.charts(), "adaptation");
        return found;
      }
    }
  }

  private static Manifest own(Manifest opened, TrainedModel model, Request request) {
    LabelMerge merge = LabelMerge.declaredIn(model.card().origin().labelSet());
    Manifest manifest = opened.merged(merge.within(opened.labels()));
    boolean sequences = model.card().options().sequences();
    String wanted = Spelling.key(request.value());
    Manifest own = manifest.where(c -> wanted.equals(Spelling.key(value(c, request.column())))
        && model.classes().contains(c.label()) && c.media().isStill() != sequences);
    if (own.clips().isEmpty()) {
      throw new UserError("The data set " + manifest.name() + " has no " + (sequences ? "clip" : "still") + " with '"
          + request.value() + "' in the column '" + request.column() + "' and a label that the model knows ("
          + String.join(", ", model.classes()) + ").");
    }
    return own;
  }

  private static String value(Clip clip, String column) {
    return switch (column) {
      case "subject" -> clip.subject();
      case "session" -> clip.session();
      default -> clip.column(column);
    };
  }

  private static List<String> unseen(
      Request request, TrainedModel model, Collection<Clip> clips, Map<String, String> hashes) {
    Path file = Models.file(request.runOrModel());
    Optional<Set<String>> learned = StartModel.learned(file);
    if (learned.isEmpty()) {
      return List.of("The model lies outside its run folder, so nobody can tell whether it has seen these files before.");
    }
    long seen = clips.stream().filter(clip -> learned.get().contains(hashes.get(clip.id()))).count();
    if (seen > 0) {
      throw new UserError("Leak: " + seen + " of the " + clips.size() + " files of " + request.column() + " " + request.value()
          + " are among those that the model learned from; choose somebody whom the model has not seen.");
    }
    List<String> notes = new ArrayList<>(List.of("The model has learned from none of these files."));
    Acquaintance people = Acquaintance.of(file, model.card().origin().dataName(), clips);
    if (!people.tested().isEmpty()) {
      notes.add(people.sentence());
    }
    return notes;
  }

  private static Person person(
      Manifest manifest, Preparer.Prepared prepared, QualityReport quality, TrainedModel model, Job job) {
    Map<String, Integer> places = new HashMap<>();
    prepared.clips().forEach(clip -> places.put(clip.id(), places.size()));
    List<String> classes = model.classes();
    ExampleSet examples = new Labelled(
        prepared.examples(), prepared.clips().stream().map(clip -> classes.indexOf(clip.label())).toList());
    Manifest readable = manifest.where(clip -> places.containsKey(clip.id()));
    Origin before = model.card().origin();
    Origin origin = new Origin(manifest.name(), ContentHash.ofData(readable, quality.contentHashes()), before.labelSet(), classes,
        before.preparation(), prepared.framesPerSecond());
    DuplicateGroups duplicates =
        new DuplicateGroups(quality.exactDuplicates(), quality.nearDuplicates(), true, true);
    return new Person(prepared.clips(), examples, places, quality.contentHashes(), duplicates, origin,
        model.classify(examples, job));
  }

  private static List<AdaptationDraw> draws(Request request, Person person) {
    List<AdaptationDraw> draws = new ArrayList<>();
    for (int repeat = 1; repeat <= request.repeats(); repeat++) {
      AdaptationDraw draw =
          AdaptationDraw.of(person.clips(), person.duplicates(), request.most(), seed(request.seed(), repeat, -1));
      if (draw.test().isEmpty() || draw.pool().size() < request.most()) {
        throw new UserError("There are " + person.clips().size() + " usable files of " + request.column() + " " + request.value()
            + ", too few to learn from " + request.most()
            + " and to test on others (copies, and all files of one person of a group, stay on one side); choose smaller"
            + " numbers of clips.").mendedBy("--k");
      }
      draws.add(draw);
    }
    return draws;
  }

  /** Independent seeds of the draw (k = -1) and of the training of each repeat and k. */
  private static long seed(long seed, int repeat, int k) {
    long mixed = new SplittableRandom(seed).nextLong() + repeat;
    return new SplittableRandom(new SplittableRandom(mixed).nextLong() + k).nextLong();
  }

  private record Task(int k, int repeat) {}

  private Adaptation measure(Request request, TrainedModel model, FineTuning tuning, Person person, List<AdaptationDraw> draws,
      RunFolder folder, List<String> notes, Job job) {
    List<Task> tasks = new ArrayList<>();
    request.counts().forEach(k -> {
      for (int repeat = 1; repeat <= request.repeats(); repeat++) {
        tasks.add(new Task(k, repeat));
      }
    });
    List<Adaptation.Trial> trials = new ArrayList<>();
    OrderedParallel.forEach(tasks.iterator(), task -> trial(task, request, model, tuning, person,
        draws.get(task.repeat() - 1), folder, new Job(Progress.NONE, job.cancel(), 1)), trial -> {
          trials.add(trial);
          job.step("Adapting", trials.size(), tasks.size());
        }, job);
    trials.sort(Comparator.comparingInt(Adaptation.Trial::k).thenComparingInt(Adaptation.Trial::repeat));
    int people = (int) person.clips().stream().map(Clip::subject).filter(s -> !s.isEmpty()).distinct().count();
    return new Adaptation(
        request.column(), request.value(), people, trials, Adaptation.points(trials, request.seed(), job), notes);
  }

  private Adaptation.Trial trial(Task task, Request request, TrainedModel model, FineTuning tuning, Person person,
      AdaptationDraw draw, RunFolder folder, Job single) {
    List<Prediction> before =
        draw.test().stream().map(clip -> person.before().get(person.places().get(clip.id()))).toList();
    List<Prediction> after = before;
    if (task.k() > 0) {
      List<Clip> few = draw.pool().subList(0, task.k());
      long seed = seed(request.seed(), task.repeat(), task.k());
      try (TrainedModel adapted =
          tuning.adapt(model, tools.presets(), person.examples(few), person.origin(), seed, single)) {
        after = adapted.classify(person.examples(draw.test()), single);
        if (task.repeat() == 1 && task.k() == request.keep()) {
          keep(adapted, request, person, few, folder);
        }
      }
    }
    int[] labels = new int[draw.test().size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = person.origin().classes().indexOf(draw.test().get(i).label());
    }
    return new Adaptation.Trial(task.k(), task.repeat(), labels.length, accuracy(before, labels), accuracy(after, labels),
        loss(before, labels), loss(after, labels));
  }

  /** Saves the model with what it learned from, in the form of a run folder, so that it can be asked whom it has seen. */
  private static void keep(TrainedModel adapted, Request request, Person person, List<Clip> few, RunFolder folder) {
    adapted.save(folder.model());
    Set<String> learned = few.stream().map(Clip::id).collect(Collectors.toCollection(HashSet::new));
    Split split = new Split(KIND, "", request.seed(), List.copyOf(learned), List.of(),
        person.clips().stream().map(Clip::id).filter(id -> !learned.contains(id)).toList(), List.of(), List.of());
    SplitFile.write(folder.split(), split);
    SplitFile.writeCsv(folder.splitTable(), split);
    Csv.write(folder.contents(), List.of("id", "sha256", "subject"), out -> {
      for (Clip clip : person.clips()) {
        out.row(clip.id(), person.hashes().get(clip.id()), clip.subject());
      }
    });
  }

  private static double accuracy(List<Prediction> predictions, int[] labels) {
    int hits = 0;
    for (int i = 0; i < labels.length; i++) {
      hits += predictions.get(i).top() == labels[i] ? 1 : 0;
    }
    return (double) hits / labels.length;
  }

  private static double loss(List<Prediction> predictions, int[] labels) {
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      sum -= Math.log(Math.max(predictions.get(i).probabilities()[labels[i]], Float.MIN_VALUE));
    }
    return sum / labels.length;
  }
}
