package org.mien.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mien.command.HostParts;
import org.mien.quality.QualityCheck;
import org.mien.sample.SampleGenerator;
import org.mien.sample.SampleOptions;
import org.mien.workbench.Patience;
import org.mien.workbench.WindowTest;
import org.mien.workbench.state.LogBook;
import org.scijava.Context;

/** The example of docs/extending.md, compiled into a jar of its own. */
class ExtensionTest extends WindowTest {

  static final Path SOURCES = Path.of("src/test/extension/demo");
  static final List<String> CLASSES = List.of("UnevenLightCheck", "TallyView", "CountPerspective");

  private URLClassLoader loader;

  @Override
  protected Context context() {
    try {
      loader = new URLClassLoader(new URL[] {jar(compile()).toUri().toURL()}, getClass().getClassLoader());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(loader);
    try {
      return new Context();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private Path compile() throws IOException {
    Path out = Files.createDirectories(dir.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources = CLASSES.stream().map(name -> SOURCES.resolve(name + ".java")).toList();
      List<String> options = List.of("-d", out.toString(), "-proc:full", "-classpath", System.getProperty("java.class.path"));
      List<String> plain = options.stream().filter(o -> Runtime.version().feature() >= 21 || !o.equals("-proc:full")).toList();
      assertThat(compiler.getTask(null, files, null, plain, null, files.getJavaFileObjectsFromPaths(sources)).call()).isTrue();
    }
    return out;
  }

  private Path jar(Path classes) throws IOException {
    Path jar = dir.resolve("demo.jar");
    try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    return jar;
  }

  @Test
  void theWorkbenchShowsTheExample() throws IOException {
    Path data = dir.resolve("data");
    new SampleGenerator().generate(data, SampleOptions.standard().withFaults(false).withPeople(2)
        .withStillsPerLabel(1).withClips(0), org.mien.job.Job.quiet());
    Patience.press(window.toggleButton("perspective-demo-count").target());
    waitUntil("the view is open", () -> session.settings().values().get().perspective().equals("demo-count"));
    robot.waitForIdle();
    assertThat(window.textBox("demo-tally-text").text()).startsWith("Open a project");
    session.open(data).result().join();
    waitUntil("the tally is shown", () -> window.textBox("demo-tally-text").text().contains("happiness: "));
    picture("extension");
    GuiActionRunner.execute(() -> workbench.show("parts"));
    robot.waitForIdle();
    assertThat(java.util.Arrays.asList(window.table("parts-table").contents())).anySatisfy(row ->
        assertThat(row).contains("quality check", "uneven-light", "demo.UnevenLightCheck"));
    assertThat(HostParts.toolbox(context).checks()).extracting(QualityCheck::key).endsWith("uneven-light");
    assertThat(session.log().lines().get()).filteredOn(line -> line.level() != LogBook.Level.INFO).isEmpty();
  }

  @AfterEach
  void closeJar() throws IOException {
    loader.close();
  }
}
