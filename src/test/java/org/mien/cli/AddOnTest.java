package org.mien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.command.CrossValidate;
import org.mien.command.HostParts;
import org.mien.dataset.Manifest;
import org.mien.job.Job;
import org.mien.quality.QualityCheck;
import org.mien.sample.SampleGenerator;
import org.mien.sample.SampleOptions;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;

/** One part of every kind in a jar of its own, used from the command line and from a menu. */
class AddOnTest {

  @TempDir
  private static Path folder;

  private static Path data;
  private static URLClassLoader jar;
  private static ClassLoader before;

  @BeforeAll
  static void install() throws IOException {
    data = folder.resolve("data");
    SampleOptions small = SampleOptions.standard().withPeople(6).withStillsPerLabel(2).withClips(0).withFaults(false);
    new SampleGenerator().generate(data, small, Job.quiet());
    try (Manifest manifest = Manifest.open(data, Job.quiet())) {
      Files.writeString(data.resolve("faces.txt"), manifest.clips().stream()
          .filter(clip -> List.of("anger", "happiness").contains(clip.label()))
          .map(clip -> clip.file() + " " + clip.label() + " " + clip.subject() + "\n").collect(Collectors.joining()));
    }
    jar = new URLClassLoader(new URL[] {compiled().toUri().toURL()}, AddOnTest.class.getClassLoader());
    before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(jar);
  }

  @AfterAll
  static void close() throws IOException {
    Thread.currentThread().setContextClassLoader(before);
    jar.close();
  }

  private static Path compiled() throws IOException {
    Path out = Files.createDirectories(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.list(Path.of("src/test/extension/zparts"))) {
      List<String> options = Stream.of("-d", out.toString(), "-proc:full", "-classpath", System.getProperty("java.class.path"))
          .filter(o -> Runtime.version().feature() >= 21 || !o.equals("-proc:full")).toList();
      assertThat(compiler.getTask(null, files, null, options, null,
          files.getJavaFileObjectsFromPaths(sources.toList())).call()).isTrue();
    }
    Path made = folder.resolve("parts.jar");
    try (OutputStream stream = Files.newOutputStream(made); ZipOutputStream zip = new ZipOutputStream(stream);
        Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry(out.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    return made;
  }

  private static Console mien(Object... words) {
    Console console = Console.run(words);
    assertThat(console.code()).as(console.err()).isZero();
    return console;
  }

  private static Path out(String name) {
    return folder.resolve(name);
  }

  @Test
  void theCommandLineTrainsTestsAndReportsWithThem() throws IOException {
    Path run = out("run");
    mien("train", data, "--protocol", "every-third-person", "--preset", "copy", "--lbp", "thirds", "--size", 16, "--epochs", 1,
        "--min-epochs", 1, "--tools", "mirror,tta", "--out", run);
    assertThat(run.resolve("run.json")).content().contains("list of faces", "Read from faces.txt.");
    assertThat(run.resolve("plan.json")).content().contains("every-third-person", "copy", "thirds");
    assertThat(run.resolve("quality/findings.csv")).content().contains("seen", "This image was seen.");
    assertThat(run.resolve("report.html")).content().contains("This run was read by another jar: list of faces.");
    assertThat(mien("rerun", run, "--out", out("again")).out()).contains("Identical");
    mien("evaluate", run, data, "--out", out("tested"));
    mien("robustness", run, "--disturb", "blur", "--out", out("blurred"));
    mien("explain", run, "--out", out("explained"));
    mien("report", run);
    assertThat(run.resolve("report.html")).content().contains("This run was read by another jar");
    byte[] recording = new byte[3 * 16 * 16];
    new java.util.Random(1).nextBytes(recording);
    Files.write(out("film.webm"), recording);
    mien("classify", run, out("film.webm"), "--out", out("film.csv"));
    assertThat(out("film.csv")).content().hasLineCount(4);
  }

  @Test
  void theCommandLineAndTheMenuCrossValidateWithThem() throws Exception {
    String net = "net=copy:epochs=1,min-epochs=1,no-lbp,mirror";
    mien("crossvalidate", data, "--protocol", "every-third-person", "--learner", net, "--learner", "knn=knn:mirror", "--lbp",
        "thirds", "--size", 16, "--out", out("cv"));
    assertThat(out("cv/study.json")).content().contains("Every third person", "list of faces");
    mien("run", out("cv/plan.json"), "--out", out("cv-again"));
    assertThat(mien("rerun", out("cv"), "--out", out("cv-rerun")).out()).contains("dentical");
    try (Context context = new Context()) {
      assertThat(HostParts.toolbox(context).checks()).extracting(QualityCheck::key).endsWith("seen");
      CommandModule module = context.service(CommandService.class).run(CrossValidate.class, true, "data", data.toFile(), "out",
          out("menu").toFile(), "protocol", "every-third-person", "learners", net + ";knn=knn:mirror", "texture", "thirds", "size",
          16).get();
      assertThat(module.getCancelReason()).isNull();
    }
    for (String table : List.of("predictions/net-seed-1.csv", "predictions/knn-seed-1.csv")) {
      assertThat(out("menu").resolve(table)).hasSameTextualContentAs(out("cv").resolve(table));
    }
  }

  @Test
  void checkAndLbpKnowThemToo() {
    mien("check", data, "--out", out("checked"));
    assertThat(out("checked/quality/findings.csv")).content().contains("This image was seen.");
    assertThat(Console.run("lbp", data, "--lbp", "thirds").err()).contains("has no map");
    assertThat(Console.run("train", data, "--preset", "nobody").err()).contains("copy");
  }
}
