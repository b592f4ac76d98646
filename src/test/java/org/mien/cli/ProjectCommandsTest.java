package org.mien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.command.CommandCall;
import org.mien.command.CommandRunner;
import org.mien.command.EditManifest;
import org.mien.command.MakeProject;
import org.mien.command.Watch;
import org.mien.dataset.TestFiles;
import org.mien.job.Job;
import org.scijava.Context;

/** A project and its edits by command line and by SciJava command: the same files. */
class ProjectCommandsTest {

  @TempDir
  Path dir;

  @Test
  void bothWaysMakeTheSameFiles() throws IOException {
    TestFiles.write(dir.resolve("data/joy/1.png"), TestFiles.png(4, 1, 0));
    TestFiles.write(dir.resolve("data/fear/2.png"), TestFiles.png(4, 2, 0));
    Console made = Console.run("project", dir.resolve("data"), "--out", dir.resolve("one"));
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.out()).contains("The project is in " + dir.resolve("one"));
    Console edited = Console.run("edit", dir.resolve("one"), "--clips", "label=fear", "--column", "subject", "--value", "S1");
    assertThat(edited.out()).isEqualToIgnoringNewLines("1 clip has another text in 'subject' now.");
    assertThat(Console.run("edit", dir.resolve("one"), "--clips", "*", "--column", "mood", "--value", "calm", "--add").code()).isZero();

    try (Context context = new Context()) {
      CommandRunner runner = new CommandRunner(context);
      Watch watch = Watch.of(Job.quiet());
      File two = dir.resolve("two").toFile();
      assertThat(runner.run(new CommandCall(MakeProject.class, Map.of("data", dir.resolve("data").toFile(), "out", two)), watch))
          .containsEntry("project", two);
      assertThat(runner.run(new CommandCall(EditManifest.class,
          Map.of("project", two, "clips", "fear/2.png", "column", "subject", "value", "S1")), watch)).containsEntry("changed", 1);
      runner.run(new CommandCall(EditManifest.class,
          Map.of("project", two, "clips", "*", "column", "mood", "value", "calm", "add", "yes")), watch);
    }
    for (String file : List.of("manifest.csv", "mien.json")) {
      assertThat(dir.resolve("two").resolve(file)).hasSameTextualContentAs(dir.resolve("one").resolve(file));
    }
  }

  @Test
  void aMistakeIsASentence() {
    Console failed = Console.run("edit", dir, "--clips", "*", "--column", "label");
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.err()).contains("is not a project of Mien").hasLineCount(1);
    assertThat(Console.run("edit", dir).code()).isEqualTo(2);
  }
}
