package org.mien.workbench.training;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.mien.chart.ChartView;
import org.mien.chart.LearningCurves;
import org.mien.experiment.CrossValidationFolder;
import org.mien.experiment.FoldFile;
import org.mien.experiment.HistoryTable;
import org.mien.job.UserError;
import org.mien.learn.Epoch;
import org.mien.workbench.Desk;

/** Learning curves that are drawn anew at most twice a second, however fast the epochs come. */
final class CurvesPanel implements AutoCloseable {

  private static final int CALM_MILLIS = 500;

  private final ChartView chart = new ChartView("training-curves");
  private final Timer calm = new Timer(CALM_MILLIS, event -> draw());
  private final ExecutorService reader = Executors.newSingleThreadExecutor(work -> {
    Thread made = new Thread(work, "mien-curves");
    made.setDaemon(true);
    return made;
  });
  private List<Epoch> latest = List.of();
  private int best;
  private int asked;

  CurvesPanel(Desk desk) {
    calm.setRepeats(false);
    chart.onDone(desk::tell);
  }

  JComponent component() {
    return chart;
  }

  /** Shows a sentence in the place of curves. */
  void clear(String sentence) {
    asked++;
    calm.stop();
    latest = List.of();
    chart.clear(sentence);
  }

  /** Shows the curves of these epochs soon. */
  void show(List<Epoch> epochs) {
    if (!epochs.isEmpty()) {
      show(epochs, EpochTable.best(epochs));
    }
  }

  private void show(List<Epoch> epochs, int bestEpoch) {
    asked++;
    latest = epochs;
    best = bestEpoch;
    if (chart.figure().isEmpty()) {
      draw();
    } else if (!calm.isRunning()) {
      calm.start();
    }
  }

  private void draw() {
    if (!latest.isEmpty()) {
      chart.show(LearningCurves.of(latest, best));
    }
  }

  /** Reads the epochs of a finished fold in the background and shows their curves. */
  void show(Path study, FoldFile fold) {
    int number = ++asked;
    chart.setFolder(study);
    reader.execute(() -> {
      List<Epoch> epochs = read(study, fold);
      SwingUtilities.invokeLater(() -> {
        if (number == asked && !reader.isShutdown()) {
          if (epochs.isEmpty()) {
            clear(fold.item().words() + " has no epochs: it is no network.");
          } else {
            show(epochs, fold.bestEpoch());
          }
        }
      });
    });
  }

  private static List<Epoch> read(Path study, FoldFile fold) {
    try {
      return HistoryTable.read(new CrossValidationFolder(study).history(fold.item()));
    } catch (UserError e) {
      // Somebody moved the folder away; there is nothing to draw, and the table beside says what was done.
      return List.of();
    }
  }

  @Override
  public void close() {
    calm.stop();
    reader.shutdownNow();
  }
}
