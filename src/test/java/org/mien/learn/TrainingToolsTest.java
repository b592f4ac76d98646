package org.mien.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.mien.job.UserError;

class TrainingToolsTest {

  @Test
  void readsWhatItWrites() {
    String key = "smoothing=0.1,mixup=0.2,decay=0.0001,dropout=0.3,schedule=cosine,sampling=balanced,mirror,tta,fixed-epochs,"
        + "start=a/model.mien";
    assertThat(TrainingTools.parse(key).key()).isEqualTo(key);
    assertThat(TrainingTools.parse("none")).isEqualTo(TrainingTools.NONE);
    assertThat(TrainingTools.NONE.key()).isEmpty();
  }

  @Property(tries = 50)
  void everyNumberComesBack(@ForAll @DoubleRange(max = 0.99) double smoothing, @ForAll @DoubleRange(max = 10) double mixup) {
    TrainingTools tools =
        new TrainingTools(smoothing, mixup, 0, 0, "step", "shuffled", false, true, true, false, "");
    assertThat(TrainingTools.parse(tools.key())).isEqualTo(tools);
  }

  @Test
  void refusesWhatIsUnknownOrOutOfRange() {
    assertThatThrownBy(() -> TrainingTools.parse("magic")).isInstanceOf(UserError.class)
        .hasMessageStartingWith("'magic' is not a training tool");
    assertThatThrownBy(() -> TrainingTools.parse("dropout=1")).isInstanceOf(UserError.class);
    assertThatThrownBy(() -> TrainingTools.parse("schedule=slow")).isInstanceOf(UserError.class)
        .hasMessageContaining("constant, cosine, step");
    assertThatThrownBy(() -> TrainingTools.parse("mixup=much")).isInstanceOf(UserError.class);
  }

  @Test
  void aTemperatureNeedsAValidationPart() {
    assertThatThrownBy(() -> TrainingTools.parse("temperature,fixed-epochs")).isInstanceOf(UserError.class)
        .hasMessageContaining("validation part");
  }
}
