package org.mien.workbench.experiment;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.mien.workbench.state.Session;
import org.mien.workbench.widget.CommandForm;
import org.mien.workbench.widget.ScrolledPanel;
import org.mien.workbench.widget.WrappedText;
import org.mien.workflow.Estimate;
import org.mien.workflow.StudyOutlook;

/** What the experiment will do in plain words, how long it takes, and the button that starts it. */
final class OutlookPanel {

  /** A person who is still writing should not have the computer measure at every letter. */
  private static final int CALM_MILLIS = 900;

  private final Lookout lookout;
  private final Session session;
  private final JTextArea words = new WrappedText();
  private final JTextArea time = new WrappedText();
  private final JTextArea parts = new WrappedText();
  private final JProgressBar measuring = new JProgressBar();
  private final JButton estimate = new JButton("Estimate");
  private final JButton stop = new JButton("Stop Measuring");
  private final JButton start = new JButton("Start");
  private final JPanel panel = new JPanel(new BorderLayout());
  private final Timer calm = new Timer(CALM_MILLIS, event -> estimateIfIdle());
  private final Runnable starting;
  private CommandForm form;
  private Lookout.Seen seen;
  private boolean pressed;
  /** The second half of a double click must not start it twice. */
  private boolean started;

  OutlookPanel(Lookout lookout, Session session, Runnable start) {
    this.lookout = lookout;
    this.session = session;
    this.starting = start;
    calm.setRepeats(false);
    text(words, "experiment-summary", "What this experiment will do");
    text(time, "experiment-estimate", "How long it takes and what room it needs");
    text(parts, "experiment-estimate-parts", "How the estimate was made");
    JPanel texts = new ScrolledPanel(new MigLayout("fillx, insets 4, wrap 1, hidemode 3", "[grow,fill]", "[]8[]"));
    texts.add(words, "wmin 0");
    texts.add(parts, "wmin 0");
    JScrollPane scroll = new JScrollPane(texts);
    scroll.setName("experiment-outlook");
    scroll.setBorder(BorderFactory.createEmptyBorder());
    scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    JLabel heading = new JLabel("What will happen");
    heading.setBorder(BorderFactory.createEmptyBorder(4, 4, 2, 4));
    panel.add(heading, BorderLayout.NORTH);
    panel.add(scroll, BorderLayout.CENTER);
    panel.add(buttons(), BorderLayout.SOUTH);
  }

  private static void text(JTextArea area, String name, String accessible) {
    area.setName(name);
    // Whoever works by keyboard reads it too, and can select and copy it.
    area.setFocusable(true);
    area.getAccessibleContext().setAccessibleName(accessible);
  }

  private JComponent buttons() {
    start.setName("experiment-start");
    start.addActionListener(event -> press());
    estimate.setName("experiment-estimate-now");
    estimate.setToolTipText("Learn a few batches of made-up images on this computer to see how long the experiment will take");
    estimate.addActionListener(event -> estimate());
    stop.setName("experiment-estimate-stop");
    stop.addActionListener(event -> lookout.stop());
    measuring.setName("experiment-measuring");
    measuring.setIndeterminate(false);
    measuring.setStringPainted(true);
    JPanel buttons = new JPanel(new MigLayout("fillx, insets 4, hidemode 3", "[][grow,fill][]"));
    buttons.add(time, "span 3, growx, wmin 0, wrap");
    buttons.add(estimate, "cell 0 1");
    buttons.add(stop, "cell 0 1");
    buttons.add(measuring, "cell 1 1, wmin 0");
    buttons.add(start, "cell 2 1, wmin pref");
    idle();
    start.setEnabled(false);
    return buttons;
  }

  JComponent component() {
    return panel;
  }

  /** What was found of the form as it is now, or null. */
  Lookout.Seen seen() {
    return seen;
  }

  /** A press while the form is being looked at counts; what is found decides. */
  private void press() {
    if (seen == null) {
      pressed = true;
    } else {
      refuse();
      started = true;
      starting.run();
    }
  }

  private void refuse() {
    start.setEnabled(false);
    pressed = false;
  }

  /** Looks at what a form says now. */
  void look(CommandForm next) {
    pressed &= form == next;
    form = next;
    seen = null;
    calm.stop();
    start.setEnabled(!started && form.problems().isEmpty());
    estimate.setEnabled(false);
    idle();
    if (form.valid()) {
      lookout.look(form.call(), this::show);
    } else {
      lookout.drop();
      // While it is being looked at there is nothing new to say, and words that come and go tire the eye.
      if (!form.problems().isEmpty()) {
        refuse();
        say(missing(), "");
      }
    }
  }

  private String missing() {
    if (session.project().get().isEmpty() && form.path("data") == null) {
      return "Open a project (File > Open), or choose a data set above. Then you read here who is trained on, who is tested,"
          + " and how long it takes.";
    }
    return "To be mended in the form above: " + form.problems().entrySet().stream()
        .map(problem -> form.label(problem.getKey()) + ". " + problem.getValue()).collect(Collectors.joining("\n"));
  }

  private void show(Lookout.Seen found) {
    started = false;
    if (found.outlooks().isEmpty()) {
      refuse();
      if (found.field().isEmpty()) {
        say(found.problem(), "");
      } else {
        say("To be mended in the form above: " + form.label(found.field()) + ". " + found.problem(), "");
        form.mark(found.field(), found.problem());
      }
      return;
    }
    seen = found;
    say(words(found.outlooks()), "");
    if (pressed) {
      press();
      return;
    }
    start.setEnabled(true);
    estimate.setEnabled(true);
    lookout.known(found).ifPresentOrElse(this::show, calm::restart);
  }

  /** Of several studies the clips that take part are named once. */
  private static String words(List<StudyOutlook> outlooks) {
    List<String> lines = new ArrayList<>(outlooks.get(0).sentences());
    for (StudyOutlook further : outlooks.subList(1, outlooks.size())) {
      List<String> sentences = further.sentences();
      lines.add("After that the same once more, divided in another way. " + String.join(" ", sentences.subList(1, 4)));
    }
    return String.join("\n\n", lines);
  }

  private void say(String what, String howLong) {
    put(words, what);
    put(time, howLong);
    put(parts, "");
  }

  private static void put(JTextArea area, String text) {
    if (!area.getText().equals(text)) {
      area.setText(text);
    }
  }

  private void estimateIfIdle() {
    if (session.jobs().running().isEmpty()) {
      estimate();
    } else {
      put(time, "Other work is running, so the time was not measured; press Estimate to measure all the same.");
    }
  }

  private void estimate() {
    calm.stop();
    estimate.setVisible(false);
    stop.setVisible(true);
    measuring.setVisible(true);
    measuring.setString("Measuring...");
    put(time, "Measuring how long this takes on this computer; you can start before it is known.");
    lookout.estimate(seen, measuring::setString, this::estimated);
  }

  private void estimated(Estimate found, String problem) {
    idle();
    if (found != null) {
      show(found);
    } else {
      put(time, problem.isEmpty() ? "The measuring was stopped; press Estimate to measure again." : problem);
    }
  }

  private void show(Estimate found) {
    List<String> lines = found.sentences();
    put(time, lines.get(0));
    put(parts, String.join("\n", lines.subList(1, lines.size())));
  }

  private void idle() {
    estimate.setVisible(true);
    stop.setVisible(false);
    measuring.setVisible(false);
  }

  void close() {
    calm.stop();
  }
}
