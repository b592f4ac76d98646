package org.mien.command;

import ij.ImagePlus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scijava.module.ModuleItem;

/** Writes calls down as one file that does the same again. */
public final class CallScript {

  private static final String GROOVY_STEP = """

      def step(commands, name, Object... inputs) {
        def module = commands.run(name, true, inputs).get()
        if (module.isCanceled()) throw new IllegalStateException(name + ": " + module.getCancelReason())
      }

      """;

  private CallScript() {}

  /**
   * A macro of ImageJ; a command on an image works on the one that is in front then.
   *
   * @throws org.mien.job.UserError if a value cannot be written in a macro
   */
  public static String macro(List<CommandCall> calls) {
    String note = calls.stream().anyMatch(CallScript::takesImage) ? "// Works on the image in front: open it first.\n" : "";
    return note + calls.stream().map(call -> call.macro() + "\n").collect(Collectors.joining());
  }

  /** A Groovy script for the script editor of Fiji, which also runs without a window; it stops at the first mistake. */
  public static String groovy(List<CommandCall> calls) {
    String images = calls.stream().flatMap(call -> CallInputs.of(call).items().stream()).filter(CallScript::isImage)
        .map(item -> "#@ ImagePlus " + item.getName() + "\n").distinct().collect(Collectors.joining());
    String steps = calls.stream().map(call -> "step(commands, " + CallGroovy.arguments(call) + ")\n")
        .collect(Collectors.joining());
    return "#@ CommandService commands\n" + images + GROOVY_STEP + steps;
  }

  /** A script for a POSIX shell, which stops at the first mistake; steps that the command line does not have are remarks. */
  public static String shell(List<CommandCall> calls) {
    StringBuilder text = new StringBuilder("#!/bin/sh\nset -e\n");
    for (CommandCall call : calls) {
      Optional<String> line = call.commandLine();
      text.append(line.orElse("# The command line has no twin of this step: " + oneLine(call.name()))).append('\n');
    }
    return text.toString();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static boolean takesImage(CommandCall call) {
    return CallInputs.of(call).items().stream().anyMatch(CallScript::isImage);
  }

  static boolean isImage(ModuleItem<?> item) {
    return item.getType() == ImagePlus.class;
  }
}
