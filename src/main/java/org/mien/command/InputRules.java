package org.mien.command;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mien.file.PathText;
import org.mien.job.UserError;
import org.scijava.module.ModuleItem;

/** What an input may be, with a sentence that names the input, its value and what is allowed. */
final class InputRules {

  private InputRules() {}

  /** What an input is called in a sentence: its label, and the word that macros and scripts use for it. */
  static String name(ModuleItem<?> item) {
    return "'" + label(item) + "' (" + item.getName() + ")";
  }

  static String label(ModuleItem<?> item) {
    String label = item.getLabel();
    return label == null || label.isBlank() ? item.getName() : label;
  }

  /**
   * Checks a value.
   *
   * @throws UserError with the sentence
   */
  static void check(ModuleItem<?> item, Object value) {
    fault(item, value).ifPresent(sentence -> {
      throw new UserError(sentence);
    });
  }

  /** What is wrong with a value, or nothing. */
  static Optional<String> fault(ModuleItem<?> item, Object value) {
    if (value == null) {
      return item.isRequired() ? Optional.of(name(item) + " is missing; " + wanted(item) + ".") : Optional.empty();
    }
    List<?> choices = item.getChoices();
    if (choices != null && !choices.isEmpty()) {
      return choices.contains(value) ? Optional.empty() : Optional.of(name(item) + " must be "
          + choices.stream().map(Object::toString).collect(Collectors.joining(", ")) + ", not '" + value
          + "'; choose one of them.");
    }
    if (value instanceof File file) {
      return PathText.fault(file.getPath()).map(sentence -> name(item) + ": " + sentence);
    }
    return value instanceof Number number ? outOfRange(item, number) : Optional.empty();
  }

  private static String wanted(ModuleItem<?> item) {
    if (item.getType() == File.class) {
      String style = style(item);
      return style.contains("directory") ? "name a folder" : style.contains("both") ? "name a file or folder" : "name a file";
    }
    return "give a value";
  }

  static String style(ModuleItem<?> item) {
    return item.getWidgetStyle() == null ? "" : item.getWidgetStyle();
  }

  private static Optional<String> outOfRange(ModuleItem<?> item, Number number) {
    Number least = item.getMinimumValue() instanceof Number least0 ? least0 : null;
    Number most = item.getMaximumValue() instanceof Number most0 ? most0 : null;
    double value = number.doubleValue();
    boolean fits = !Double.isNaN(value) && (least == null || value >= least.doubleValue())
        && (most == null || value <= most.doubleValue());
    if (fits) {
      return Optional.empty();
    }
    String range = least != null && most != null ? "from " + least + " to " + most
        : least != null ? "at least " + least : most != null ? "at most " + most : "a number";
    return Optional.of(name(item) + " must be " + range + ", not " + number + ".");
  }
}
