package org.mien.workbench.results;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.swing.BorderFactory;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import org.mien.command.CommandCall;
import org.mien.command.WriteReport;
import org.mien.dataset.Clip;
import org.mien.experiment.ComparisonFiles;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.workbench.Desk;
import org.mien.workbench.Edt;
import org.mien.workbench.View;
import org.mien.workbench.state.FileStamp;
import org.mien.workbench.state.Jobs;
import org.mien.workbench.state.OpenProject;
import org.mien.workbench.widget.Latest;
import org.mien.workbench.widget.Outside;
import org.mien.workbench.widget.ViewDrop;
import org.mien.workbench.widget.WrapBar;
import org.mien.workbench.widget.WrappedText;

/** The open view: reads the run of the session in the background and shows it. */
final class ResultsScreen implements View {

  private static final String NOTHING = "nothing";
  private static final String SOMETHING = "something";
  private static final String EMPTY = "No run is chosen. Choose a finished run or cross-validation in the explorer, or drop its"
      + " folder here.";

  private final Desk desk;
  private final Edt edt = new Edt();
  private final CardLayout cards = new CardLayout();
  private final JPanel panel = new JPanel(cards);
  private final WrappedText nothing = new WrappedText(EMPTY);
  private final JComboBox<ShownResults.Learner> learners = new JComboBox<>();
  private final JButton report = new JButton("Open report");
  private final JToggleButton compare = new JToggleButton("Use in compare");
  private final ResultTabs tabs;
  private final Latest looking = new Latest("mien-results");
  private Optional<Reading> reading = Optional.empty();
  private Optional<ShownResults> shown = Optional.empty();
  private Hiding hiding = Hiding.NOTHING;
  private boolean blind;

  ResultsScreen(Desk desk) {
    this.desk = desk;
    tabs = new ResultTabs(this::look, desk::tell);
    nothing.setName("results-nothing");
    nothing.setBorder(BorderFactory.createEmptyBorder(12, 12, 12, 12));
    panel.add(nothing, NOTHING);
    panel.add(filled(), SOMETHING);
    panel.setName("results");
    ViewDrop.files(panel, files -> dropped(files.get(0)));
    edt.follow(desk.session().run(), this::opened);
    edt.follow(desk.session().changes(), changes -> look());
    edt.follow(desk.session().compared(), compared -> mark());
    edt.follow(desk.session().settings().values(), values -> blind(values.blind()));
  }

  private JPanel filled() {
    learners.setName("results-learner");
    learners.setToolTipText("Who was tested: the model, baselines, other seeds");
    learners.addActionListener(event -> tabs());
    report.setName("results-report");
    report.setToolTipText("Opens the page of this run in the browser; it is written first if it is missing");
    report.addActionListener(event -> shown.ifPresent(this::openReport));
    compare.setName("results-compare");
    compare.setToolTipText("Puts this run beside others, on the same clips, with paired tests");
    compare.addActionListener(event -> shown.ifPresent(results -> {
      desk.session().compare(results.folder(), compare.isSelected());
      if (compare.isSelected()) {
        desk.show("compare");
      }
    }));
    WrapBar bar = new WrapBar();
    bar.add(learners);
    bar.add(report);
    bar.add(compare);
    JPanel filled = new JPanel(new BorderLayout());
    filled.add(bar, BorderLayout.NORTH);
    filled.add(tabs);
    return filled;
  }

  /** Another preference shows everything anew; other settings change nothing here. */
  private void blind(boolean now) {
    if (blind != now) {
      blind = now;
      hide();
    }
  }

  private void hide() {
    hiding = shown.filter(results -> blind).map(results -> Hiding.of(results, desk.session().project().get()))
        .orElse(Hiding.NOTHING);
    tabs();
  }

  private void tabs() {
    shown.ifPresent(results -> tabs.show(results, (ShownResults.Learner) learners.getSelectedItem(), hiding));
  }

  private void dropped(Path path) {
    CompletableFuture.supplyAsync(() -> ViewDrop.folder(path))
        .thenAccept(folder -> edt.later(() -> desk.session().run().put(Optional.of(folder))));
  }

  /** A person opened a run: what is shown already is read again only where it is no longer what lies there. */
  private void opened(Optional<Path> folder) {
    if (folder.isPresent() && shown.map(ShownResults::folder).equals(folder)) {
      look();
    } else if (folder.isEmpty() || reading.filter(now -> now.atWork() && now.folder.equals(folder.get())).isEmpty()) {
      read(folder);
    }
  }

  /** Reads anew where another run lies in the folder by now, or the one that was not finished is. */
  private void look() {
    reading.filter(now -> !now.atWork() && !now.stopped).ifPresent(now ->
        looking.run(() -> ResultsReader.stamps(now.folder), found -> {
          if (reading.filter(then -> then == now).isPresent() && !found.equals(now.found)) {
            read(Optional.of(now.folder));
          }
        }, fault -> desk.session().log().problem("The results cannot be looked at: " + fault.getMessage())));
  }

  private void read(Optional<Path> folder) {
    reading.ifPresent(old -> old.started.job().cancel());
    reading = Optional.empty();
    shown = Optional.empty();
    cards.show(panel, NOTHING);
    if (folder.isEmpty()) {
      nothing.setText(EMPTY);
      return;
    }
    nothing.setText("Reading " + folder.get().getFileName() + " \u2026");
    Reading now = new Reading(folder.get());
    now.started = desk.session().jobs().start("Read results of " + now.folder.getFileName(), now::read);
    reading = Optional.of(now);
    now.started.result().whenComplete((results, failure) -> edt.later(() -> {
      if (reading.filter(then -> then == now).isPresent()) {
        arrived(now, results, failure);
      }
    }));
  }

  private void arrived(Reading now, Optional<ShownResults> results, Throwable failure) {
    now.stopped = failure instanceof CancelledException;
    if (failure == null) {
      results.ifPresentOrElse(this::show, () -> nothing.setText("This is a comparison of runs; the view Compare shows it."));
    } else {
      nothing.setText(now.stopped ? "Reading was stopped. Open the run again to read it."
          : desk.session().readable(now.started.job().state().get().message()));
    }
  }

  /** One reading of a folder. */
  private static final class Reading {

    private final Path folder;
    private Jobs.Started<Optional<ShownResults>> started;
    private boolean stopped;
    /** What lay there when it began. */
    private volatile List<Optional<FileStamp>> found = List.of();

    Reading(Path folder) {
      this.folder = folder;
    }

    boolean atWork() {
      return !started.result().isDone();
    }

    Optional<ShownResults> read(Job job) {
      found = ResultsReader.stamps(folder);
      return ComparisonFiles.isOne(folder) ? Optional.empty() : Optional.of(ResultsReader.read(folder, job));
    }
  }

  /** Says in words, too, whether the run is among those that are compared. */
  private void mark() {
    boolean in = shown.map(s -> desk.session().compared().get().contains(s.folder())).orElse(false);
    compare.setSelected(in);
    compare.setText(in ? "In compare \u2713" : "Use in compare");
  }

  private void show(ShownResults results) {
    shown = Optional.of(results);
    learners.setModel(new DefaultComboBoxModel<>(results.learners().toArray(ShownResults.Learner[]::new)));
    mark();
    hide();
    cards.show(panel, SOMETHING);
  }

  /** Looks at a clip where its project is open, or says which project that is. */
  private void look(String id) {
    ShownResults results = shown.orElseThrow();
    Optional<Clip> clip = desk.session().project().get().filter(open -> belongs(results, open))
        .map(open -> open.manifest().byId().get(id));
    if (clip.isPresent()) {
      desk.session().selection().set(List.of(id));
      desk.session().look(clip.get());
      desk.show("clip");
    } else {
      desk.problem("The clip " + id + " belongs to the data set \u201c" + results.dataName() + "\u201d, which is not open. Open"
          + " the project of these recordings to look at it.");
    }
  }

  private static boolean belongs(ShownResults results, OpenProject open) {
    return results.folder().toAbsolutePath().normalize().startsWith(open.project().folder())
        || open.manifest().name().equals(results.dataName());
  }

  /** Pressed twice it is still written once. */
  private void openReport(ShownResults results) {
    report.setEnabled(false);
    CompletableFuture.supplyAsync(() -> Files.isRegularFile(results.report())).thenAccept(there -> edt.later(() -> {
      if (there) {
        report.setEnabled(true);
        Outside.named(desk, results.report());
      } else {
        writeReport(results);
      }
    }));
  }

  private void writeReport(ShownResults results) {
    Jobs.Started<Map<String, Object>> started =
        desk.session().run(new CommandCall(WriteReport.class, Map.of("run", results.folder().toFile())));
    started.result().whenComplete((outputs, failure) -> edt.later(() -> {
      report.setEnabled(true);
      if (failure == null) {
        Outside.named(desk, results.report());
      } else if (!(failure instanceof CancelledException)) {
        desk.problem(desk.session().readable(started.job().state().get().message()));
      }
    }));
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public void close() {
    reading.ifPresent(old -> old.started.job().cancel());
    looking.close();
    edt.close();
  }
}
