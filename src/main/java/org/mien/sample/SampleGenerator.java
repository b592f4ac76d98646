package org.mien.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.mien.dataset.NaturalOrder;
import org.mien.dataset.ProjectFile;
import org.mien.file.AtomicFile;
import org.mien.file.Csv;
import org.mien.file.Json;
import org.mien.job.Job;
import org.mien.job.OrderedParallel;
import org.mien.job.UserError;

/**
 * Makes a whole sample data set: {@code mien.json}, {@code manifest.csv}, {@code stills/}, {@code clips/}, planted faults with
 * their truth in {@code faults.csv}, and a README. The same options give the same pixels on every platform, and the same bytes
 * on one Java version.
 */
public final class SampleGenerator {

  /** The name of the truth file of planted faults. */
  public static final String FAULTS_FILE = "faults.csv";

  private static final List<String> MANIFEST = List.of(
      "file", "label", "subject", "session", "kind", "group", "glasses", "age_band", "split", "onset", "apex", "offset", "fps",
      "action_units", "facs");

  /** Writes one or more files. */
  @FunctionalInterface
  private interface Task {
    void run() throws IOException;
  }

  /**
   * Writes the data set.
   *
   * @param dir a folder that is empty or not there yet
   * @throws UserError if the folder holds something or cannot be written
   */
  public void generate(Path dir, SampleOptions options, Job job) {
    requireEmpty(dir);
    try {
      new Order(dir, options, job).fill();
    } catch (IOException e) {
      throw new UserError("Cannot write the sample to " + dir + " (" + AtomicFile.reason(e) + ").", e);
    }
  }

  private static void requireEmpty(Path dir) {
    try {
      Files.createDirectories(dir);
      try (Stream<Path> inside = Files.list(dir)) {
        if (inside.findAny().isPresent()) {
          throw new UserError("The folder " + dir + " is not empty; name a new or empty one for the sample.");
        }
      }
    } catch (IOException e) {
      throw new UserError("Cannot write to " + dir + " (" + AtomicFile.reason(e) + "); name another folder.", e);
    }
  }

  /** One data set in the making. */
  private static final class Order {

    private final Path dir;
    private final SampleOptions options;
    private final Job job;
    private final Performance performance;
    private final Split split;
    private final List<Shot> lines = new ArrayList<>();
    private final List<Planted> truth = new ArrayList<>();

    private Order(Path dir, SampleOptions options, Job job) {
      this.dir = dir;
      this.options = options;
      this.job = job;
      this.performance = new Performance(options.seed());
      this.split = new Split(options);
    }

    private void fill() throws IOException {
      ShotList list = new ShotList(options);
      Stills stills = new Stills(options, list);
      ClipFiles clips = new ClipFiles(options);
      List<Task> tasks = new ArrayList<>();
      for (Shot clip : list.clips()) {
        lines.add(clip);
        tasks.add(() -> clips.write(dir, clip, job.cancel()));
      }
      List<Shot> clean = list.stills();
      for (Shot shot : clean) {
        lines.add(shot);
        tasks.add(() -> write(shot.file(), stills.encode(shot)));
      }
      if (options.faults()) {
        plant(new FaultPlan(options, stills, clean, list.clips(), People.one(options.seed(), split.leaking())));
      }
      run(tasks);
      describe();
    }

    private void plant(FaultPlan plan) throws IOException {
      for (FaultPlan.Extra extra : plan.extras()) {
        lines.add(extra.shot());
        write(extra.shot().file(), extra.bytes());
      }
      truth.addAll(plan.truth());
      write("stills/" + FaultPlan.EMPTY_CLASS + "/.gitkeep", new byte[0]);
    }

    private void run(List<Task> tasks) {
      int[] done = {0};
      OrderedParallel.forEach(
          tasks.iterator(),
          task -> {
            task.run();
            return task;
          },
          task -> job.step("Making the sample", ++done[0], tasks.size()),
          job);
    }

    private void write(String file, byte[] bytes) {
      AtomicFile.write(dir.resolve(file), out -> out.write(bytes));
    }

    private void describe() throws IOException {
      lines.sort(Comparator.comparing(Shot::file, NaturalOrder.INSTANCE));
      List<String> keys = new ArrayList<>(Stream.of(Emotion.values()).map(Emotion::label).toList());
      if (options.faults()) {
        keys.add(FaultPlan.EMPTY_CLASS);
        Csv.write(dir.resolve(FAULTS_FILE), List.of("file", "fault", "detail", "group"), out -> {
          for (Planted fault : truth) {
            out.row(fault.file(), fault.fault(), fault.detail(), fault.group());
          }
        });
      }
      ProjectFile.Labels labels = new ProjectFile.Labels("emotions", 1, keys);
      Json.write(dir.resolve(ProjectFile.FILE_NAME), new ProjectFile(ProjectFile.FORMAT, "Mien sample", labels));
      Csv.write(dir.resolve("manifest.csv"), MANIFEST, out -> {
        for (Shot shot : lines) {
          out.row(row(shot));
        }
      });
      AtomicFile.write(dir.resolve("README.md"), ReadmeText.of(options, lines, truth));
    }

    private Object[] row(Shot shot) {
      Expression coded = performance.coded(shot);
      StringJoiner units = new StringJoiner("+");
      coded.shown().keySet().forEach(unit -> units.add(Integer.toString(unit.number())));
      Map<String, String> person = shot.personColumns();
      return new Object[] {
        shot.file(), shot.emotion().label(), shot.who().id(), "s" + Studio.session(shot.who(), shot.emotion()),
        shot.isClip() ? "clip" : "still", person.get("group"), person.get("glasses"), person.get("age_band"),
        split.part(shot), frame(shot, shot.onset()), frame(shot, shot.apex()), frame(shot, shot.offset()),
        shot.isClip() ? Shot.RATE : "", units.toString(), coded.facs()
      };
    }

    private static Object frame(Shot shot, int frame) {
      return shot.isClip() ? frame : "";
    }
  }
}
