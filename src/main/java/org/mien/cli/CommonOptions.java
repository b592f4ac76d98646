package org.mien.cli;

import java.io.PrintStream;
import org.mien.job.CancelToken;
import org.mien.job.Job;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that every command has, and the job that they make. */
final class CommonOptions {

  /** Enough for every machine; more is a slip of the finger. */
  private static final int MOST_THREADS = 1024;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Threads.class,
      description = "Threads to use; never changes a result. Default: all processors.")
  private Integer threads;

  @Option(names = "--quiet", description = "Show no progress.")
  private boolean quiet;

  @Option(names = "--debug", description = "Show the stack trace of a failure.")
  private boolean debug;

  private final CancelToken cancel = new CancelToken();
  private final ConsoleProgress progress = new ConsoleProgress(System.err, System.console() != null);

  boolean debug() {
    return debug;
  }

  CancelToken cancelToken() {
    return cancel;
  }

  Job job() {
    int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    return new Job(quiet ? step -> {} : progress, cancel, count);
  }

  /** Says a sentence on standard output. */
  void say(String text) {
    progress.line(System.out, text);
  }

  /** Says a sentence on standard output unless told to be quiet. */
  void sayUnlessQuiet(String text) {
    if (!quiet) {
      say(text);
    }
  }

  /** Says a sentence on standard error. */
  void warn(String text) {
    progress.line(System.err, text);
  }

  void clear(PrintStream target) {
    progress.clear();
    target.flush();
  }

  /** Reads a number of threads. */
  static final class Threads implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      try {
        int value = Integer.parseInt(text);
        if (value >= 1 && value <= MOST_THREADS) {
          return value;
        }
      } catch (NumberFormatException e) {
        throw new TypeConversionException("'" + text + "' is not a whole number");
      }
      throw new TypeConversionException("'" + text + "' is not between 1 and " + MOST_THREADS);
    }
  }
}
