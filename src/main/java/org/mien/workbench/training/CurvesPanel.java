package org.mien.workbench.training;

import java.awt.BorderLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
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
import org.mien.workbench.widget.WrappedText;

/** Learning curves that are drawn anew at most twice a second, however fast the epochs come. */
final class CurvesPanel implements AutoCloseable {

  private static final int CALM_MILLIS = 500;

  private final ChartView chart = new ChartView("training-curves");
  private final WrappedText title = new WrappedText();
  private final JPanel panel = new JPanel(new BorderLayout());
  private final Timer calm = new Timer(CALM_MILLIS, event -> draw());
  private final ExecutorService reader = Executors.newSingleThreadExecutor(work -> {
    Thread made = new Thread(work, "mien-curves");
    made.setDaemon(true);
    return made;
  });
  private List<Epoch> latest = List.of();
  private int best;
  private String called = "";
  private Object source = "";
  private int asked;

  CurvesPanel(Desk desk) {
    calm.setRepeats(false);
    chart.onDone(desk::tell);
    title.setName("training-curves-of");
    title.setBorder(BorderFactory.createEmptyBorder(2, 6, 2, 6));
    panel.add(title, BorderLayout.NORTH);
    panel.add(chart, BorderLayout.CENTER);
    title("");
  }

  JComponent component() {
    return panel;
  }

  /** Shows a sentence in the place of curves. */
  void clear(String sentence) {
    asked++;
    calm.stop();
    latest = List.of();
    source = "";
    title("");
    chart.clear(sentence);
  }

  /**
   * Shows the curves of these epochs soon.
   *
   * @param name of what is trained, empty where there is only one thing
   */
  void show(List<Epoch> epochs, String name) {
    if (!epochs.isEmpty()) {
      source = name;
      show(epochs, EpochTable.best(epochs), name);
    }
  }

  private void title(String name) {
    title.setText(name.isEmpty() ? "" : "Curves of " + name + ".");
    title.setVisible(!name.isEmpty());
  }

  private void show(List<Epoch> epochs, int bestEpoch, String name) {
    asked++;
    latest = epochs;
    best = bestEpoch;
    called = name;
    if (chart.figure().isEmpty()) {
      draw();
    } else if (!calm.isRunning()) {
      calm.start();
    }
  }

  private void draw() {
    if (!latest.isEmpty()) {
      chart.show(LearningCurves.of(latest, best));
      title(called);
    }
  }

  /** Reads the epochs of a finished fold in the background and shows their curves. */
  void show(Path study, FoldFile fold, String name) {
    if (fold.equals(source)) {
      return;
    }
    source = fold;
    int number = ++asked;
    chart.setFolder(study);
    reader.execute(() -> {
      List<Epoch> epochs = read(study, fold);
      SwingUtilities.invokeLater(() -> {
        if (number == asked && !reader.isShutdown()) {
          if (epochs.isEmpty()) {
            clear("There are no curves: this is no network, or its folder was moved away.");
            source = fold;
          } else {
            show(epochs, fold.bestEpoch(), name);
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
