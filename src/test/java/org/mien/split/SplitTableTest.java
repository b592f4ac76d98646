package org.mien.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mien.dataset.Clip;
import org.mien.job.UserError;

class SplitTableTest {

  private static final List<Clip> CLIPS = List.of(Clips.clip("a", "anger", "ann"), Clips.clip("b", "fear", "bob"),
      Clips.clip("c", "anger", "cyd"), Clips.clip("d", "fear", "ann"));

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"by-subject", "random", "loso", "k-fold@3", "k-fold-by-subject@4", "leave-one-group-out@subject"})
  void whatIsWrittenIsImportedAgain(String words) {
    ProtocolChoice choice = ProtocolChoice.parse(words);
    List<Clip> clips = new ArrayList<>(Clips.even(7, 2, "anger", "fear"));
    clips.add(Clips.clip("unlabelled.png", "", "s1"));
    DuplicateGroups shared = DuplicateGroups.unchecked().withNear(List.of(List.of("anger/s1-0.png", "anger/s4-1.png")));
    SplitInput input = SplitInput.of(clips, shared, 9);
    SplitProtocol protocol = SplitProtocols.builtIn().get(choice.key());
    List<Split> folds = protocol.folds(input.with(choice.argument()));
    Path file = folder.resolve("seed-9.csv");
    SplitTable.write(file, folds);
    SplitProtocol imported = protocol.admits().isEmpty() ? new ImportedSplit() : new ImportedLeakySplit();
    List<AuditedSplit> again = AuditedSplit.makeAll(imported, input.with(file.toString()));
    assertThat(again).extracting(f -> f.split().hash()).containsExactlyElementsOf(folds.stream().map(Split::hash).toList());
    assertThat(again).extracting(f -> f.split().fold()).containsExactlyElementsOf(folds.stream().map(Split::fold).toList());
    assertThat(again).extracting(f -> f.split().leftOut()).containsExactlyElementsOf(folds.stream().map(Split::leftOut).toList());
    assertThat(SplitTable.hash(again.stream().map(AuditedSplit::split).toList())).isEqualTo(SplitTable.hash(folds)).hasSize(64);
  }

  @Test
  void theHashTellsFoldsAndNotTheirOrder() {
    List<Split> folds = new ArrayList<>(new LeaveOneSubjectOut().folds(SplitInput.of(Clips.even(5, 2, "anger"),
        DuplicateGroups.unchecked(), 1)));
    String hash = SplitTable.hash(folds);
    Collections.reverse(folds);
    assertThat(SplitTable.hash(folds)).isEqualTo(hash);
    assertThat(SplitTable.hash(folds.subList(1, 5))).isNotEqualTo(hash);
  }

  @Test
  void aPublishedSplitWithoutValidationGetsOneOutOfItsTrainingPart() throws IOException {
    Path file = write("id;part\na;TRAIN\nb;test\nc;Train\nd;train\n");
    Split split = new ImportedSplit().folds(input(file)).get(0);
    assertThat(split.test()).containsExactly("b");
    assertThat(split.validation()).isNotEmpty();
    assertThat(split.train()).isNotEmpty().doesNotContain("b");
    assertThat(split.notes()).contains("The table has no validation part, so one was cut out of its training part.");
    assertThat(new ImportedSplit().folds(new SplitInput(CLIPS, DuplicateGroups.unchecked(), 0.2, 0, 1, file.toString())))
        .singleElement().satisfies(s -> assertThat(s.train()).containsExactly("a", "c", "d"));
  }

  @Test
  void aTableOfSeveralSeedsGivesTheSplitOfTheSeedAskedFor() throws IOException {
    Path file = write("id,part,seed\na,train,1\nb,test,1\nc,train,1\nd,train,1\na,train,2\nb,train,2\nc,test,2\nd,train,2\n");
    assertThat(new ImportedSplit().folds(input(file)).get(0).test()).containsExactly("b");
    SplitInput second = new SplitInput(CLIPS, DuplicateGroups.unchecked(), 0.2, 0, 2, file.toString());
    assertThat(new ImportedSplit().folds(second).get(0).test()).containsExactly("c");
    SplitInput third = new SplitInput(CLIPS, DuplicateGroups.unchecked(), 0.2, 0, 3, file.toString());
    assertThatThrownBy(() -> new ImportedSplit().folds(third)).hasMessageContaining("has no split of seed 3; it has 1, 2.");
  }

  @Test
  void aPublishedSplitThatDividesPeopleIsRefusedUnlessItsNameSaysSo() throws IOException {
    Path file = write("id,part\na,train\nb,train\nc,train\nd,test\n");
    assertThatThrownBy(() -> AuditedSplit.make(new ImportedSplit(), input(file))).isInstanceOf(UserError.class)
        .hasMessageContaining("The split 'imported' leaks: 'a' and 'd' are on different sides although they show the same person");
    AuditedSplit leaky = AuditedSplit.make(new ImportedLeakySplit(), input(file));
    assertThat(leaky.audit().sentence()).startsWith("Leaky where people repeat: 1 of 1 person in the test part is");
  }

  @Test
  void wrongTablesAreRefusedInOneSentence() throws IOException {
    refused("id,part\na,train\nb,test\nc,train\nd,train\nz,train\n", "names the clip 'z', which is not among the clips");
    refused("id,part\na,train\nb,test\nc,train\n", "does not name the clip 'd'; give every clip a part");
    refused("id,part\na,train\nb,test\n", "does not name 2 clips, such as 'c'");
    refused("id,part\na,train\nb,test\nc,train\nd,train\na,test\n", "names the clip 'a' twice");
    refused("id,part\na,train\nb,exam\nc,train\nd,train\n", "line 3: the part is train, validation, test or left-out, not 'exam'");
    refused("id,part\na,train\nb,train\nc,train\nd,train\n", "has no clip in the part test");
    refused("id,kind\na,train\n", "needs the columns 'id' and 'part'");
    refused("id,part\n", "names no clip");
    assertThatThrownBy(() -> new ImportedSplit().folds(input(folder.resolve("absent.csv")))).isInstanceOf(UserError.class)
        .hasMessageContaining("Cannot read");
    assertThatThrownBy(() -> new ImportedSplit().folds(SplitInput.of(CLIPS, DuplicateGroups.unchecked(), 1)))
        .hasMessageContaining("such as imported@split.csv");
  }

  private void refused(String table, String sentence) throws IOException {
    Path file = write(table);
    assertThatThrownBy(() -> new ImportedSplit().folds(input(file))).isInstanceOf(UserError.class)
        .hasMessageContaining(sentence).hasMessageEndingWith(".");
  }

  private Path write(String table) throws IOException {
    return Files.writeString(folder.resolve("split.csv"), table);
  }

  private static SplitInput input(Path file) {
    return SplitInput.of(CLIPS, DuplicateGroups.unchecked(), 1).with(file.toString());
  }
}
