package org.mien.workbench.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.OtherProcess;
import org.mien.dataset.Manifest;
import org.mien.dataset.ManifestEdit;
import org.mien.dataset.TestFiles;
import org.mien.job.Job;
import org.mien.workflow.Project;
import org.mien.workflow.Toolbox;

/** Two people edit the manifest of a shared project at once, each in a process of their own: each edit is in one of the files. */
class SharedManifestTest {

  private static final int EDITS = 25;

  @TempDir
  Path dir;

  /** One of them: edits the clip of their number again and again, and closes the window. */
  static final class Editor {

    private Editor() {}

    public static void main(String[] arguments) throws InterruptedException {
      Project project = Project.open(Path.of(arguments[0]));
      String content = ManifestEdits.content(project);
      Manifest manifest = Toolbox.builtIn().readers().open(project.folder(), Job.quiet());
      Holder<Optional<OpenProject>> open = new Holder<>(Optional.of(new OpenProject(project, manifest)));
      try (ManifestEdits edits = new ManifestEdits(open, new History(), new LogBook(),
          folder -> Toolbox.builtIn().readers().open(folder, Job.quiet()), m -> {}, project.folder())) {
        edits.opened(project, content);
        String id = "fear/" + arguments[1] + ".png";
        for (int i = 1; i <= EDITS; i++) {
          edits.edit(ManifestEdit.set(List.of(id), "subject", "who" + arguments[1] + "edit" + i));
          edits.saveNow();
          Thread.sleep(5);
        }
      }
    }
  }

  @Test
  void theLastEditOfEachIsInTheManifestOrInAFileBesideIt() throws Exception {
    for (int i = 1; i <= 4; i++) {
      TestFiles.write(dir.resolve("data/fear/" + i + ".png"), TestFiles.png(4, i, 0));
    }
    Project project = Project.create(dir.resolve("data"), dir.resolve("project"), Toolbox.builtIn(), Job.quiet());
    List<Process> editors = new ArrayList<>();
    for (int i = 1; i <= 2; i++) {
      editors.add(OtherProcess.start(Editor.class, project.folder().toString(), Integer.toString(i)));
    }
    for (Process editor : editors) {
      assertThat(OtherProcess.end(editor)).isZero();
    }
    List<String> files = versions(project);
    for (int i = 1; i <= 2; i++) {
      String last = "who" + i + "edit" + EDITS + ",";
      assertThat(files).as("the last edit of " + i).anyMatch(text -> text.contains(last));
    }
    try (Manifest whole = Manifest.open(project.folder(), Job.quiet())) {
      assertThat(whole.clips()).hasSize(4);
    }
  }

  private static List<String> versions(Project project) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(project.folder())) {
      for (Path file : files.filter(f -> f.getFileName().toString().matches("manifest.*\\.csv")).toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }
}
