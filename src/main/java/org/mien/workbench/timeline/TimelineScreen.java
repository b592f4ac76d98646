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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.BorderFactory;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.mien.chart.ChartView;
import org.mien.command.ClassifyRecording;
import org.mien.command.CommandCall;
import org.mien.dataset.Timing;
import org.mien.job.CancelledException;
import org.mien.job.UserError;
import org.mien.workbench.Desk;
import org.mien.workbench.Edt;
import org.mien.workbench.View;
import org.mien.workbench.state.Jobs;
import org.mien.workbench.state.Looked;
import org.mien.workbench.state.Session;
import org.mien.workbench.widget.Buttons;
import org.mien.workbench.widget.FileDrop;
import org.mien.workbench.widget.Keys;
import org.mien.workbench.widget.WrapBar;
import org.mien.workbench.widget.WrappedText;

/** The open view: the table of the session as a chart, its cursor the frame of the session. */
final class TimelineScreen implements View {

  private static final int PAGE = 10;
  private static final double LEAST_HEIGHT = 0.4;
  private static final String MEANING = "What the classifier says of these frames, not what a person feels. It diagnoses nobody.";
  private static final String MORE = "Window, smoothing, rate and the table to write";
  private static final Map<String, Integer> WINDOWS = windows();

  private final Desk desk;
  private final Session session;
  private final Edt edt = new Edt();
  private final JPanel panel = new JPanel(new BorderLayout(4, 4));
  private final ChartView chart = new ChartView("timeline-chart");
  private final WrappedText words = new WrappedText(" ");
  private final JLabel speed = new JLabel(" ");
  private final JComboBox<String> smoothing = new JComboBox<>(WINDOWS.keySet().toArray(String[]::new));
  private final JButton classify = new JButton("Classify");
  private final JButton more = new JButton("More options...");
  private final ClassBoxes classes = new ClassBoxes(this::draw);
  private final ModelBox models;
  private final ExecutorService reader = Executors.newSingleThreadExecutor(work -> {
    Thread thread = new Thread(work, "mien-timeline");
    thread.setDaemon(true);
    return thread;
  });
  private Optional<Looked> looked = Optional.empty();
  private Optional<FrameCourse> course = Optional.empty();
  private Optional<Path> asked = Optional.empty();
  private Optional<Looked> working = Optional.empty();

  TimelineScreen(Desk desk) {
    this.desk = desk;
    this.session = desk.session();
    this.models = new ModelBox(session, edt, this::known);
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
    FileDrop.on(panel, files -> session.timeline().set(Optional.of(files.get(0).toPath())));
    edt.follow(session.clip(), clip -> look());
    edt.follow(session.loose(), path -> look());
    edt.follow(session.timeline(), this::read);
    edt.follow(session.frame(), this::follow);
    edt.follow(session.settings().values(), values -> blind());
  }

  private static Map<String, Integer> windows() {
    Map<String, Integer> windows = new LinkedHashMap<>();
    windows.put("As classified", 1);
    for (int frames : new int[] {3, 5, 9, 15, 31}) {
      windows.put("Mean of " + frames + " frames", frames);
    }
    return windows;
  }

  private WrapBar bar() {
    smoothing.setName("timeline-smoothing");
    smoothing.setToolTipText("Draws the mean over neighbouring frames; the table stays as it is");
    smoothing.addActionListener(event -> draw());
    WrapBar bar = new WrapBar();
    bar.add(WrapBar.pair(new JLabel("Model"), models.box()));
    bar.add(Buttons.button("Other...", "timeline-other", "Chooses a run folder or a model file (.mien) elsewhere", this::choose));
    bar.add(Buttons.dressed(classify, "timeline-classify", "Classifies every frame of the recording that is looked at",
        this::classify));
    bar.add(Buttons.dressed(more, "timeline-more", MORE, this::more));
    bar.add(smoothing);
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
      desk.ask(ClassifyRecording.class, inputs());
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
    if (!first) {
      session.timeline().set(Optional.empty());
    }
    known();
    show();
  }

  /** Shows the table that this model made of this recording some other day. */
  private void known() {
    if (models == null || looked.isEmpty() || models.chosen().isEmpty()) {
      show();
      return;
    }
    Optional<Path> table = TimelineFiles.table(session.project().get(), models.chosen().get(), looked.get());
    table.ifPresent(file -> reader.execute(() -> {
      if (Files.isRegularFile(file)) {
        edt.later(() -> {
          if (table.equals(table())) {
            session.timeline().set(table);
          }
        });
      }
    }));
    show();
  }

  private Optional<Path> table() {
    return looked.isEmpty() ? Optional.empty()
        : models.chosen().flatMap(model -> TimelineFiles.table(session.project().get(), model, looked.get()));
  }

  private void read(Optional<Path> table) {
    asked = table;
    course = Optional.empty();
    show();
    table.ifPresent(file -> reader.execute(() -> {
      try {
        FrameCourse found = FrameCourse.read(file);
        edt.later(() -> arrived(table, found));
      } catch (UserError e) {
        edt.later(() -> failed(table, e.getMessage()));
      }
    }));
  }

  private void arrived(Optional<Path> table, FrameCourse found) {
    if (table.equals(asked)) {
      course = Optional.of(found);
      classes.offer(found.classes());
      show();
    }
  }

  private void failed(Optional<Path> table, String sentence) {
    if (table.equals(asked)) {
      chart.clear("<html>" + session.readable(sentence).replace("&", "&amp;").replace("<", "&lt;") + "</html>");
    }
  }

  private void show() {
    classify.setEnabled(working.isEmpty() && looked.isPresent() && models != null && models.chosen().isPresent());
    classes.bar().setVisible(course.isPresent());
    draw();
  }

  private void draw() {
    if (course.isEmpty()) {
      boolean mine = working.isPresent() && looked.filter(what -> what.sameFrames(working.get())).isPresent();
      chart.clear(mine ? "Classifying \u2026" : "<html>" + (looked.isEmpty()
          ? "Choose a recording in the explorer, a model above, and press Classify; or drop a table of frames here."
          : working.isPresent() ? "Another recording is being classified; this one can be when it is done."
          : "No model has said anything of this recording yet. Choose one above and press Classify.") + "</html>");
      words.setText(" ");
      return;
    }
    FrameCourse shown = course.get();
    String title = looked.map(session::nameOf)
        .orElse(hides() ? "A table of frames" : String.valueOf(shown.file().getFileName()));
    chart.setFolder(shown.file().toAbsolutePath().getParent());
    chart.show(shown.figure(title, WINDOWS.get((String) smoothing.getSelectedItem()), classes.hidden(),
        looked.map(Looked::timing).orElse(Timing.NONE)));
    follow(session.frame().get());
  }

  private void follow(int frame) {
    course.ifPresent(c -> {
      chart.markX(frame);
      words.setText(c.words(frame));
    });
  }

  private Map<String, Object> inputs() {
    Map<String, Object> inputs = new LinkedHashMap<>();
    models.chosen().ifPresent(model -> inputs.put("model", model.toFile()));
    looked.ifPresent(what -> {
      inputs.put("input", TimelineFiles.input(what).toFile());
      double rate = what.timing().framesPerSecond();
      if (rate > 0) {
        inputs.put("rate", rate);
      }
    });
    table().ifPresent(table -> inputs.put("table", table.toFile()));
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
    working = looked;
    session.timeline().set(Optional.empty());
    show();
    started.result().whenComplete((outputs, failure) -> edt.later(() -> {
      boolean still = looked.isPresent() && working.filter(looked.get()::sameFrames).isPresent();
      working = Optional.empty();
      if (failure == null) {
        speed.setText(speed(outputs.get("speed")));
        if (still) {
          session.timeline().set(Optional.of(table));
        }
      } else if (!(failure instanceof CancelledException)) {
        desk.problem(session.readable(started.job().state().get().message()));
      }
      show();
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
    reader.shutdownNow();
  }
}
