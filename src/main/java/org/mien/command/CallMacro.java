package org.mien.command;

import ij.ImagePlus;
import ij.Macro;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.scijava.module.ModuleItem;

/** Writes a call as the line of a macro. */
final class CallMacro {

  private final CommandCall call;
  private final CallInputs inputs;

  CallMacro(CommandCall call) {
    this.call = call;
    this.inputs = CallInputs.of(call);
  }

  /** One word with its value. */
  private record Word(String name, String value) {
    @Override
    public String toString() {
      return name + "=" + MacroWords.quoted(value);
    }
  }

  String line() {
    String options = options();
    return "run(" + MacroWords.literal(call.label()) + (options.isEmpty() ? "" : ", " + MacroWords.literal(options)) + ");";
  }

  private String options() {
    List<Word> words = new ArrayList<>();
    for (ModuleItem<?> item : items()) {
      if (inputs.changed(item)) {
        words.add(new Word(item.getName(), CallInputs.text(inputs.value(item))));
      }
    }
    // ImageJ looks for the first "seed=" anywhere in the text: values that hold such words stand at the end.
    words.sort(Comparator.comparing(word -> word.value().contains("=")));
    for (ModuleItem<?> item : items()) {
      boolean found = Macro.getValue(text(words), item.getName(), null) != null;
      if (found && !inputs.changed(item) && inputs.usual(item) != null) {
        words.add(0, new Word(item.getName(), CallInputs.text(inputs.usual(item))));
      }
    }
    return text(words);
  }

  private static String text(List<Word> words) {
    return words.stream().map(Word::toString).collect(Collectors.joining(" "));
  }

  private List<ModuleItem<?>> items() {
    return inputs.items().stream().filter(item -> item.getType() != ImagePlus.class).toList();
  }
}
