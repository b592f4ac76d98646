package org.mien.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.dataset.LabelMerge;
import org.mien.dataset.Manifest;
import org.mien.dataset.TestFiles;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.workflow.LabelChoice;

/**
 * The trap: databases name emotions in different words and grains, and whoever joins them counts some as one, so that a score of
 * "three classes" means something else in every paper.
 */
class LabelGuardTest {

  @TempDir
  private Path folder;

  @Test
  void aMergeIsDeclaredStoredAndSaid() throws IOException {
    try (Manifest manifest = dataSet("happiness", "surprise", "anger", "disgust", "others")) {
      LabelMerge merge = LabelMerge.parse("positive=Happy+surprise, negative=anger+disgust");
      assertThat(LabelMerge.parse(merge.toString())).isEqualTo(merge);
      Manifest merged = manifest.merged(merge);
      assertThat(merged.labels().keys()).containsExactlyInAnyOrder("positive", "negative", "others");
      assertThat(merged.countsByLabel()).containsEntry("positive", 2).containsEntry("negative", 2).containsEntry("others", 1);
      assertThat(merged.labels().name()).isEqualTo("emotions [positive=happy+surprise,negative=anger+disgust]");
      assertThat(LabelMerge.declaredIn(merged.labels().name() + " 1")).isEqualTo(merge);
      assertThat(merged.notes()).contains("Declared merge of labels: anger and disgust are counted as negative.");
      assertThat(merged.clips()).filteredOn(c -> c.label().equals("positive"))
          .extracting(c -> c.column(LabelMerge.ORIGINAL)).containsExactlyInAnyOrder("happiness", "surprise");
      assertThat(new LabelChoice("positive,negative").with(merge).keys(merged.labels()))
          .containsExactlyInAnyOrder("positive", "negative");
    }
  }

  @Test
  void labelsOfDifferentMeaningAreRefused() throws IOException {
    try (Manifest manifest = dataSet("happiness", "surprise", "anger", "sadness", "others", "positive")) {
      refused(manifest, "negative=anger+happiness", "do not mean the same and cannot become 'negative': 'happiness' is not negative");
      refused(manifest, "anger=anger+sadness", "cannot become 'anger': 'anger' is the name of one emotion");
      refused(manifest, "negative=anger+others", "'others' is whatever a database did not name");
      refused(manifest, "positive=happiness", "'positive' is a class of 1 clip already; write positive=positive+happiness if they"
          + " mean the same");
      refused(manifest, "negative=contempt", "it is not in the data set");
      assertThat(manifest.merged(LabelMerge.parse("positive=positive+happiness")).countsByLabel()).containsEntry("positive", 2);
    }
  }

  @Test
  void aLabelCannotBeInTwoClasses() {
    assertThatThrownBy(() -> LabelMerge.parse("positive=happiness+surprise,high=surprise+anger")).isInstanceOf(UserError.class)
        .hasMessage("The label 'surprise' cannot be merged twice; name it once.");
    for (String wrong : List.of("positive", "positive=", "=anger", "a=b=c", "a=b,a=c")) {
      assertThatThrownBy(() -> LabelMerge.parse(wrong)).isInstanceOf(UserError.class).hasMessageStartingWith("A merge of labels");
    }
  }

  @Test
  void wordsThatTheTaxonomyReadsAsOneAreSaid() throws IOException {
    try (Manifest manifest = dataSet("joy", "Happiness", "anger")) {
      assertThat(manifest.notes()).containsExactly("The words 'happiness' and 'joy' are read as one label, happiness.");
    }
    Path folders = folder.resolve("folders");
    TestFiles.write(folders.resolve("smile/a.png"), TestFiles.png(16, 90, 3));
    TestFiles.write(folders.resolve("happy/b.png"), TestFiles.png(16, 80, 4));
    try (Manifest manifest = Manifest.open(folders, Job.quiet())) {
      assertThat(manifest.notes()).containsExactly("The words 'happy' and 'smile' are read as one label, happiness.");
    }
  }

  private static void refused(Manifest manifest, String merge, String reason) {
    assertThatThrownBy(() -> manifest.merged(LabelMerge.parse(merge))).isInstanceOf(UserError.class)
        .hasMessageContaining(reason).hasMessageEndingWith(".");
  }

  private Manifest dataSet(String... labels) throws IOException {
    StringBuilder rows = new StringBuilder("file,label\n");
    for (int i = 0; i < labels.length; i++) {
      rows.append(i).append(".png,").append(labels[i]).append('\n');
      TestFiles.write(folder.resolve(i + ".png"), TestFiles.png(16, 100 + i, i));
    }
    Files.writeString(folder.resolve("manifest.csv"), rows);
    return Manifest.open(folder, Job.quiet());
  }
}
