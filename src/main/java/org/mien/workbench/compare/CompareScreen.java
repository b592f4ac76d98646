package org.mien.workbench.compare;

import java.awt.BorderLayout;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextField;
import org.mien.command.CommandCall;
import org.mien.command.CompareRuns;
import org.mien.experiment.ComparisonFiles;
import org.mien.file.AtomicFile;
import org.mien.job.CancelledException;
import org.mien.job.UserError;
import org.mien.workbench.Desk;
import org.mien.workbench.Edt;
import org.mien.workbench.View;
import org.mien.workbench.widget.Buttons;
import org.mien.workbench.widget.FileDrop;
import org.mien.workbench.widget.Keys;
import org.mien.workbench.widget.Latest;
import org.mien.workbench.widget.Outside;
import org.mien.workbench.widget.ViewDrop;
import org.mien.workbench.widget.WrapBar;

/** The open view: which runs take part, and what the last comparison of them said. */
final class CompareScreen implements View {

  private static final int NAMED = 3;

  private final Desk desk;
  private final Edt edt = new Edt();
  private final JPanel panel = new JPanel(new BorderLayout(4, 4));
  private final RunList runs = new RunList();
  private final JTextField against = new JTextField(14);
  private final JButton start = new JButton("Compare");
  private final JButton page = new JButton("Open page");
  private final ComparisonTabs tabs;
  private final Latest reading = new Latest("mien-compare");
  private boolean working;
  private Optional<ShownComparison> shown = Optional.empty();
  private List<Path> asked = List.of();

  CompareScreen(Desk desk) {
    this.desk = desk;
    tabs = new ComparisonTabs(desk::tell);
    panel.setName("compare");
    runs.setName("compare-runs");
    JSplitPane both = new JSplitPane(JSplitPane.VERTICAL_SPLIT, new JScrollPane(runs), tabs);
    both.setResizeWeight(0.14);
    both.setBorder(null);
    panel.add(bar(), BorderLayout.NORTH);
    panel.add(both);
    Keys.main(runs);
    Keys.on(runs, "DELETE", this::remove);
    FileDrop.on(panel, this::add);
    FileDrop.on(runs, this::add);
    edt.follow(desk.session().compared(), this::follow);
    edt.follow(desk.session().run(), this::look);
  }

  private WrapBar bar() {
    JButton add = Buttons.button("Add run...", "compare-add", "Chooses the folder of a finished run or cross-validation",
        this::choose);
    JButton take = Buttons.button("Remove", "compare-remove", "Takes the selected runs out (Delete)", this::remove);
    against.setName("compare-against");
    against.setToolTipText("The name of one learner with which all others are compared; empty for every pair");
    Buttons.dressed(start, "compare-start",
        "Compares on the clips that all of them were tested on; resamples people, so it may take a moment", this::compare);
    JButton more = Buttons.button("More options...", "compare-more", "Which learners, which metrics, which intervals",
        () -> desk.ask(CompareRuns.class, inputs()));
    Buttons.dressed(page, "compare-page", "Opens the page of this comparison in the browser", () ->
        shown.ifPresent(comparison -> Outside.named(desk, comparison.page())));
    page.setEnabled(false);
    WrapBar bar = new WrapBar();
    for (JComponent part : List.of(add, take, WrapBar.pair(new JLabel("Against"), against), start, more, page)) {
      bar.add(part);
    }
    return bar;
  }

  private void follow(List<Path> compared) {
    runs.show(compared);
    start.setEnabled(!compared.isEmpty() && !working);
    if (working) {
      return;
    }
    tabs.outdated(shown.isPresent() && !asked.equals(compared));
    if (compared.isEmpty()) {
      none();
      tabs.clear("No run takes part yet. Add finished runs or cross-validations here, drop their folders, or press \u201cUse in"
          + " compare\u201d in the results.");
    } else if (shown.isEmpty()) {
      tabs.clear("Press Compare. Runs are compared on the clips that all of them were tested on; one run alone compares its"
          + " learners.");
    }
  }

  /** Shows a comparison that was opened, as it is now; what else a person chooses is of no concern here. */
  private void look(Optional<Path> folder) {
    if (working || folder.isEmpty()) {
      return;
    }
    reading.run(() -> folder.filter(ComparisonFiles::isOne).map(ShownComparison::read), found -> {
      if (!working && found.isPresent()) {
        asked = desk.session().compared().get();
        show(found.get());
      }
    }, fault -> desk.problem(desk.session().readable(fault.getMessage())));
  }

  /** What was shown before is no longer the comparison that is asked for. */
  private void none() {
    shown = Optional.empty();
    page.setEnabled(false);
  }

  private void choose() {
    JFileChooser chooser = new JFileChooser(
        desk.session().project().get().map(open -> open.project().runs().toFile()).orElse(null));
    chooser.setName("compare-file");
    chooser.setDialogTitle("Add a finished run or cross-validation");
    chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
    chooser.setMultiSelectionEnabled(true);
    if (chooser.showDialog(panel, "Add") == JFileChooser.APPROVE_OPTION) {
      add(List.of(chooser.getSelectedFiles()));
    }
  }

  /** Runs take part from now on; a comparison is shown. Which of them is what only the disk knows. */
  private void add(List<File> folders) {
    CompletableFuture.supplyAsync(() -> folders.stream().map(File::toPath).map(ViewDrop::folder).distinct()
        .collect(Collectors.partitioningBy(ComparisonFiles::isOne)))
        .thenAccept(found -> edt.later(() -> {
          found.get(false).forEach(run -> desk.session().compare(run, true));
          found.get(true).forEach(comparison -> desk.session().run().put(Optional.of(comparison)));
        }));
  }

  private void remove() {
    runs.getSelectedValuesList().forEach(run -> desk.session().compare(run, false));
  }

  private Map<String, Object> inputs() {
    List<Path> all = desk.session().compared().get();
    Map<String, Object> inputs = new LinkedHashMap<>();
    if (!all.isEmpty()) {
      inputs.put("run", all.get(0).toFile());
      inputs.put("others", all.stream().skip(1).map(Path::toString).collect(Collectors.joining("; ")));
    }
    inputs.put("against", against.getText().strip());
    return inputs;
  }

  private void compare() {
    List<Path> all = desk.session().compared().get();
    Optional<Path> into = desk.session().project().get().map(open -> open.project().comparisons());
    Map<String, Object> inputs = inputs();
    asked = all;
    none();
    busy(true);
    tabs.clear("Comparing \u2026");
    CompletableFuture.supplyAsync(() -> fresh(into, all)).whenComplete((out, failure) -> edt.later(() -> {
      if (failure == null) {
        inputs.put("out", out.toFile());
        compare(inputs, out);
      } else {
        ended(failure);
      }
    }));
  }

  private void compare(Map<String, Object> inputs, Path out) {
    desk.session().run(new CommandCall(CompareRuns.class, inputs)).result()
        .thenApply(outputs -> ShownComparison.read(out)).whenComplete((comparison, failure) -> edt.later(() -> {
          if (failure == null) {
            busy(false);
            show(comparison);
          } else {
            ended(failure);
          }
        }));
  }

  private void ended(Throwable failure) {
    busy(false);
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    tabs.clear(cause instanceof CancelledException ? "The comparison was stopped."
        : cause instanceof UserError ? desk.session().readable(cause.getMessage())
        : "This did not work (" + cause + "); the log says more.");
  }

  private void busy(boolean now) {
    working = now;
    start.setEnabled(!now && !desk.session().compared().get().isEmpty());
  }

  /** A folder of the open project that is not taken, or a temporary one. Not on the event thread. */
  private static Path fresh(Optional<Path> into, List<Path> runs) {
    List<String> names = runs.stream().map(run -> run.getFileName().toString()).toList();
    List<String> told = new ArrayList<>(names.subList(0, Math.min(NAMED, names.size())));
    if (names.size() > NAMED) {
      told.add("and-" + (names.size() - NAMED) + "-more");
    }
    if (into.isPresent()) {
      return free(into.get(), String.join("-", told));
    }
    try {
      return Files.createTempDirectory("mien-comparison");
    } catch (IOException e) {
      throw new UserError("There is no place for the comparison (" + AtomicFile.reason(e) + "); open a project first.", e);
    }
  }

  private static Path free(Path folder, String name) {
    Path free = folder.resolve(name);
    for (int i = 2; Files.exists(free); i++) {
      free = folder.resolve(name + "-" + i);
    }
    return free;
  }

  private void show(ShownComparison comparison) {
    shown = Optional.of(comparison);
    page.setEnabled(true);
    tabs.show(comparison);
    tabs.outdated(!asked.equals(desk.session().compared().get()));
    desk.tell("The comparison lies in " + comparison.folder() + ".");
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public void close() {
    edt.close();
    reading.close();
  }
}
