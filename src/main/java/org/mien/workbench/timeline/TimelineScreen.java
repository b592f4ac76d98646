package org.mien.workbench.timeline;

import ij.measure.ResultsTable;
import java.awt.BorderLayout;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.mien.chart.ChartView;
import org.mien.command.ClassifyRecording;
import org.mien.command.CommandCall;
import org.mien.dataset.Timing;
import org.mien.experiment.RunFolder;
import org.mien.job.CancelledException;
import org.mien.job.UserError;
import org.mien.workbench.Desk;
import org.mien.workbench.Edt;
import org.mien.workbench.View;
import org.mien.workbench.state.Jobs;
import org.mien.workbench.state.Looked;
import org.mien.workbench.state.Session;
import org.mien.workbench.widget.Buttons;
import org.mien.workbench.widget.Keys;
import org.mien.workbench.widget.ViewDrop;
import org.mien.workbench.widget.WrapBar;
import org.mien.workbench.widget.WrappedText;

/** The open view: the table of the session as a chart, its cursor the frame of the session. */
final class TimelineScreen implements View {

  private static final int PAGE = 10;
  private static final double LEAST_HEIGHT = 0.4;
  private static final String MEANING = "What the classifier says of these frames, not what a person feels. It diagnoses nobody.";
  private static final String MORE = "Window, smoothing, rate and the table to write";

  private final Desk desk;
  private final Session session;
  private final Edt edt = new Edt();
  private final JPanel panel = new JPanel(new BorderLayout(4, 4));
  private final ChartView chart = new ChartView("timeline-chart");
  private final WrappedText words = new WrappedText(" ");
  private final JLabel speed = new JLabel(" ");
  private final SmoothingBox smoothing = new SmoothingBox(this::draw);
  private final JButton classify = new JButton("Classify");
  private final JButton more = new JButton("More options...");
  private final ClassBoxes classes = new ClassBoxes(this::draw);
  private final ModelBox models;
  private final TableReader disk = new TableReader(edt);
  private Optional<Looked> looked = Optional.empty();
  private Optional<Path> model = Optional.empty();
  private Optional<FrameCourse> course = Optional.empty();
  private Optional<Path> asked = Optional.empty();
  /** What the table that is shown tells of; nothing where nobody knows, as of one that was dropped. */
  private Optional<Origin> origin = Optional.empty();
  /** What is being classified. */
  private Optional<Origin> working = Optional.empty();

  TimelineScreen(Desk desk) {
    this.desk = desk;
    this.session = desk.session();
    this.models = new ModelBox(session, edt, this::chosen);
    panel.setName("timeline");
    words.setName("timeline-words");
    speed.setName("timeline-speed");
    chart.onPick(pick -> course.ifPresent(c -> seek(c.nearest(pick.x()), pick.x())));
    chart.onDone(desk::tell);
    chart.setLeastHeight(LEAST_HEIGHT);
    panel.add(bar(), BorderLayout.NORTH);
    panel.add(chart);
    panel.add(below(), BorderLayout.SOUTH);
    keys();
    ViewDrop.on(panel, clips -> ViewDrop.look(session, clips), files -> dropped(files.get(0).toAbsolutePath().normalize()));
    edt.follow(session.clip(), clip -> look());
    edt.follow(session.loose(), path -> look());
    edt.follow(session.timeline(), this::read);
    edt.follow(session.frame(), this::follow);
    edt.follow(session.changes(), changes -> again());
    edt.follow(session.settings().values(), values -> blind());
  }

  private WrapBar bar() {
    WrapBar bar = new WrapBar();
    bar.add(WrapBar.pair(new JLabel("Model"), models.box()));
    bar.add(Buttons.button("Other...", "timeline-other", "Chooses a run folder or a model file (.mien) elsewhere", this::choose));
    bar.add(Buttons.dressed(classify, "timeline-classify", "Classifies every frame of the recording that is looked at",
        this::classify));
    bar.add(Buttons.dressed(more, "timeline-more", MORE, this::more));
    bar.add(smoothing.box());
    return bar;
  }

  private JPanel below() {
    WrappedText meaning = new WrappedText(MEANING);
    meaning.setName("timeline-meaning");
    JPanel below = new JPanel();
    below.setLayout(new BoxLayout(below, BoxLayout.Y_AXIS));
    below.setBorder(BorderFactory.createEmptyBorder(0, 6, 4, 6));
    for (JComponent part : List.of(classes.bar(), words, speed, meaning)) {
      part.setAlignmentX(0);
      below.add(part);
    }
    return below;
  }

  private void keys() {
    JComponent canvas = chart.canvas();
    Keys.main(canvas);
    Keys.on(canvas, "LEFT", () -> step(-1));
    Keys.on(canvas, "RIGHT", () -> step(1));
    Keys.on(canvas, "PAGE_UP", () -> step(-PAGE));
    Keys.on(canvas, "PAGE_DOWN", () -> step(PAGE));
    Keys.on(canvas, "HOME", () -> course.ifPresent(c -> session.frame().set(c.first())));
    Keys.on(canvas, "END", () -> course.ifPresent(c -> session.frame().set(c.last())));
  }

  /** The form of the command names the recording, so it is kept from a reviewer who must not know the name. */
  private void blind() {
    more.setEnabled(!hides());
    more.setToolTipText(hides() ? "The form names the recording, and names are hidden (View > Hide Names and Labels)" : MORE);
    draw();
  }

  private boolean hides() {
    return session.settings().values().get().blind();
  }

  private void more() {
    try {
      MoreOptions.open(desk, inputs());
    } catch (UserError e) {
      desk.problem(session.readable(e.getMessage()));
    }
  }

  private void step(int by) {
    course.ifPresent(c -> session.frame().set(c.nearest(session.frame().get() + by)));
  }

  private void seek(int frame, double x) {
    if (!Double.isNaN(x)) {
      session.frame().set(frame);
    }
  }

  private void choose() {
    JFileChooser chooser = new JFileChooser(session.project().get().map(open -> open.project().runs().toFile()).orElse(null));
    chooser.setName("timeline-file");
    chooser.setDialogTitle("Choose a run folder or a model file");
    chooser.setFileSelectionMode(JFileChooser.FILES_AND_DIRECTORIES);
    if (chooser.showDialog(panel, "Choose") == JFileChooser.APPROVE_OPTION) {
      models.add(chooser.getSelectedFile().toPath().toAbsolutePath().normalize());
    }
  }

  /** A table is shown, a model is chosen, anything else is a recording to look at. */
  private void dropped(Path path) {
    boolean file = path.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    if (file) {
      session.timeline().put(Optional.of(path));
    } else {
      disk.ask(() -> path.toString().endsWith(".mien") || Files.isRegularFile(new RunFolder(path).plan()), isModel -> {
        if (isModel) {
          models.add(path);
        } else {
          session.look(path);
        }
      }, desk::problem);
    }
  }

  /** Goes over to another recording, whose own table is shown where there is one. */
  private void look() {
    Optional<Looked> next = session.looked();
    boolean same = next.isPresent() && looked.isPresent() && next.get().sameFrames(looked.get());
    boolean first = looked.isEmpty();
    looked = next;
    if (same) {
      draw();
      return;
    }
    if (!first && session.timeline().get().flatMap(table -> Origin.of(session, table)).filter(this::isLookedAt).isEmpty()) {
      session.timeline().set(Optional.empty());
    }
    known(false);
  }

  private boolean isLookedAt(Origin of) {
    return wanted().filter(now -> now.input().equals(of.input())).isPresent();
  }

  /** Predictions of the model that was chosen before do not stay under the name of another one. */
  private void chosen() {
    boolean other = model.isPresent() && !model.equals(models.chosen());
    boolean theirs = session.timeline().get().flatMap(this::origin).isPresent();
    model = models.chosen();
    if (other && theirs) {
      session.timeline().set(Optional.empty());
    }
    known(other);
  }

  /** What would be classified now; where no model can be chosen yet, of none that there is. */
  private Optional<Origin> wanted() {
    return looked.map(what -> new Origin(model.orElse(Path.of("")), TimelineFiles.input(what)));
  }

  /** Shows the table that this model made of this recording before; in the place of another one only where a person chose. */
  private void known(boolean instead) {
    Optional<Path> table = table();
    table.ifPresent(file -> disk.ask(() -> Files.isRegularFile(file), there -> {
      boolean free = instead || session.timeline().get().isEmpty();
      if (there && free && table.equals(table()) && !working.equals(wanted())) {
        session.timeline().set(table);
      }
    }, desk::problem));
    show();
  }

  /** The table of this model and this recording: the one that was written last, or where it would be written. */
  private Optional<Path> table() {
    return model.isEmpty() ? Optional.empty() : wanted().flatMap(now -> now.written(session).or(() -> place()
        .filter(table -> Origin.of(session, table).filter(of -> !of.equals(now)).isEmpty())));
  }

  /** Where a table is written. */
  private Optional<Path> place() {
    return looked.flatMap(what -> model.flatMap(path -> TimelineFiles.table(session.project().get(), path, what)));
  }

  /** Files were written: a table is there now, or another one lies in the place of the one that is shown. */
  private void again() {
    if (course.isPresent()) {
      FrameCourse shown = course.get();
      disk.ask(shown::outdated, other -> {
        if (other && course.filter(now -> now == shown).isPresent()) {
          read(asked);
        }
      }, desk::problem);
    } else if (asked.isPresent()) {
      read(asked);
    } else {
      known(false);
    }
  }

  /** What a table tells of, as far as that is known. */
  private Optional<Origin> origin(Path table) {
    return Origin.of(session, table)
        .or(() -> wanted().filter(now -> place().filter(table.toAbsolutePath().normalize()::equals).isPresent()));
  }

  private void read(Optional<Path> table) {
    if (!table.equals(asked)) {
      course = Optional.empty();
    }
    asked = table;
    show();
    table.ifPresent(file -> disk.ask(() -> FrameCourse.read(file), found -> arrived(table, found),
        sentence -> failed(table, sentence)));
  }

  private void arrived(Optional<Path> table, FrameCourse found) {
    if (table.equals(asked)) {
      course = Optional.of(found);
      origin = origin(found.file());
      classes.offer(found.classes());
      show();
    }
  }

  private void failed(Optional<Path> table, String sentence) {
    if (table.equals(asked)) {
      course = Optional.empty();
      show();
      chart.clear("<html>" + session.readable(sentence).replace("&", "&amp;").replace("<", "&lt;") + "</html>");
    }
  }

  private void show() {
    classify.setEnabled(working.isEmpty() && looked.isPresent() && model.isPresent());
    classes.bar().setVisible(course.isPresent());
    draw();
  }

  private void draw() {
    if (course.isEmpty()) {
      chart.clear("<html>" + nothing() + "</html>");
      words.setText(" ");
      return;
    }
    FrameCourse shown = course.get();
    boolean beside = origin.filter(of -> !isLookedAt(of)).isPresent();
    chart.setFolder(shown.file().toAbsolutePath().getParent());
    chart.show(shown.figure(title(shown), smoothing.window(), classes.hidden(),
        beside ? Timing.NONE : looked.map(Looked::timing).orElse(Timing.NONE)));
    follow(session.frame().get());
  }

  private String nothing() {
    if (working.isPresent()) {
      return working.equals(wanted()) ? "Classifying \u2026" : "Something else is being classified; this one can be later.";
    }
    return looked.isEmpty() ? "Choose a recording, a model above, and press Classify; or drop a table of frames here."
        : model.isEmpty() ? "No model has said anything of this recording yet. Choose one above and press Classify."
        : "The model chosen above has not classified this recording yet. Press Classify.";
  }

  /** Which model said it of which recording; of a table of which nobody knows that, its own name. */
  private String title(FrameCourse shown) {
    String now = looked.map(session::nameOf).orElse("");
    if (origin.isEmpty()) {
      String name = hides() ? "A table of frames" : String.valueOf(shown.file().getFileName());
      return now.isEmpty() ? name : name + ", shown along with " + now;
    }
    Origin of = origin.get();
    String recording = isLookedAt(of) ? now : hides() ? "A recording" : String.valueOf(of.input().getFileName());
    return recording + ", model " + ModelBox.Model.words(of.model());
  }

  private void follow(int frame) {
    course.ifPresent(c -> {
      chart.markX(frame);
      words.setText(c.words(frame));
    });
  }

  private Map<String, Object> inputs() {
    Map<String, Object> inputs = new LinkedHashMap<>();
    model.ifPresent(path -> inputs.put("model", path.toFile()));
    looked.ifPresent(what -> {
      inputs.put("input", TimelineFiles.input(what).toFile());
      double rate = what.timing().framesPerSecond();
      if (rate > 0) {
        inputs.put("rate", rate);
      }
    });
    place().ifPresent(table -> inputs.put("table", table.toFile()));
    return inputs;
  }

  private void classify() {
    Map<String, Object> inputs;
    try {
      inputs = inputs();
      inputs.putIfAbsent("table", TimelineFiles.temporary().toFile());
    } catch (UserError e) {
      desk.problem(session.readable(e.getMessage()));
      return;
    }
    Path table = ((File) inputs.get("table")).toPath();
    Jobs.Started<Map<String, Object>> started = session.run(new CommandCall(ClassifyRecording.class, inputs));
    Optional<Origin> mine = wanted();
    working = mine;
    session.timeline().set(Optional.empty());
    show();
    started.result().whenComplete((outputs, failure) -> edt.later(() -> {
      boolean still = mine.equals(wanted());
      working = Optional.empty();
      if (failure == null) {
        speed.setText(speed(outputs.get("speed")));
        if (still) {
          session.timeline().put(Optional.of(table));
        }
      } else if (!(failure instanceof CancelledException)) {
        desk.problem(session.readable(started.job().state().get().message()));
      }
      known(false);
    }));
  }

  private static String speed(Object output) {
    return output instanceof ResultsTable table && table.size() == 1 ? String.format(Locale.ROOT,
        "Last classification: %.0f frames, %.1f ms a frame (95 %% within %.1f ms), %.0f frames a second.",
        table.getValue("frames", 0), table.getValue("median_ms", 0), table.getValue("p95_ms", 0),
        table.getValue("frames_per_second", 0)) : " ";
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public void close() {
    edt.close();
    models.close();
    disk.close();
  }
}
