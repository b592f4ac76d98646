package org.mien.command;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.mien.file.PathText;
import org.mien.job.UserError;
import org.scijava.convert.ConvertService;
import org.scijava.module.ModuleItem;
import org.scijava.util.Types;

/** Reads inputs from the texts of macros and dialogs. */
final class InputText {

  private final ConvertService converts;

  InputText(ConvertService converts) {
    this.converts = converts;
  }

  /**
   * The value of an input, or null for no file.
   *
   * @throws UserError if the text is no value of this input
   */
  Object read(ModuleItem<?> item, String text) {
    Class<?> type = Types.box(item.getType());
    if (item.getChoices() != null && !item.getChoices().isEmpty()) {
      return choice(item, text);
    }
    if (type == String.class) {
      return text;
    }
    if (type == File.class) {
      String path = PathText.plain(text);
      return path.isEmpty() ? null : new File(path);
    }
    if (type == Boolean.class) {
      return truth(item, text);
    }
    Object value = Types.isNumber(type) ? number(item, type, text) : convert(type, text);
    if (value == null) {
      throw new UserError(InputRules.name(item) + " cannot be '" + text + "'.");
    }
    return value;
  }

  /** Whether a text can be read as such an input. */
  boolean reads(ModuleItem<?> item) {
    return converts.supports("", item.getType());
  }

  private Object convert(Class<?> type, String text) {
    return converts.convert(text, type);
  }

  private static Object choice(ModuleItem<?> item, String text) {
    List<?> choices = item.getChoices();
    for (Object choice : choices) {
      if (choice.toString().equals(text)) {
        return choice;
      }
    }
    throw new UserError(InputRules.fault(item, text).orElse(InputRules.name(item) + " cannot be '" + text + "'."));
  }

  private static boolean truth(ModuleItem<?> item, String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> throw new UserError(InputRules.name(item) + " must be true or false, not '" + text + "'.");
    };
  }

  private Object number(ModuleItem<?> item, Class<?> type, String text) {
    boolean whole = type != Double.class && type != Float.class && type != BigDecimal.class && type != Number.class;
    try {
      BigDecimal number = new BigDecimal(text.strip());
      if (type == Double.class) {
        return number.doubleValue();
      }
      if (type == Float.class) {
        return number.floatValue();
      }
      return type == Integer.class ? (Object) number.intValueExact() : type == Long.class ? (Object) number.longValueExact()
          : type == BigInteger.class ? number.toBigIntegerExact() : convert(type, text.strip());
    } catch (NumberFormatException e) {
      throw wrong(item, whole, text, e);
    } catch (ArithmeticException e) {
      throw wrong(item, whole, text, e);
    }
  }

  private static UserError wrong(ModuleItem<?> item, boolean whole, String text, RuntimeException cause) {
    return new UserError(InputRules.name(item) + " must be " + (whole ? "a whole number" : "a number with a decimal point")
        + ", not '" + text + "'.", cause);
  }

  /** A value as a dialog shows it and a macro writes it. */
  static String show(Object value) {
    if (value == null || value instanceof File file && file.getPath().isEmpty()) {
      return "";
    }
    return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
        ? String.valueOf(number.longValue()) : CallInputs.text(value);
  }
}
