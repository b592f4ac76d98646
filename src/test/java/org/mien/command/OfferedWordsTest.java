package org.mien.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mien.job.UserError;
import org.mien.network.NetworkPresets;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.module.ModuleItem;

/** Words that a form offers are understood as they stand, and words that mean nothing are told while a person types. */
class OfferedWordsTest {

  /** What must be said beside them for these words to mean something. */
  private static final Map<String, Map<String, Object>> BESIDE = Map.of(
      "motion", Map.of("pixels", "motion", "texture", "none"), "lbp-top", Map.of("kind", "clips"),
      "frames=10", Map.of("kind", "clips"), "tim=10", Map.of("kind", "clips"), "fps=100", Map.of("kind", "clips"));

  /** Words for which only the data know whether they mean something: columns of a manifest, and its classes. */
  private static final Set<String> OF_THE_DATA = Set.of("column", "labels");

  private static Context context;

  @BeforeAll
  static void open() {
    context = new Context();
  }

  @AfterAll
  static void close() {
    context.dispose();
  }

  static Stream<Arguments> offered() {
    return SomeCalls.commands().stream().flatMap(type -> CallInputs.of(new CommandCall(type, Map.of())).items().stream()
        .filter(item -> !OfferedWords.of(item).isEmpty()).map(item -> Arguments.of(type, item.getName())));
  }

  private static Optional<String> fault(Class<? extends MienCommand> type, String input, String word) throws Exception {
    MienCommand command = type.getDeclaredConstructor().newInstance();
    command.setContext(context);
    CommandModule module = new CommandModule(new CommandInfo(type), command);
    for (ModuleItem<?> item : CallInputs.items(module.getInfo())) {
      if (item.getType() == File.class) {
        module.setInput(item.getName(), new File("somewhere"));
      }
    }
    Map<String, Object> said = new LinkedHashMap<>(BESIDE.getOrDefault(word, Map.of()));
    said.put("value", "p01");
    said.put(input, word);
    said.forEach((name, value) -> {
      if (module.getInfo().getInput(name) != null) {
        module.setInput(name, value);
      }
    });
    try {
      command.checkInputs();
      return Optional.empty();
    } catch (UserError e) {
      return Optional.of(e.getMessage());
    }
  }

  @ParameterizedTest
  @MethodSource("offered")
  void anOfferedWordMeansSomething(Class<? extends MienCommand> type, String input) throws Exception {
    ModuleItem<?> item = new CommandInfo(type).getInput(input);
    for (String word : OfferedWords.of(item)) {
      Optional<String> fault = fault(type, input, word);
      if (type == ReproduceExperiment.class && word.equals("random")) {
        assertThat(fault.orElseThrow()).as("the part that holds people out comes after it").contains("people held out");
      } else if (!word.matches(".*[A-Z]{2}.*")) {
        assertThat(fault).as(word).isEmpty();
      }
    }
    if (!OF_THE_DATA.contains(input)) {
      assertThat(fault(type, input, "no such word!")).as("a word that means nothing").isPresent();
    }
  }

  @Test
  void everyPresetOfMienIsOffered() {
    List<String> words = OfferedWords.of(new CommandInfo(TrainModel.class).getInput("preset"));
    assertThat(words).containsAll(NetworkPresets.builtIn().all().stream().map(preset -> preset.key()).toList());
  }

  @Test
  void everyColumnThatMienKnowsIsOffered() {
    assertThat(OfferedWords.of(new CommandInfo(EditManifest.class).getInput("column")))
        .containsExactlyInAnyOrder("label", "subject", "session", "onset", "apex", "offset", "fps", "action_units");
  }
}
