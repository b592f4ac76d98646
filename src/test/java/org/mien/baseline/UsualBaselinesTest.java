package org.mien.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsualBaselinesTest {

  @Test
  void everyKindStandsBesideANetworkWhereItIsCheapEnough() {
    assertThat(Baselines.usual(FeatureKind.HISTOGRAM, 7600, 256)).containsExactly("majority", "chance", "knn:histogram",
        "logistic", "svm", "rbf-svm:histogram", "random-forest:histogram");
    assertThat(Baselines.usual(FeatureKind.PIXELS, 309, 2352)).containsExactly("majority", "chance", "knn:pixels",
        "linear-svm:pixels", "rbf-svm:pixels", "random-forest:pixels");
    assertThat(Baselines.usual(FeatureKind.PIXELS, 7600, 2304)).containsExactly("majority", "chance", "knn:pixels",
        "random-forest:pixels");
    assertThat(Baselines.usual(FeatureKind.HISTOGRAM, 28709, 256)).containsExactly("majority", "chance", "knn:histogram",
        "logistic", "svm", "random-forest:histogram");
  }

  @Test
  void allOfThemCanBeTrained() {
    assertThat(Baselines.byKey()).isNotEmpty().allSatisfy((key, maker) -> assertThat(maker.apply(1)).isNotNull());
    for (String spec : Baselines.usual(FeatureKind.MOTION, 10, 10)) {
      assertThat(BaselineSpec.parse(spec)).hasToString(spec);
    }
  }
}
