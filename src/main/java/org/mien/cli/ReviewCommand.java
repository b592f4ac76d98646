package org.mien.cli;

import java.nio.file.Path;
import org.mien.workflow.ReviewWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mien review}. */
@Command(
    name = "review",
    description = "Stores what a reviewer decided about a file that a quality check looked at. Decisions are only ever added.",
    mixinStandardHelpOptions = true)
final class ReviewCommand extends MienCommand {

  @Parameters(paramLabel = "FOLDER", description = "A project, or the folder that 'mien check' wrote to.")
  private Path folder;

  @Option(names = "--file", required = true, paramLabel = "FILE", description = "The file as findings.csv names it.")
  private String file;

  @Option(
      names = "--decision", required = true, paramLabel = "WORD",
      description = "keep, reject, or undo, which takes your latest decision back.")
  private String decision;

  @Option(names = "--reviewer", required = true, paramLabel = "NAME", description = "Name or initials of the person who decides.")
  private String reviewer;

  @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "Why, in a few words.")
  private String note;

  @Override
  void work() {
    ReviewWork.Result result = new ReviewWork(tools())
        .run(new ReviewWork.Request(folder, file, decision, reviewer, note));
    String now = result.standing().map(d -> d.verdict().key() + ", by " + d.reviewer()).orElse("not decided");
    common().say(result.decision().file() + ": " + now + ". " + result.looked() + " of " + result.total() + " files looked at.");
  }
}
