package org.mien.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mien.file.Json;
import org.mien.job.UserError;
import org.mien.learn.Preparation;
import org.mien.learn.TrainingOptions;
import org.mien.network.NetworkPresets;

/** Learners in one line. */
class LearnerWordsTest {

  private final LearnerWords reader = new LearnerWords(NetworkPresets.builtIn(), Preparation.paper(), false);

  @Test
  void aBaselineWithItsFramesAlternativesAndDecision() {
    LearnerPlan plan = reader.parse("svm=rbf-svm:pixels,C=1|3,balanced,size=28,no-lbp,inner=3,thresholds");
    assertThat(plan).isEqualTo(LearnerPlan.baseline("svm", new Preparation(28, Preparation.paper().resize(), ""),
        "rbf-svm:pixels,C=1|3,balanced", 3).withThresholds());
    assertThat(plan.choosesInside()).isTrue();
    assertThat(plan.words()).endsWith("decision between the classes fitted in each training fold");
  }

  @Test
  void aNetworkWithAlternativesOfTheEpoch() {
    LearnerPlan plan = reader.parse("paper:epochs=10|20,min-epochs=10,fixed-epochs,rate=0.01,no-lbp");
    assertThat(plan.candidates()).extracting(TrainingOptions::epochs).containsExactly(10, 20);
    assertThat(plan.candidates()).allSatisfy(options -> assertThat(options.tools().fixedEpochs()).isTrue());
    assertThat(plan.choosesThresholds()).isFalse();
  }

  @Test
  void plansWithoutADecisionStayAsTheyWere() {
    LearnerPlan plain = reader.parse("knn:histogram,k=5");
    assertThat(Json.write(plain)).doesNotContain("decision");
    assertThat(Json.write(plain.withThresholds())).contains("\"decision\" : \"thresholds\"");
  }

  @Test
  void anUnknownDecisionIsRefused() {
    LearnerPlan odd = new LearnerPlan("odd", Preparation.paper(), null, "majority", List.of(), 5, "coin");
    assertThatThrownBy(() -> odd.check(false)).isInstanceOf(UserError.class).hasMessageContaining("'odd'")
        .hasMessageContaining("'coin'").hasMessageContaining("thresholds");
  }

  /** Who mistypes a word that is not the baseline's hears of all that may stand there, and who mistypes a value does not. */
  @Test
  void anUnknownWordNamesThoseOfALearnerToo() {
    for (String line : List.of("rbf-svm:pixels,treshold", "rbf-svm:treshold", "paper:treshold")) {
      assertThatThrownBy(() -> reader.parse(line)).as(line).isInstanceOf(UserError.class)
          .hasMessageContaining("'treshold'").hasMessageContaining("also takes").hasMessageContaining("thresholds, size=28");
    }
    for (String line : List.of("rbf-svm:C=0", "paper:smoothing=7", "magic")) {
      assertThatThrownBy(() -> reader.parse(line)).as(line).isInstanceOf(UserError.class)
          .message().doesNotContain("also takes");
    }
  }
}
