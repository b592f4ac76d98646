package org.mien.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.mien.job.UserError;
import org.mien.workflow.Toolbox;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands of the command line share: {@link #work} does it, and its end is exit code 0. */
abstract class MienCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Mixin
  private CommonOptions common;

  private Toolbox tools;

  CommonOptions common() {
    return common;
  }

  /** What Mien brings and what other jars on the class path add; what is wrong with those is said once. */
  Toolbox tools() {
    if (tools == null) {
      tools = Toolbox.installed(problem -> common.warn("mien: " + problem));
    }
    return tools;
  }

  /** Reads options; what is wrong with them is wrong usage, not failed work. */
  <T> T options(Supplier<T> reader) {
    try {
      return reader.get();
    } catch (UserError e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Does the work of the command. */
  abstract void work() throws Exception;

  @Override
  public final Integer call() throws Exception {
    Interrupt interrupt = Interrupt.install(common.cancelToken());
    try {
      work();
    } finally {
      common.clear(System.err);
      interrupt.workIsDone();
    }
    return 0;
  }
}
