package org.mien.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mien.dataset.Clip;
import org.mien.dataset.ContentHash;
import org.mien.dataset.Manifest;
import org.mien.dataset.Media;
import org.mien.dataset.TestFiles;
import org.mien.dataset.Timing;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.split.AuditedSplit;
import org.mien.split.DuplicateGroups;
import org.mien.split.ImportedLeakySplit;
import org.mien.split.ImportedSplit;
import org.mien.split.Leak;
import org.mien.split.ProtocolChoice;
import org.mien.split.Split;
import org.mien.split.SplitInput;
import org.mien.split.SplitProtocol;
import org.mien.split.SplitProtocols;

/** The traps: augmented copies across folds; frames of one clip on both sides; duplicates across databases. */
class SplitGuardTest {

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"random", "k-fold@4", "by-subject", "k-fold-by-subject@4", "loso", "leave-one-group-out@database"})
  void augmentedCopiesAndFramesOfAClipStayOnOneSide(String words) {
    List<Clip> clips = clips();
    ProtocolChoice choice = ProtocolChoice.parse(words);
    for (long seed = 1; seed <= 10; seed++) {
      SplitInput input = SplitInput.of(clips, DuplicateGroups.unchecked(), seed).with(choice.argument());
      for (AuditedSplit fold : AuditedSplit.makeAll(SplitProtocols.builtIn().get(choice.key()), input)) {
        Split split = fold.split();
        assertThat(fold.audit().count(Leak.AUGMENTED_COPY)).isZero();
        assertThat(fold.audit().count(Leak.SAME_CLIP)).isZero();
        for (List<String> part : List.of(split.train(), split.validation(), split.test())) {
          Set<String> ids = new HashSet<>(part);
          clips.stream().filter(c -> ids.contains(c.id()) && !c.column("augmented-from").isEmpty())
              .forEach(c -> assertThat(ids).contains(c.column("augmented-from")));
        }
      }
    }
  }

  @Test
  void aSplitThatPutsAnAugmentedCopyAcrossIsRefused() throws IOException {
    Path table = write("id,part\no0,train\no0-flipped,test\n");
    List<Clip> clips = List.of(clip("o0", "anger", "", Map.of()), clip("o0-flipped", "anger", "", Map.of("augmented-from", "o0")));
    for (SplitProtocol protocol : List.of(new ImportedSplit(), new ImportedLeakySplit())) {
      assertThatThrownBy(() -> make(protocol, clips, DuplicateGroups.unchecked(), table)).isInstanceOf(UserError.class)
          .hasMessage("The split '" + protocol.key() + "' leaks: 'o0' and 'o0-flipped' are on different sides although they are"
              + " augmented copies of one original; split the data again.");
    }
    // Two copies of an original that is not even there.
    List<Clip> orphans = List.of(clip("o0", "anger", "", Map.of("augmented-from", "lost")),
        clip("o0-flipped", "anger", "", Map.of("augmented-from", "lost")));
    assertThatThrownBy(() -> make(new ImportedSplit(), orphans, DuplicateGroups.unchecked(), table))
        .hasMessageContaining("augmented copies of one original");
  }

  @Test
  void aCopyWhoseOriginalIsNamedByItsFileIsKnown() throws IOException {
    Path table = write("id,part\none,train\ntwo,test\n");
    Clip original = new Clip("one", "faces/1.png", Media.STILL, "anger", "ann", "", Timing.NONE, List.of(), Map.of());
    for (String words : List.of("one", "faces/1.png", "./faces/1.png", "faces\\1.png")) {
      List<Clip> clips = List.of(original, clip("two", "anger", "bob", Map.of("augmented-from", words)));
      assertThatThrownBy(() -> make(new ImportedLeakySplit(), clips, DuplicateGroups.unchecked(), table)).as(words)
          .hasMessageContaining("'one' and 'two' are on different sides although they are augmented copies of one original");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"by-subject", "k-fold-by-subject@3", "loso", "leave-one-group-out@database",
      "cross-database@database=one:two"})
  void aPersonWhoseNameIsTypedInSeveralWaysIsOnOneSide(String words) {
    List<Clip> clips = new ArrayList<>();
    List<String> spellings = List.of("P1", "p 1", "P\u00a01", "p1", "P2", "p2 ", "P3", "P4");
    List<String> databases = List.of("one", "TWO", "one", "one", "two", "two", "one", "two");
    for (int i = 0; i < 48; i++) {
      clips.add(clip("c" + i, i % 3 == 0 ? "anger" : "fear", spellings.get(i / 6), Map.of("database", databases.get(i / 6))));
    }
    ProtocolChoice choice = ProtocolChoice.parse(words);
    SplitInput input = SplitInput.of(clips, DuplicateGroups.unchecked(), 3).with(choice.argument());
    List<AuditedSplit> folds = AuditedSplit.makeAll(SplitProtocols.builtIn().get(choice.key()), input);
    Map<String, Set<String>> people = new TreeMap<>();
    for (AuditedSplit fold : folds) {
      for (List<String> part : List.of(fold.split().train(), fold.split().validation(), fold.split().test())) {
        Set<String> here = part.stream().map(id -> "P" + "11112234".charAt(Integer.parseInt(id.substring(1)) / 6))
            .collect(Collectors.toSet());
        Set<String> seen = people.computeIfAbsent(fold.split().fold(), f -> new HashSet<>());
        assertThat(here).noneMatch(seen::contains);
        seen.addAll(here);
      }
      assertThat(fold.audit().faults()).isEmpty();
      assertThat(fold.audit().subjects()).isLessThanOrEqualTo(4);
    }
    if (choice.key().equals("loso")) {
      assertThat(people).containsOnlyKeys("P1", "P2", "P3", "P4");
    }
  }

  @Test
  void aSplitThatPutsTwoSpellingsOfOnePersonAcrossIsRefused() throws IOException {
    Path table = write("id,part\na,train\nb,test\n");
    List<Clip> clips = List.of(clip("a", "anger", "S01", Map.of()), clip("b", "fear", "s 01", Map.of()));
    assertThatThrownBy(() -> make(new ImportedSplit(), clips, DuplicateGroups.unchecked(), table)).isInstanceOf(UserError.class)
        .hasMessageContaining("'a' and 'b' are on different sides although they show the same person");
  }

  @Test
  void aSplitThatPutsFramesOfOneClipAcrossIsRefused() throws IOException {
    Path table = write("id,part\nf1,train\nf2,test\n");
    Map<String, String> take = Map.of("clip", "take 1");
    List<Clip> clips = List.of(clip("f1", "anger", "ann", take), clip("f2", "anger", "ann", take));
    assertThatThrownBy(() -> make(new ImportedLeakySplit(), clips, DuplicateGroups.unchecked(), table))
        .isInstanceOf(UserError.class).hasMessage("The split 'imported-leaky' leaks: 'f1' and 'f2' are on different sides although"
            + " they come from one recording; split the data again.");
  }

  @Test
  void duplicatesAcrossDatabasesAreLeftOutOfTrainingAndSaid() throws IOException {
    StringBuilder rows = new StringBuilder("file,label,subject,database\n");
    for (int i = 0; i < 24; i++) {
      // The third clip of the second database is a copy of one of the first, under another name and another person.
      TestFiles.write(folder.resolve(i + ".png"), TestFiles.png(16, 100, i == 15 ? 3 : i));
      rows.append(i).append(".png,").append(i % 2 == 0 ? "anger" : "fear").append(",p").append(i / 3).append(',')
          .append(i < 12 ? "one" : "two").append('\n');
    }
    write("manifest.csv", rows.toString());
    try (Manifest manifest = Manifest.open(folder, Job.quiet())) {
      DuplicateGroups copies = DuplicateGroups.ofHashes(ContentHash.ofAll(manifest, Job.quiet()));
      assertThat(copies.exact()).containsExactly(List.of("15.png", "3.png"));
      SplitInput input = SplitInput.of(manifest.clips(), copies, 1);
      List<AuditedSplit> folds =
          AuditedSplit.makeAll(SplitProtocols.builtIn().get("cross-database"), input.with("database=one<->two"));
      assertThat(folds.get(0).split().leftOut()).containsExactly("3.png");
      assertThat(folds.get(1).split().leftOut()).containsExactly("15.png");
      assertThat(folds.get(0).split().notes()).contains("Fold 'one to two': 1 clip is left out of training because it shows people"
          + " who are tested, or is a copy or part of what is tested.");
      Path table = folder.resolve("split.csv");
      StringBuilder split = new StringBuilder("id,part\n");
      manifest.clips().forEach(c -> split.append(c.id()).append(c.column("database").equals("one") ? ",train\n" : ",test\n"));
      Files.writeString(table, split);
      assertThatThrownBy(() -> AuditedSplit.make(new ImportedSplit(), input.with(table.toString()))).isInstanceOf(UserError.class)
          .hasMessageContaining("leaks: '3.png' and '15.png' are on different sides although they are identical files");
    }
  }

  @Test
  void onlyAProtocolWhoseNameSaysSoMayDividePeople() {
    SplitProtocols.builtIn().all().forEach(protocol -> assertThat(protocol.admits().isEmpty())
        .as(protocol.key()).isEqualTo(!protocol.title().contains("leaky where people repeat")));
  }

  private static AuditedSplit make(SplitProtocol protocol, List<Clip> clips, DuplicateGroups duplicates, Path table) {
    return AuditedSplit.make(protocol, new SplitInput(clips, duplicates, 0.2, 0, 1, table.toString()));
  }

  private static List<Clip> clips() {
    List<Clip> clips = new ArrayList<>();
    for (int i = 0; i < 36; i++) {
      String subject = "p" + i / 3;
      Map<String, String> home = Map.of("database", i < 18 ? "one" : "two", "clip", i % 3 == 2 ? "" : "take " + i / 3);
      clips.add(clip("o" + i, i % 2 == 0 ? "anger" : "fear", subject, home));
      if (i % 3 == 2) {
        clips.add(clip("copy" + i, i % 2 == 0 ? "anger" : "fear", subject,
            Map.of("database", i < 18 ? "one" : "two", "augmented-from", "o" + i)));
        clips.add(clip("copy-of-copy" + i, i % 2 == 0 ? "anger" : "fear", subject,
            Map.of("database", i < 18 ? "one" : "two", "augmented-from", "copy" + i)));
      }
    }
    return clips;
  }

  private static Clip clip(String id, String label, String subject, Map<String, String> columns) {
    return new Clip(id, id, Media.STILL, label, subject, "", Timing.NONE, List.of(), columns);
  }

  private Path write(String text) throws IOException {
    return write("table.csv", text);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
