package org.mien.workbench.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Pieces of tables as spreadsheets copy them. */
class TableTextTest {

  @Provide
  Arbitrary<List<List<String>>> blocks() {
    Arbitrary<String> cell = Arbitraries.strings().withChars('\t', '\n', '\r', '"', ' ', ',', 'a', 'é').ofMaxLength(6);
    return Arbitraries.integers().between(1, 4).flatMap(width -> cell.list().ofSize(width).list().ofMinSize(1).ofMaxSize(4))
        // A single empty cell in the last line and no line at all are the same text.
        .filter(rows -> !rows.get(rows.size() - 1).equals(List.of("")));
  }

  @Property(tries = 500)
  void whatIsCopiedIsPasted(@ForAll("blocks") List<List<String>> block) {
    assertThat(TableText.read(TableText.write(block))).isEqualTo(block);
  }

  @Test
  void whatSpreadsheetsWriteIsRead() {
    assertThat(TableText.read("a\tb\r\nc\t\r\n")).containsExactly(List.of("a", "b"), List.of("c", ""));
    assertThat(TableText.read("\"x\ty\"\tz")).containsExactly(List.of("x\ty", "z"));
    assertThat(TableText.read("say \"no\"\n\nend")).containsExactly(List.of("say \"no\""), List.of(""), List.of("end"));
    assertThat(TableText.read("\"")).containsExactly(List.of("\""));
    assertThat(TableText.read("")).isEmpty();
  }
}
