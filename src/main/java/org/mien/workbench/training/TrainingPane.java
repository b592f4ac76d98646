package org.mien.workbench.training;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.mien.experiment.FoldFile;
import org.mien.experiment.WorkItem;
import org.mien.workbench.Desk;
import org.mien.workbench.Edt;
import org.mien.workbench.View;
import org.mien.workbench.state.RunningJob;
import org.mien.workbench.state.Training;
import org.mien.workbench.widget.Buttons;
import org.mien.workbench.widget.CommandStart;
import org.mien.workbench.widget.WrapBar;
import org.mien.workbench.widget.WrappedText;

/** The open view. Follows one training; whoever wants can look back at the earlier ones of this session. */
final class TrainingPane implements View {

  private static final double CURVES = 0.7;
  private static final int ROWS = 5;
  private static final int LEAST_WIDTH = 9;
  private static final int SCALE = 1000;
  private static final String EPOCHS = "epochs";
  private static final String FOLDS = "folds";

  private final Desk desk;
  private final Edt edt = new Edt();
  private final List<Training> seen = new ArrayList<>();
  private final JComboBox<Choice> choice = new JComboBox<>();
  private final JTextArea state = new WrappedText();
  private final JProgressBar bar = new JProgressBar(0, SCALE);
  private final JButton stop = new JButton("Stop");
  private final JButton resume = new JButton("Resume");
  private final JButton results = new JButton("Open Results");
  private final EpochTable epochs = new EpochTable();
  private final FoldTable folds = new FoldTable();
  private final JTable foldTable = new JTable(folds);
  private Optional<WorkItem> chosenFold = Optional.empty();
  private boolean following;
  private final JPanel tables = new JPanel(new CardLayout());
  private final JTextArea figures = new WrappedText();
  private final CurvesPanel curves;
  private final JPanel panel = new JPanel(new BorderLayout());
  private Edt followed = new Edt();
  private Edt followedJob = new Edt();
  private Training shown;
  private boolean hides;

  TrainingPane(Desk desk) {
    this.desk = desk;
    this.curves = new CurvesPanel(desk);
    panel.setName("training");
    panel.add(top(), BorderLayout.NORTH);
    JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, true, curves.component(), tables());
    split.setName("training-split");
    split.setResizeWeight(CURVES);
    panel.add(split, BorderLayout.CENTER);
    edt.follow(desk.session().training(), this::follow);
    edt.follow(desk.session().settings().values(), values -> hide(values.blind()));
  }

  private JComponent top() {
    choice.setName("training-choice");
    choice.setToolTipText("The trainings of this session, the latest first");
    choice.getAccessibleContext().setAccessibleName("Training that is shown");
    choice.addActionListener(event -> chosen());
    state.setName("training-state");
    bar.setName("training-progress");
    figures.setName("training-figures");
    figures.setFocusable(true);
    Buttons.dressed(stop, "training-stop",
        "Stop within a second; what was trained so far is kept, and Resume goes on there", this::stop);
    Buttons.dressed(resume, "training-resume", "Go on where the training stopped; it ends as if it had never been stopped",
        this::resume);
    Buttons.dressed(results, "training-results", "Open the figures, charts and predictions of this run", this::results);
    JPanel buttons = new WrapBar();
    buttons.add(stop);
    buttons.add(resume);
    buttons.add(results);
    JPanel top = new JPanel(new MigLayout("fillx, insets 6, wrap 1, hidemode 3", "[grow,fill]"));
    top.add(choice, "wmin 0");
    top.add(state, "wmin 0");
    top.add(bar, "wmin 0");
    top.add(buttons, "wmin 0");
    top.add(figures, "wmin 0");
    return top;
  }

  private JComponent tables() {
    JTable epochTable = new JTable(epochs);
    look(epochTable, "training-epochs", "Epochs: passes over the training part");
    look(foldTable, "training-folds", "Folds, the finished ones first");
    foldTable.getSelectionModel().addListSelectionListener(event -> {
      if (!event.getValueIsAdjusting() && !following) {
        choose(foldTable.getSelectedRow());
      }
    });
    tables.add(new JScrollPane(epochTable), EPOCHS);
    tables.add(new JScrollPane(foldTable), FOLDS);
    return tables;
  }

  private static void look(JTable table, String name, String accessible) {
    table.setName(name);
    table.getAccessibleContext().setAccessibleName(accessible);
    table.setFillsViewportHeight(true);
    rows(table);
    table.addPropertyChangeListener("UI", event -> rows(table));
    table.setPreferredScrollableViewportSize(new Dimension(table.getPreferredSize().width, ROWS * table.getRowHeight()));
    table.getTableHeader().setReorderingAllowed(false);
    int letter = table.getFontMetrics(table.getFont()).charWidth('n');
    for (int i = 0; i < table.getColumnCount(); i++) {
      // As much room as the heading asks for; the last one has room for words.
      table.getColumnModel().getColumn(i).setPreferredWidth(letter * Math.max(LEAST_WIDTH, table.getColumnName(i).length()));
    }
  }

  /** Rows are as high as the font asks for, also after the size of the text was changed. */
  private static void rows(JTable table) {
    table.setRowHeight(table.getFontMetrics(table.getFont()).getHeight() + 4);
  }

  private void follow(Optional<Training> training) {
    training.filter(t -> !seen.contains(t)).ifPresent(t -> {
      // One that goes on takes the place of the one that was stopped.
      seen.removeIf(before -> before.folder().equals(t.folder()));
      seen.add(0, t);
      choice.setModel(new DefaultComboBoxModel<>(Choice.of(seen).toArray(Choice[]::new)));
      show(t);
    });
    if (training.isEmpty()) {
      show(null);
    }
  }

  private void chosen() {
    if (choice.getSelectedItem() instanceof Choice chosen && chosen.training() != shown) {
      show(chosen.training());
    }
  }

  private void show(Training training) {
    shown = training;
    followed.close();
    followed = new Edt();
    choice.setVisible(training != null);
    curves.clear(training == null ? "The curves of a training are drawn here while it learns."
        : "The first epoch is not over yet.");
    epochs.show(List.of());
    folds.show(List.of());
    chosenFold = Optional.empty();
    figures.setText("");
    job(Optional.empty());
    if (training != null) {
      choice.setToolTipText(training.folder().toString());
      followed.follow(training.epochs(), list -> {
        epochs.epochs(list);
        curves.show(list, "");
      });
      followed.follow(training.folds(), now -> folds());
      followed.follow(training.inHand(), now -> folds());
      followed.follow(training.outputs(), outputs -> figures.setText(Figures.words(outputs)));
      followed.follow(training.job(), this::job);
    }
  }

  private void folds() {
    Training.Folds now = shown.folds().get();
    boolean cross = now.items() > 0;
    ((CardLayout) tables.getLayout()).show(tables, cross ? FOLDS : EPOCHS);
    if (!cross) {
      return;
    }
    following = true;
    folds.folds(now.finished(), shown.inHand().get());
    int row = chosenFold.map(folds::find).orElseGet(folds::current);
    if (row < 0) {
      foldTable.clearSelection();
    } else if (row != foldTable.getSelectedRow()) {
      foldTable.setRowSelectionInterval(row, row);
    }
    following = false;
    curves(row);
  }

  /** A person chose a fold and keeps it; whoever goes back to the one in hand goes along with the work again. */
  private void choose(int row) {
    if (row >= 0 && shown != null) {
      chosenFold = row == folds.current() ? Optional.empty() : Optional.of(folds.row(row).item());
      curves(row);
    }
  }

  private void curves(int row) {
    if (row < 0) {
      curves.clear("The curves of a network are drawn here while its folds are trained.");
      return;
    }
    FoldTable.Row at = folds.row(row);
    String name = hides ? "a fold of " + at.item().learner() + ", seed " + at.item().seed() : at.item().words();
    at.file().ifPresentOrElse(fold -> curves.show(shown.folder(), fold, name),
        () -> curves.show(at.epochs(), name + ", which is being trained"));
  }

  /** Folds are called by people where each tests one. */
  private void hide(boolean now) {
    hides = now;
    folds.hide(now);
    if (shown != null) {
      folds();
      job(shown.job().get());
    }
  }

  private void job(Optional<RunningJob> job) {
    followedJob.close();
    followedJob = new Edt();
    if (job.isPresent()) {
      followedJob.follow(job.get().state(), this::state);
    } else {
      state(null);
    }
  }

  private void state(RunningJob.State now) {
    boolean running = now != null && now.running();
    boolean done = now != null && now.phase() == RunningJob.Phase.DONE;
    stop.setVisible(now == null || running);
    stop.setEnabled(running);
    resume.setEnabled(now != null && !running && !done);
    resume.setVisible(now != null && !running && !done);
    results.setEnabled(done);
    bar.setVisible(running);
    bar.setValue(running && !Double.isNaN(now.fraction()) ? (int) Math.round(now.fraction() * SCALE) : 0);
    state.setText(now == null ? "No training yet. Plan and start one in the view Experiment." : words(now));
  }

  private String words(RunningJob.State now) {
    Training.Folds all = shown.folds().get();
    String progress = all.items() == 0 ? "" : all.done() + " of " + all.items() + " trainings are finished. ";
    return switch (now.phase()) {
      case RUNNING -> progress + (hides ? unnamed(now.line()) : now.line());
      case DONE -> progress + "Done: the model, its predictions and the report are in " + shown.folder() + ".";
      case CANCELLED -> progress + "Stopped. What was trained so far is kept in " + shown.folder()
          + "; Resume goes on where it stopped and ends as if it had never been stopped.";
      case FAILED -> progress + desk.session().readable(now.message());
    };
  }

  /** Progress tells the fold in hand by its name. */
  private String unnamed(String line) {
    String told = line;
    for (WorkItem item : shown.inHand().get().keySet()) {
      told = told.replace(item.words(), item.learner() + ", seed " + item.seed());
    }
    for (FoldFile fold : shown.folds().get().finished()) {
      told = told.replace(fold.item().words(), fold.learner() + ", seed " + fold.seed());
    }
    return told;
  }

  private void stop() {
    shown.job().get().ifPresent(RunningJob::cancel);
    stop.setEnabled(false);
  }

  private void resume() {
    resume.setEnabled(false);
    CommandStart.run(desk.session(), shown.call());
  }

  private void results() {
    // Where several runs are made, the report is that of the first.
    Path folder = shown.outputs().get().get("report") instanceof File report ? report.toPath().getParent() : shown.folder();
    desk.session().run().put(Optional.of(folder));
    desk.perspective("evaluate");
    desk.show("results");
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public void close() {
    edt.close();
    followed.close();
    followedJob.close();
    curves.close();
  }
}
