package org.mien.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.dataset.Clip;
import org.mien.dataset.ContentHash;
import org.mien.dataset.Manifest;
import org.mien.dataset.TestFiles;
import org.mien.job.Job;
import org.mien.job.UserError;

/** A project folder is a data set like any other, and what it says about its recordings is not trusted blindly. */
class ProjectTest {

  @TempDir
  Path dir;

  private Path data;

  @BeforeEach
  void record() throws IOException {
    data = dir.resolve("recordings");
    TestFiles.write(data.resolve("Joy/2.png"), TestFiles.png(4, 10, 0));
    TestFiles.write(data.resolve("Joy/10.png"), TestFiles.png(4, 20, 0));
    TestFiles.write(data.resolve("fear/1.png"), TestFiles.png(4, 30, 0));
    Files.createDirectories(data.resolve("anger"));
  }

  private static Manifest open(Path path) {
    return Toolbox.builtIn().readers().open(path, Job.quiet());
  }

  private static Project make(Path data, Path folder) {
    return Project.create(data, folder, Toolbox.builtIn(), Job.quiet());
  }

  private static void sameClips(Path one, Path other) {
    try (Manifest a = open(one); Manifest b = open(other)) {
      assertThat(b.clips()).extracting(Clip::id).isEqualTo(a.clips().stream().map(Clip::id).toList());
      assertThat(b.labels().keys()).isEqualTo(a.labels().keys());
      assertThat(ContentHash.ofAll(b, Job.quiet())).isEqualTo(ContentHash.ofAll(a, Job.quiet()))
          .doesNotContainValue(ContentHash.UNREADABLE);
    }
  }

  @Test
  void aProjectIsTheSameDataSetAndTheRecordingsStayAsTheyAre() throws IOException {
    Project project = make(data, dir.resolve("project"));

    sameClips(data, project.folder());
    sameClips(data, project.manifest());
    try (var files = Files.walk(data)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(3);
    }
    assertThat(Project.isProject(project.folder())).isTrue();
    assertThat(project.declaredLabels()).containsExactly("anger", "fear", "happiness");
    assertThatThrownBy(() -> make(data, project.folder())).isInstanceOf(UserError.class).hasMessageContaining("choose another");
    assertThatThrownBy(() -> Project.open(data)).isInstanceOf(UserError.class).hasMessageContaining("is not a project of Mien");
  }

  @Test
  void aZipAndAnotherProjectAreRecordingsToo() throws IOException {
    Path zip = TestFiles.zip(data, dir.resolve("set.zip"), "");
    sameClips(data, make(zip, dir.resolve("of-zip")).folder());
    Project first = make(data, dir.resolve("first"));
    sameClips(data, make(first.folder(), dir.resolve("second")).folder());
  }

  @Test
  void recordingsInsideTheProjectMoveWithIt() throws IOException {
    Path folder = dir.resolve("lab");
    Files.createDirectories(folder);
    Files.move(data, folder.resolve("recordings"));
    make(folder.resolve("recordings"), folder);
    assertThat(folder.resolve("mien.json")).content().contains("\"data\" : \"recordings\"");

    Path moved = Files.move(folder, dir.resolve("moved"));
    sameClips(moved.resolve("recordings"), moved);
  }

  @Test
  void aProjectAmongItsRecordingsNamesNoOtherPlace() {
    Project project = make(data, data);
    assertThat(project.file()).content().doesNotContain("\"data\"");
    try (Manifest manifest = open(data)) {
      assertThat(manifest.clips()).hasSize(3);
    }
  }

  @Test
  void aRelativePlaceIsSeenFromTheProject() throws IOException {
    Project project = make(data, dir.resolve("a/b"));
    TestFiles.write(project.file(), "{\"format\": 1, \"labels\": {\"keys\": [\"anger\"]}, \"data\": \"../../recordings\"}");
    sameClips(data, project.folder());
  }

  @Test
  void whatIsWrongIsOneSentence() throws IOException {
    Project project = make(data, dir.resolve("project"));
    Map<String, String> wrong = new LinkedHashMap<>();
    wrong.put("{\"format\": 1, \"data\": \"../gone\"}",
        "has its recordings in " + dir.resolve("gone") + ", which cannot be opened: There is no folder or file");
    wrong.put("{\"format\": 1, \"data\": \"a\\u0000b\"}", "lie in 'a?b', which cannot be a folder");
    wrong.put("{\"format\": 1, \"data\": 7", "is not the JSON that Mien expects");
    wrong.put("{\"format\": 2}", "this Mien reads format 1");
    wrong.put("{\"format\": 1, \"data\": \"../project/manifest.csv\"}", "is neither a folder nor a zip archive");
    wrong.put("{\"name\": \"" + "x".repeat(1 << 20) + "\"}", "is larger than 1 MiB");
    for (Map.Entry<String, String> entry : wrong.entrySet()) {
      TestFiles.write(project.file(), entry.getKey());
      assertThatThrownBy(() -> open(project.folder())).isInstanceOf(UserError.class).hasMessageContaining(entry.getValue())
          .message().doesNotContain("\n");
    }
  }

  @Test
  void projectsThatNameEachOtherEndInASentence() throws IOException {
    TestFiles.write(dir.resolve("a/mien.json"), "{\"format\": 1, \"data\": \"../b\"}");
    TestFiles.write(dir.resolve("b/mien.json"), "{\"format\": 1, \"data\": \"../a\"}");
    assertThatThrownBy(() -> open(dir.resolve("a"))).isInstanceOf(UserError.class).hasMessageContaining("in itself");
  }

  @Test
  void aManifestThatClimbsOutOfTheRecordingsIsRefused() throws IOException {
    Project project = make(data, dir.resolve("project"));
    TestFiles.write(dir.resolve("secret.png"), TestFiles.png(4, 1, 0));
    for (String file : new String[] {"../secret.png", "Joy/../../secret.png", dir.resolve("secret.png").toString(),
        "..\\secret.png", "C:/secret.png", "a\0b"}) {
      TestFiles.write(project.manifest(), "file,label\n\"" + file + "\",fear\n");
      assertThatThrownBy(() -> open(project.folder())).as(file).isInstanceOf(UserError.class)
          .message().doesNotContain("\0", "\n");
    }
  }

  @Test
  void editsAreWrittenToTheProjectOnly() throws IOException {
    Project project = make(data, dir.resolve("project"));
    EditWork work = new EditWork(Toolbox.builtIn());
    assertThat(work.run(project.folder(), new EditWork.Request("label=joy", "label", "Surprised", false), Job.quiet())).isEqualTo(2);
    assertThat(work.run(project.folder(), new EditWork.Request("fear/1.png;Joy/2.png", "mood", "calm", true), Job.quiet())).isEqualTo(2);
    assertThat(work.run(project.folder(), new EditWork.Request("", "site", "", true), Job.quiet())).isZero();

    try (Manifest manifest = open(project.folder()); Manifest source = open(data)) {
      assertThat(manifest.countsByLabel()).isEqualTo(Map.of("anger", 0, "fear", 1, "happiness", 0, "surprise", 2));
      assertThat(manifest.clip("Joy/2.png").orElseThrow().columns()).isEqualTo(Map.of("mood", "calm", "site", ""));
      assertThat(source.countsByLabel()).isEqualTo(Map.of("anger", 0, "fear", 1, "happiness", 2));
    }
    byte[] before = Files.readAllBytes(project.manifest());
    assertThatThrownBy(() -> work.run(project.folder(), new EditWork.Request("*", "onset", "soon", false), Job.quiet()))
        .isInstanceOf(UserError.class).hasMessageContaining("no frame");
    assertThatThrownBy(() -> work.run(data, new EditWork.Request("*", "onset", "1", false), Job.quiet()))
        .isInstanceOf(UserError.class).hasMessageContaining("not a project");
    assertThatThrownBy(() -> work.run(project.folder(), new EditWork.Request("", "label", "x", true), Job.quiet()))
        .isInstanceOf(UserError.class).hasMessageContaining("No clip is named");
    assertThat(project.manifest()).hasBinaryContent(before);
  }
}
