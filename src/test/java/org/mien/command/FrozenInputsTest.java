package org.mien.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scijava.module.ModuleItem;

/**
 * The words that macros and scripts of people hold. A line of the file goes away only together with a {@link Renamed} input of the
 * old name; {@code -Dmien.freeze=true} writes the file anew, and the change is then seen in the commit.
 */
class FrozenInputsTest {

  private static final Path FILE = Path.of("src/test/resources/commands/inputs.tsv");
  private static final Path ORDER = Path.of("src/test/resources/commands/order.tsv");

  private static List<String> lines() {
    TreeSet<String> lines = new TreeSet<>(Comparator.naturalOrder());
    for (Class<? extends MienCommand> type : SomeCalls.commands()) {
      CallInputs inputs = CallInputs.of(new CommandCall(type, Map.of()));
      for (ModuleItem<?> item : inputs.items()) {
        lines.add(String.join("\t", CommandCall.label(type), type.getName(), item.getName(), item.getType().getSimpleName(),
            InputText.show(inputs.usual(item))));
      }
    }
    return List.copyOf(lines);
  }

  @Test
  void namesTypesAndUsualValuesStay() throws IOException {
    if (Boolean.getBoolean("mien.freeze")) {
      Files.createDirectories(FILE.getParent());
      Files.write(FILE, lines());
    }
    assertThat(lines()).containsAll(Files.readAllLines(FILE));
  }

  @Test
  void newInputsAreWrittenDownBeforePeopleUseThem() throws IOException {
    List<String> frozen = Files.readAllLines(FILE);
    assertThat(lines().stream().filter(line -> !frozen.contains(line)))
        .as("Lines to add to " + FILE + " once the names are the ones to stay").isEmpty();
  }

  private static List<String> orders() {
    return SomeCalls.commands().stream().map(type -> CommandCall.label(type) + "\t"
        + CallInputs.of(new CommandCall(type, Map.of())).items().stream().map(ModuleItem::getName).collect(Collectors.joining(" ")))
        .sorted().toList();
  }

  /** In the order in which dialogs ask; inputs that several commands have stand in what these extend, and so come first. */
  @Test
  void dialogsAskInTheSameOrder() throws IOException {
    if (Boolean.getBoolean("mien.freeze")) {
      Files.write(ORDER, orders());
    }
    assertThat(orders()).isEqualTo(Files.readAllLines(ORDER));
  }

  /** In SciJava a name may hold capitals; the macros of ImageJ look for small letters only. */
  @Test
  void namesAreWordsOfMacros() {
    for (Class<? extends MienCommand> type : SomeCalls.commands()) {
      assertThat(CallInputs.of(new CommandCall(type, Map.of())).items())
          .allMatch(item -> item.getName().matches("[a-z][a-z0-9]*"));
    }
  }

  /** Who renames an input leaves the old name behind, of the same type. */
  @Test
  void oldNamesLeadToNewOnes() {
    List<Class<? extends MienCommand>> types = new java.util.ArrayList<>(SomeCalls.commands());
    types.add(RenamedCommand.class);
    int renamed = 0;
    for (Class<? extends MienCommand> type : types) {
      List<ModuleItem<?>> items = CallInputs.of(new CommandCall(type, Map.of())).items();
      for (ModuleItem<?> old : items) {
        if (Renamed.to(old).isPresent()) {
          renamed++;
          assertThat(old.isRequired()).isFalse();
          assertThat(items.stream().map(ModuleItem::getName)).contains(Renamed.to(old).get());
        }
      }
    }
    assertThat(renamed).isPositive();
  }
}
