package org.mien.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

  @Test
  void numbersCountByTheirValue() {
    List<String> sorted = Stream.of("b1", "a10", "a2", "a02", "a2b", "a").sorted(NaturalOrder.INSTANCE).toList();
    assertThat(sorted).containsExactly("a", "a02", "a2", "a2b", "a10", "b1");
  }

  @Property
  void itIsATotalOrder(
      @ForAll @StringLength(max = 6) @CharRange(from = '0', to = '2') @CharRange(from = 'a', to = 'b') String a,
      @ForAll @StringLength(max = 6) @CharRange(from = '0', to = '2') @CharRange(from = 'a', to = 'b') String b,
      @ForAll @StringLength(max = 6) @CharRange(from = '0', to = '2') @CharRange(from = 'a', to = 'b') String c) {
    int ab = NaturalOrder.INSTANCE.compare(a, b);
    assertThat(Integer.signum(NaturalOrder.INSTANCE.compare(b, a))).isEqualTo(-Integer.signum(ab));
    assertThat(ab == 0).isEqualTo(a.equals(b));
    if (ab <= 0 && NaturalOrder.INSTANCE.compare(b, c) <= 0) {
      assertThat(NaturalOrder.INSTANCE.compare(a, c)).isLessThanOrEqualTo(0);
    }
  }
}
