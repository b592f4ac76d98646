package org.mien.workbench.widget;

import ij.ImagePlus;
import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Objects;
import org.mien.file.PathText;
import org.scijava.ItemVisibility;
import org.scijava.module.ModuleItem;

/** Reads what a person wrote into the value of an input, and writes values as text; the same in every locale. */
final class FormValue {

  private static final String WHOLE = "[+-]?\\d{1,18}";
  private static final String DECIMAL = "[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?";

  private FormValue() {}

  /** What kind of field an input needs. */
  enum Kind { MESSAGE, CHOICE, SWITCH, WHOLE, DECIMAL, FILE, IMAGE, TEXT, OTHER }

  /**
   * What was read.
   *
   * @param value of the type of the input, or null where nothing usable was written
   * @param problem a sentence, or the empty string where there is none
   */
  record Reading(Object value, String problem) {

    static Reading of(Object value) {
      return new Reading(value, "");
    }

    static Reading wrong(String sentence) {
      return new Reading(null, sentence);
    }
  }

  static Kind kind(ModuleItem<?> item) {
    Class<?> type = item.getType();
    if (item.getVisibility() == ItemVisibility.MESSAGE) {
      return Kind.MESSAGE;
    }
    if (item.getChoices() != null && !item.getChoices().isEmpty() || type.isEnum()) {
      return Kind.CHOICE;
    }
    if (type == boolean.class || type == Boolean.class) {
      return Kind.SWITCH;
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return Kind.WHOLE;
    }
    if (type == double.class || type == Double.class || type == float.class || type == Float.class) {
      return Kind.DECIMAL;
    }
    if (type == File.class) {
      return Kind.FILE;
    }
    return type == ImagePlus.class ? Kind.IMAGE : type == String.class ? Kind.TEXT : Kind.OTHER;
  }

  /** Reads the text of a field. */
  static Reading read(ModuleItem<?> item, String written) {
    String text = written.strip();
    return switch (kind(item)) {
      case WHOLE -> whole(item, text);
      case DECIMAL -> decimal(item, text);
      case FILE -> file(item, text);
      case SWITCH -> Reading.of(Boolean.valueOf(text));
      case CHOICE -> choice(item, text);
      case TEXT -> text(item, text);
      default -> Reading.of(text);
    };
  }

  private static Reading whole(ModuleItem<?> item, String text) {
    if (text.isEmpty()) {
      return Reading.wrong("A whole number is needed here.");
    }
    if (!text.matches(WHOLE)) {
      return Reading.wrong("This is a whole number such as " + example(item, "1") + ", not '" + text + "'.");
    }
    long number = Long.parseLong(text);
    boolean narrow = item.getType() == int.class || item.getType() == Integer.class;
    if (narrow && number != (int) number) {
      return Reading.wrong("The number " + text + " is too large.");
    }
    Object value = narrow ? (Object) (int) number : (Object) number;
    return within(item, BigDecimal.valueOf(number), value);
  }

  private static Reading decimal(ModuleItem<?> item, String text) {
    if (text.isEmpty()) {
      return Reading.wrong("A number is needed here.");
    }
    if (!text.matches(DECIMAL)) {
      String point = text.replace(',', '.');
      return Reading.wrong(point.matches(DECIMAL) ? "Write decimals with a point: " + point + "."
          : "This is a number such as " + example(item, "0.5") + ", not '" + text + "'.");
    }
    double number = Double.parseDouble(text);
    boolean single = item.getType() == float.class || item.getType() == Float.class;
    return within(item, new BigDecimal(text), single ? (Object) (float) number : (Object) number);
  }

  private static Reading within(ModuleItem<?> item, BigDecimal number, Object value) {
    BigDecimal least = limit(item.getMinimumValue());
    BigDecimal most = limit(item.getMaximumValue());
    boolean low = least != null && number.compareTo(least) < 0;
    boolean high = most != null && number.compareTo(most) > 0;
    if (!low && !high) {
      return Reading.of(value);
    }
    return Reading.wrong(least != null && most != null ? "This lies between " + plain(least) + " and " + plain(most) + "."
        : low ? "This is at least " + plain(least) + "." : "This is at most " + plain(most) + ".");
  }

  /** A limit as a decimal number, or null where there is none. */
  static BigDecimal limit(Object declared) {
    return declared == null ? null : new BigDecimal(declared.toString());
  }

  private static String example(ModuleItem<?> item, String usual) {
    Object value = item.getMinimumValue();
    return value == null ? usual : text(value);
  }

  private static Reading file(ModuleItem<?> item, String written) {
    String text = PathText.plain(written);
    if (text.isEmpty()) {
      return item.isRequired() ? Reading.wrong(choose(item)) : Reading.of(null);
    }
    return PathText.fault(text).map(Reading::wrong).orElseGet(() -> Reading.of(new File(text)));
  }

  private static String choose(ModuleItem<?> item) {
    String style = Objects.toString(item.getWidgetStyle(), "");
    String what = style.equals("directory") ? "a folder" : style.equals("both") ? "a file or folder" : "a file";
    return "Choose " + what + ": write its path, press Choose, or drop it here.";
  }

  private static Reading choice(ModuleItem<?> item, String text) {
    if (item.getType().isEnum()) {
      for (Object constant : item.getType().getEnumConstants()) {
        if (constant.toString().equals(text)) {
          return Reading.of(constant);
        }
      }
    } else {
      for (Object choice : item.getChoices()) {
        if (choice.toString().equals(text)) {
          return Reading.of(choice);
        }
      }
    }
    return Reading.wrong("Choose one of the list.");
  }

  private static Reading text(ModuleItem<?> item, String text) {
    return text.isEmpty() && item.isRequired() ? Reading.wrong("Something is needed here.") : Reading.of(text);
  }

  /** A value as it stands in a field. */
  static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double || value instanceof Float) {
      return plain(new BigDecimal(value.toString()));
    }
    return value instanceof Path path ? path.toString() : value.toString();
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() > 12 || stripped.precision() - stripped.scale() > 15 ? stripped.toString() : stripped.toPlainString();
  }
}
