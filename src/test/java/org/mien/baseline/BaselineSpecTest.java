package org.mien.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.StringJoiner;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mien.job.UserError;

class BaselineSpecTest {

  @ParameterizedTest
  @ValueSource(strings = {"majority", "chance", "logistic", "svm", "knn:histogram", "rbf-svm:pixels,C=3,balanced,mirror",
      "linear-svm:histogram", "rbf-svm:motion,C=2,kernel=laplace,balanced,mirror,tta", "multinomial:motion,C=0.01", "rbf-svm:pixels,frames=4,C=1|3|10,gamma=0.001|scale,standardise=off,balanced=on|off,tta"})
  void isWrittenAsItIsRead(String text) {
    assertThat(BaselineSpec.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '>', value = {"knn > knn:histogram", "rbf-svm:balanced,C=3.0 > rbf-svm:histogram,C=3,balanced",
      "rbf-svm:pixels,C=1,gamma=scale > rbf-svm:pixels", "linear-svm: pixels , C=1e-2 > linear-svm:pixels",
      "linear-svm:C=1e-3 > linear-svm:histogram,C=0.001", "knn:pixels,mirror=off,k=5 > knn:pixels"})
  void hasOneForm(String text, String form) {
    assertThat(BaselineSpec.parse(text)).hasToString(form).isEqualTo(BaselineSpec.parse(form));
  }

  @Property
  void writingAndReadingAreInverse(@ForAll("specs") String text) {
    BaselineSpec spec = BaselineSpec.parse(text);
    assertThat(BaselineSpec.parse(spec.toString())).isEqualTo(spec).hasToString(spec.toString());
    List<BaselineSpec> candidates = spec.candidates();
    assertThat(candidates).doesNotHaveDuplicates().isNotEmpty().allSatisfy(one -> {
      assertThat(one.candidates()).containsExactly(one);
      assertThat(BaselineSpec.parse(one.toString())).isEqualTo(one);
    });
    assertThat(candidates.size() == 1).isEqualTo(candidates.contains(spec));
  }

  @Provide
  Arbitrary<String> specs() {
    Arbitrary<String> cost = Arbitraries.of("", "C=1", "C=0.25|4", "C=1e-3");
    Arbitrary<String> gamma = Arbitraries.of("", "gamma=scale", "gamma=scale|0.5", "gamma=7");
    Arbitrary<String> words = Arbitraries.of("", "mirror", "balanced,tta", "mirror=on|off", "standardise=off", "frames=3");
    return Combinators.combine(Arbitraries.of("pixels", "histogram"), cost, gamma, words)
        .as((features, c, g, w) -> {
          StringJoiner text = new StringJoiner(",", "rbf-svm:", "");
          List.of(features, w, g, c).stream().filter(part -> !part.isEmpty()).forEach(text::add);
          return text.toString();
        });
  }

  @Test
  void alternativesStandForSeveralBaselines() {
    assertThat(BaselineSpec.parse("rbf-svm:pixels,C=1|3|10,mirror=on|off").candidates()).map(BaselineSpec::toString)
        .containsExactly("rbf-svm:pixels,mirror", "rbf-svm:pixels", "rbf-svm:pixels,C=3,mirror", "rbf-svm:pixels,C=3",
            "rbf-svm:pixels,C=10,mirror", "rbf-svm:pixels,C=10");
    assertThat(Baselines.trainer("rbf-svm:pixels,C=1|3", 1).needsValidation()).isTrue();
    assertThat(Baselines.trainer("rbf-svm:pixels,C=3", 1).needsValidation()).isFalse();
  }

  @Test
  void namesItselfForPeople() {
    assertThat(BaselineSpec.parse("rbf-svm:pixels,C=3,balanced").title()).isEqualTo("RBF SVM on pixels, C = 3, balanced");
    assertThat(BaselineSpec.parse("majority").title()).isEqualTo("Always the most frequent class");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '>', value = {"magic > There is no baseline 'magic'; choose among majority, chance, knn,",
      "rbf-svm:magic > looks at histogram or pixels", "rbf-svm:pixels,magic > has no option 'magic'; it knows histogram, pixels, motion,",
      "rbf-svm:pixels,k=3 > has no option 'k=3'", "rbf-svm:pixels,C > has no option 'C'", "rbf-svm:C=0 > a number above 0",
      "rbf-svm:C=1|1.0 > names 1 twice", "rbf-svm:C=1,C=2 > stands twice", "rbf-svm:C=x > a number above 0, not 'x'",
      "rbf-svm:C=Infinity > a number above 0", "rbf-svm:gamma=auto > or 'scale'", "knn:k=0 > from 1 to 1000",
      "rbf-svm: > looks at histogram or pixels", "majority:pixels > has no options", "knn:mirror=maybe > on or off",
      "knn:k=1|2|3|4|5|6|7|8|9|10|11|12|13|14|15,frames=1|2|3|4|5|6|7|8|9|10|11|12|13|14|15 > more than 200"})
  void whatItDoesNotKnowGetsOneSentence(String text, String sentence) {
    assertThatThrownBy(() -> BaselineSpec.parse(text)).isInstanceOf(UserError.class).hasMessageContaining(sentence);
  }
}
