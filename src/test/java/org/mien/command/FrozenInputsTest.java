package org.mien.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleItem;

/**
 * The words that macros and scripts of people hold. A line of the file goes away only together with a {@link Renamed} input of the
 * old name; {@code -Dmien.freeze=true} writes the file anew, and the change is then seen in the commit.
 */
class FrozenInputsTest {

  private static final Path FILE = Path.of("src/test/resources/commands/inputs.tsv");
  private static final Path ORDER = Path.of("src/test/resources/commands/order.tsv");

  private interface Words {
    void of(CallInputs inputs, ModuleInfo info, Consumer<List<String>> line);
  }

  /** One line a word, each with its command. */
  private static List<String> lines(Words words) {
    TreeSet<String> lines = new TreeSet<>(Comparator.naturalOrder());
    for (Class<? extends MienCommand> type : SomeCalls.commands()) {
      words.of(CallInputs.of(new CommandCall(type, Map.of())), new CommandInfo(type),
          cells -> lines.add(CommandCall.label(type) + "\t" + type.getName() + "\t" + String.join("\t", cells)));
    }
    return List.copyOf(lines);
  }

  private static List<String> inputs() {
    return lines((inputs, info, line) -> inputs.items().forEach(item ->
        line.accept(List.of(item.getName(), item.getType().getSimpleName(), InputText.show(inputs.usual(item))))));
  }

  private static List<String> choices() {
    return lines((inputs, info, line) -> inputs.items().stream().filter(item -> item.getChoices() != null)
        .forEach(item -> item.getChoices().forEach(choice -> line.accept(List.of(item.getName(), choice.toString())))));
  }

  private static List<String> outputs() {
    return lines((inputs, info, line) -> info.outputs().forEach(item ->
        line.accept(List.of(item.getName(), item.getType().getSimpleName()))));
  }

  /** Lines that are frozen stay, and new ones are frozen before people use them. */
  private static void assertFrozen(List<String> lines, Path file) throws IOException {
    if (Boolean.getBoolean("mien.freeze")) {
      Files.createDirectories(file.getParent());
      Files.write(file, lines);
    }
    List<String> frozen = Files.readAllLines(file);
    assertThat(lines).isNotEmpty().containsAll(frozen);
    assertThat(lines.stream().filter(line -> !frozen.contains(line)))
        .as("Lines to add to " + file + " once the words are the ones to stay").isEmpty();
  }

  @Test
  void namesTypesAndUsualValuesStay() throws IOException {
    assertFrozen(inputs(), FILE);
  }

  /** The words that macros and scripts say. */
  @Test
  void choicesStay() throws IOException {
    assertFrozen(choices(), FILE.resolveSibling("choices.tsv"));
  }

  /** The names by which scripts read what came out. */
  @Test
  void outputsStay() throws IOException {
    assertFrozen(outputs(), FILE.resolveSibling("outputs.tsv"));
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
