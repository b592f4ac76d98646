package org.mien.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelSetTest {

  @Test
  void synonymsAndCaseMeanTheSameLabel() {
    LabelSet set = LabelSet.standard();
    for (String word : List.of("happy", "Happiness", " JOY ", "smiling")) {
      assertThat(set.find(word)).get().extracting(Label::key).isEqualTo("happiness");
    }
    assertThat(set.find("awe")).isEmpty();
  }

  @Test
  void theSixBasicEmotionsAreBasicAndNoOthers() {
    assertThat(LabelSet.standard().labels()).filteredOn(Label::basic).extracting(Label::key)
        .containsExactly("anger", "disgust", "fear", "happiness", "sadness", "surprise");
  }

  @Test
  void unknownWordsComeBehindInAlphabeticalOrderOnce() {
    LabelSet set = LabelSet.standard().including(List.of("Zeal", "awe", "zeal", "happy", ""));
    assertThat(set.keys()).startsWith("anger").endsWith("others", "awe", "zeal");
    assertThat(set.only(Set.of("zeal", "fear")).keys()).containsExactly("fear", "zeal");
  }

  @Test
  void aWordCannotMeanTwoLabels() {
    Label a = new Label("calm", "Calm", Set.of("quiet"), false);
    Label b = new Label("still", "Still", Set.of("quiet"), false);
    assertThatThrownBy(() -> new LabelSet("x", 1, List.of(a, b))).hasMessageContaining("'quiet' means both calm and still");
  }
}
