package org.mien.workbench.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.dataset.Clip;
import org.mien.dataset.Manifest;
import org.mien.dataset.ManifestEdit;
import org.mien.dataset.TestFiles;
import org.mien.file.AtomicFile;
import org.mien.job.Job;
import org.mien.workflow.Project;
import org.mien.workflow.Toolbox;

/** A process that edits the manifest without pause is killed: the file is whole, and edits of two seconds ago are in it. */
class KilledEditorTest {

  private static final int MOMENTS = 3;
  private static final int MOST_ROUNDS = 3;
  private static final long SAFE_MILLIS = 2_000;

  @TempDir
  Path dir;

  /** Edits a project until it is killed, and says each edit when it is done. */
  static final class Editor {

    private Editor() {}

    public static void main(String[] arguments) throws InterruptedException {
      Project project = Project.open(Path.of(arguments[0]));
      String content = ManifestEdits.content(project);
      Manifest manifest = Toolbox.builtIn().readers().open(project.folder(), Job.quiet());
      Holder<Optional<OpenProject>> open = new Holder<>(Optional.of(new OpenProject(project, manifest)));
      ManifestEdits edits = new ManifestEdits(open, new History(), new LogBook(),
          folder -> Toolbox.builtIn().readers().open(folder, Job.quiet()), m -> {}, project.folder());
      edits.opened(project, content);
      List<String> ids = manifest.clips().stream().map(Clip::id).toList();
      for (int i = 1;; i++) {
        edits.edit(ManifestEdit.set(List.of(ids.get(i % ids.size())), "subject", Integer.toString(i)));
        System.out.println(i + " " + System.currentTimeMillis());
        System.out.flush();
        Thread.sleep(10);
      }
    }
  }

  private record Said(int edit, long millis) {}

  private Project project(int number) throws IOException {
    Path data = dir.resolve("data");
    for (int i = 0; i < 30; i++) {
      TestFiles.write(data.resolve("fear/" + i + ".png"), TestFiles.png(4, i, 0));
    }
    return Project.create(data, dir.resolve("project" + number), Toolbox.builtIn(), Job.quiet());
  }

  private static void editAndKill(Project project, long moment) {
    Process process = null;
    try {
      process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx200m",
          "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Editor.class.getName(),
          project.folder().toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      List<Said> said = new ArrayList<>();
      long killed = Long.MAX_VALUE;
      try (BufferedReader lines = process.inputReader()) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          String[] words = line.split(" ");
          said.add(new Said(Integer.parseInt(words[0]), Long.parseLong(words[1])));
          if (killed == Long.MAX_VALUE && System.currentTimeMillis() - said.get(0).millis() > moment) {
            killed = System.currentTimeMillis();
            // Not the process itself, which would close the stream that is still being read.
            process.toHandle().destroyForcibly();
          }
        }
      }
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      long safe = killed - SAFE_MILLIS;
      int must = said.stream().filter(s -> s.millis() <= safe).mapToInt(Said::edit).max().orElse(0);
      assertThat(must).isPositive();
      assertKept(project, must);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      if (process != null) {
        process.destroyForcibly();
      }
    }
  }

  private static void assertKept(Project project, int edit) throws IOException {
    try (Manifest manifest = Manifest.open(project.folder(), Job.quiet()); Stream<Path> files = Files.list(project.folder())) {
      assertThat(manifest.clips()).hasSize(30);
      int last = manifest.clips().stream().map(Clip::subject).filter(s -> !s.isEmpty()).mapToInt(Integer::parseInt).max().orElse(0);
      assertThat(last).isGreaterThanOrEqualTo(edit);
      // Each edit goes to the next clip, so that the last thirty before the newest one must all be there.
      assertThat(manifest.clips().stream().map(Clip::subject).mapToInt(Integer::parseInt)).allMatch(n -> n > last - 30);
      assertThat(files.filter(f -> f.getFileName().toString().contains("conflict"))).isEmpty();
    }
  }

  /** Writes small files all the time, to know how long the disk lets anybody wait. */
  private static final class Disk implements AutoCloseable {

    private static final long STALL_MILLIS = 500;

    private final Thread thread;
    private volatile boolean over;
    private volatile boolean stalled;

    Disk(Path file) {
      thread = new Thread(() -> {
        while (!over) {
          long began = System.nanoTime();
          AtomicFile.write(file, Long.toString(began));
          stalled |= TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) > STALL_MILLIS;
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
      });
      thread.start();
    }

    @Override
    public void close() throws InterruptedException {
      over = true;
      thread.join();
    }
  }

  @Test
  void nothingOlderThanTwoSecondsIsLostAndTheFileIsWhole() throws IOException, InterruptedException {
    boolean told = false;
    for (int round = 1; !told; round++) {
      try (Disk disk = new Disk(dir.resolve("disk.txt"))) {
        try {
          killInTheMiddle(round);
          told = true;
        } catch (CompletionException e) {
          // A disk that lets everybody wait for a good part of the two seconds tells nothing about the editor.
          if (round == MOST_ROUNDS || !disk.stalled) {
            throw e;
          }
        }
      }
    }
  }

  private void killInTheMiddle(int round) throws IOException {
    RandomGenerator random = RandomGenerator.getDefault();
    List<CompletableFuture<Void>> rounds = new ArrayList<>();
    for (int i = 0; i < MOMENTS; i++) {
      Project project = project(MOMENTS * round + i);
      long moment = random.nextLong(SAFE_MILLIS + 700, SAFE_MILLIS + 2_700);
      rounds.add(CompletableFuture.runAsync(() -> editAndKill(project, moment)));
    }
    rounds.forEach(CompletableFuture::join);
  }
}
