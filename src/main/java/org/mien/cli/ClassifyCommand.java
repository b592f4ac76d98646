package org.mien.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.mien.classify.Classification;
import org.mien.classify.ClassifyOptions;
import org.mien.classify.Smoothing;
import org.mien.workflow.ClassifyWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mien classify}. */
@Command(
    name = "classify",
    description = "Classifies an image, a folder of images, a TIFF stack or a video frame by frame.",
    mixinStandardHelpOptions = true)
final class ClassifyCommand extends MienCommand {

  @Parameters(index = "0", paramLabel = "RUN", description = "Run folder or model file.")
  private Path model;

  @Parameters(index = "1", paramLabel = "INPUT", description = "Image, folder of images, TIFF stack or video.")
  private Path input;

  @Option(names = "--out", paramLabel = "FILE", description = "Table to write. Default: mien-results/NAME/frames.csv.")
  private Path out;

  @Option(
      names = "--window",
      paramLabel = "FRAMES",
      description = "Frames a clip model sees at once; 0 is half a second. Default: 0.")
  private int window;

  @Option(names = "--fps", paramLabel = "RATE", description = "Frame rate where the file does not tell it.")
  private double framesPerSecond;

  @Option(
      names = "--smooth",
      paramLabel = "HOW",
      description = "Smoothing of the probabilities: none, mean:FRAMES or median:FRAMES.")
  private String smoothing = "none";

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "Frames at once; 1 measures the delay of a live picture. Default: 64.")
  private int batch = ClassifyOptions.usual().batch();

  ClassifyOptions request() {
    return new ClassifyOptions(window, framesPerSecond, Smoothing.parse(smoothing), batch);
  }

  @Override
  void work() {
    Path table = out != null ? out : Outputs.folder(null, input).resolve("frames.csv");
    ClassifyOptions options = options(this::request);
    Classification result = new ClassifyWork(tools()).run(model, input, table, options, common().job());
    result.damage().forEach(common()::warn);
    common().say(describe(result));
    common().say("One row a frame is in " + table + ", the timeline beside it.");
  }

  static String describe(Classification result) {
    return String.format(
        Locale.ROOT,
        "%d frames classified%s: %.1f frames a second; a frame took %.2f ms (median), %.2f ms (95 %%), %.2f ms (99 %%).",
        result.frames(), result.unreadable() > 0 ? ", " + result.unreadable() + " could not be read" : "",
        result.latency().framesPerSecond(), result.latency().median(), result.latency().p95(), result.latency().p99());
  }
}
