package org.mien.command;

import ij.ImagePlus;
import ij.Macro;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.scijava.ItemVisibility;
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

  /** The line. It names an input even where all have their usual values: ImageJ asks where a line names none. */
  String line() {
    List<Word> words = words();
    if (words.isEmpty()) {
      items().stream().filter(this::canBeSaid).findFirst().map(this::usual).ifPresent(words::add);
    }
    return "run(" + MacroWords.literal(call.label()) + (words.isEmpty() ? "" : ", " + MacroWords.literal(text(words))) + ");";
  }

  private boolean canBeSaid(ModuleItem<?> item) {
    return inputs.usual(item) != null && item.getVisibility() == ItemVisibility.NORMAL;
  }

  private Word usual(ModuleItem<?> item) {
    return new Word(item.getName(), CallInputs.text(inputs.usual(item)));
  }

  /** The inputs that have other values than the usual ones. */
  String changes() {
    return text(words());
  }

  private List<Word> words() {
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
        words.add(0, usual(item));
      }
    }
    return words;
  }

  private static String text(List<Word> words) {
    return words.stream().map(Word::toString).collect(Collectors.joining(" "));
  }

  private List<ModuleItem<?>> items() {
    return inputs.items().stream().filter(item -> item.getType() != ImagePlus.class).toList();
  }
}
