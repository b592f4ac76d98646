package org.mien.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Sentences in dialogs that break no line by themselves. */
class HostTextTest {

  @Property(tries = 300)
  void linesAreShortAndNothingIsLost(
      @ForAll @Size(min = 1, max = 40) List<@AlphaChars @StringLength(min = 1, max = 120) String> words) {
    String sentence = String.join(" ", words);
    String shown = HostText.lines(sentence);
    assertThat(shown.replace('\n', ' ')).isEqualTo(sentence);
    assertThat(shown.split("\n")).allMatch(line -> line.length() <= 90 || !line.contains(" "));
  }
}
