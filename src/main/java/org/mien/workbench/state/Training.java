package org.mien.workbench.state;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mien.command.CommandCall;
import org.mien.learn.Epoch;
import org.mien.learn.TrainingListener;

/** A training that can be watched: its call, its job, and every epoch so far. */
public final class Training {

  private final CommandCall call;
  private final Path folder;
  private final Holder<List<Epoch>> epochs = new Holder<>(List.of());

  /**
   * A training that is about to begin.
   *
   * @param call the command; running it again takes an interrupted training up where it stopped
   * @param folder that receives the run
   */
  public Training(CommandCall call, Path folder) {
    this.call = call;
    this.folder = folder;
  }

  /** The command. */
  public CommandCall call() {
    return call;
  }

  /** The run folder. */
  public Path folder() {
    return folder;
  }

  /** The epochs so far, in order. */
  public Holder<List<Epoch>> epochs() {
    return epochs;
  }

  /** What the training tells its epochs to. */
  public TrainingListener listener() {
    return epoch -> epochs.update(old -> {
      List<Epoch> next = new ArrayList<>(old);
      next.add(epoch);
      return List.copyOf(next);
    });
  }
}
