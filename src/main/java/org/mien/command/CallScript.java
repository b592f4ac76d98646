package org.mien.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes calls down as one file that does the same again. */
public final class CallScript {

  private static final String GROOVY_STEP = """

      def step(commands, name, Object... inputs) {
        def module = commands.run(name, true, inputs).get()
        if (module.isCanceled()) throw new IllegalStateException(name + ": " + module.getCancelReason())
      """;

  /** A script shows what its last line gives, which is nothing here. */
  private static final String GROOVY_MADE = """
        made.addAll(module.getOutputs().values().findAll { it instanceof ij.ImagePlus })
        null
      """;

  private static final String GROOVY_OPEN = """

      def open(title) {
        def found = made.find { it.title == title } ?: ij.WindowManager.getImage(title)
        if (found == null) throw new IllegalStateException("No image '" + title + "' is open; open it first.")
        found
      }

      made = []
      """;

  private CallScript() {}

  /**
   * A macro of ImageJ. A step on an image selects it first, since what the step before gave is in front.
   *
   * @throws org.mien.job.UserError if a value cannot be written in a macro, or two images have the same title
   */
  public static String macro(List<CommandCall> calls) {
    CallImages images = CallImages.of(calls);
    String first = "image = getImageID();\n";
    String note = images.isEmpty() ? "" : images.areSeveral()
        ? "// Works on the image in front, and on those named below: open first what no step makes.\n" + first
        : "// Works on the image in front: open it first.\n" + first;
    return note + calls.stream().map(call -> selection(call, images) + call.macro() + "\n").collect(Collectors.joining());
  }

  private static String selection(CommandCall call, CallImages images) {
    CallInputs inputs = CallInputs.of(call);
    return inputs.items().stream().filter(CallImages::isImage).findFirst()
        .map(item -> images.title(inputs.value(item)).map(MacroWords::literal).orElse("image"))
        .map(image -> "selectImage(" + image + ");\n").orElse("");
  }

  /**
   * A Groovy script for the script editor of Fiji, which also runs without a window; it stops at the first mistake.
   *
   * @throws org.mien.job.UserError if two images have the same title
   */
  public static String groovy(List<CommandCall> calls) {
    CallImages images = CallImages.of(calls);
    String steps = calls.stream().map(call -> "step(commands, " + CallGroovy.arguments(call, images) + ")\n")
        .collect(Collectors.joining());
    return "#@ CommandService commands\n" + (images.isEmpty() ? "" : "#@ ImagePlus image\n") + GROOVY_STEP
        + (images.areSeveral() ? GROOVY_MADE + "}\n" + GROOVY_OPEN : "}\n") + "\n" + steps;
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
}
