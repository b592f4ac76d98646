package org.mien.command;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.mien.job.UserError;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleItem;
import org.scijava.service.Service;

/** The inputs of a call in the types of their parameters, beside the usual values. Needs no context, since nothing is run. */
final class CallInputs {

  private final Module usual;
  private final Module given;

  private CallInputs(Module usual, Module given) {
    this.usual = usual;
    this.given = given;
  }

  /**
   * Reads the inputs of a call.
   *
   * @throws UserError if the command has no such input, or the value is none for it
   */
  static CallInputs of(CommandCall call) {
    CommandInfo info = new CommandInfo(call.type());
    try {
      CallInputs inputs = new CallInputs(info.createModule(), info.createModule());
      call.inputs().forEach((name, value) -> inputs.set(call, name, value));
      return inputs;
    } catch (ModuleException e) {
      throw new IllegalStateException("The command '" + call.label() + "' cannot be made.", e);
    }
  }

  private void set(CommandCall call, String name, Object value) {
    ModuleItem<?> item = given.getInfo().getInput(name);
    if (item == null) {
      throw new UserError("The command '" + call.label() + "' has no input '" + name + "'.");
    }
    given.setInput(name, typed(item.getType(), value));
  }

  private static Object typed(Class<?> type, Object value) {
    if (type == File.class && (value instanceof Path || value instanceof String)) {
      return new File(value.toString());
    }
    if (type == String.class && value != null) {
      return value.toString();
    }
    if (value instanceof Number number) {
      return type == int.class ? (Object) number.intValue() : type == long.class ? (Object) number.longValue()
          : type == double.class ? (Object) number.doubleValue() : value;
    }
    return value;
  }

  /** The inputs that a person gives, in the order of the command. */
  List<ModuleItem<?>> items() {
    return items(given.getInfo());
  }

  static List<ModuleItem<?>> items(ModuleInfo info) {
    return StreamSupport.stream(info.inputs().spliterator(), false)
        .filter(item -> !Service.class.isAssignableFrom(item.getType()) && item.getType() != Context.class)
        .<ModuleItem<?>>map(item -> item).toList();
  }

  /** The value that the command will see. */
  Object value(ModuleItem<?> item) {
    return given.getInput(item.getName());
  }

  /** The value that it sees where nobody says another. */
  Object usual(ModuleItem<?> item) {
    return usual.getInput(item.getName());
  }

  /** Whether the value is another than the usual one. */
  boolean changed(ModuleItem<?> item) {
    return !Objects.equals(value(item), usual(item));
  }

  /** The command with the inputs in its fields. */
  MienCommand command() {
    return (MienCommand) given.getDelegateObject();
  }

  /** A value as macros and tables write it: files absolute, with the slashes that every system reads. */
  static String text(Object value) {
    return value instanceof File file ? file.getAbsolutePath().replace(File.separatorChar, '/') : String.valueOf(value);
  }
}
