package org.mien.workbench.shell;

import java.awt.BorderLayout;
import java.awt.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.Timer;
import org.mien.network.Backend;
import org.mien.network.Nd4jBootstrap;
import org.mien.workbench.Edt;
import org.mien.workbench.state.RunningJob;
import org.mien.workbench.state.Session;

/** The line below the window: what was said last, the job at work, memory, and what computes the networks. */
final class StatusBar extends JPanel implements AutoCloseable {

  private static final long serialVersionUID = 1;
  private static final int TICK_MILLIS = 500;
  private static final int SCALE = 1000;
  private static final Duration WORTH_A_WORD = Duration.ofSeconds(3);
  private static final long MEBI = 1L << 20;

  private final transient Session session;
  private final transient Edt edt = new Edt();
  private final transient Timer clock = new Timer(TICK_MILLIS, event -> tick());
  private final JLabel sentence = new JLabel(" ");
  private final JLabel work = new JLabel();
  private final JProgressBar bar = new JProgressBar(0, SCALE);
  private final JButton cancel = new JButton("Cancel");
  private final JButton memory = new JButton();
  private final JLabel engine = new JLabel();
  private transient RunningJob shown;
  private long told = System.nanoTime();

  StatusBar(Session session) {
    super(new BorderLayout());
    this.session = session;
    setBorder(BorderFactory.createEmptyBorder(2, 8, 2, 8));
    sentence.setName("status-sentence");
    work.setName("status-job");
    bar.setName("status-progress");
    cancel.setName("status-cancel");
    cancel.setToolTipText("Stop the work; what is finished is kept");
    cancel.addActionListener(event -> Optional.ofNullable(shown).ifPresent(RunningJob::cancel));
    memory.setName("status-memory");
    memory.setToolTipText("Memory in use and the most that may be used; click to tidy up what is no longer needed");
    memory.setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
    memory.addActionListener(event -> tidy());
    engine.setName("status-engine");
    JPanel right = new JPanel();
    right.setLayout(new BoxLayout(right, BoxLayout.X_AXIS));
    for (java.awt.Component part : new java.awt.Component[] {work, bar, cancel, memory, engine}) {
      right.add(Box.createHorizontalStrut(8));
      right.add(part);
    }
    add(sentence, BorderLayout.CENTER);
    add(right, BorderLayout.EAST);
    edt.follow(session.jobs().all(), jobs -> tick());
    clock.start();
  }

  private void tick() {
    List<RunningJob> running = session.jobs().running();
    RunningJob now = running.isEmpty() ? null : running.get(0);
    if (shown != null && shown != now && !shown.state().get().running()) {
      ended(shown);
    }
    shown = now;
    boolean busy = now != null;
    work.setVisible(busy);
    bar.setVisible(busy);
    cancel.setVisible(busy);
    if (busy) {
      RunningJob.State state = now.state().get();
      String others = running.size() > 1 ? " (and " + (running.size() - 1) + " more)" : "";
      work.setText(now.name() + others + (state.line().isEmpty() ? "" : ": " + session.readable(state.line())));
      work.setToolTipText(work.getText());
      cancel.setEnabled(!now.isCancelled());
      cancel.setText(now.isCancelled() ? "Stopping..." : "Cancel");
      bar.setIndeterminate(false);
      bar.setValue(Double.isNaN(state.fraction()) ? 0 : (int) (state.fraction() * SCALE));
    }
    Runtime runtime = Runtime.getRuntime();
    memory.setText(String.format(Locale.ROOT, "%d of %d MB", (runtime.totalMemory() - runtime.freeMemory()) / MEBI,
        runtime.maxMemory() / MEBI));
    Optional<Backend> backend = Nd4jBootstrap.started();
    engine.setVisible(backend.isPresent());
    backend.ifPresent(b -> {
      engine.setText(b.name() + ", " + b.threads() + (b.threads() == 1 ? " thread" : " threads"));
      engine.setToolTipText("Networks are computed by ND4J: " + b.describe());
    });
  }

  /** What went well and was soon done needs no word, least of all in place of a sentence that was just said. */
  private void ended(RunningJob job) {
    boolean well = job.state().get().phase() == RunningJob.Phase.DONE;
    boolean soon = Duration.between(job.started(), Instant.now()).compareTo(WORTH_A_WORD) < 0;
    if (!well || !soon && System.nanoTime() - told > WORTH_A_WORD.toNanos()) {
      tell(job.name() + ": " + session.readable(job.state().get().line()));
    }
  }

  private void tidy() {
    // Not on the event thread: it can take a second.
    CompletableFuture.runAsync(System::gc);
  }

  /** Says a sentence. */
  void tell(String text) {
    told = System.nanoTime();
    sentence.setText(text.isEmpty() ? " " : text);
    sentence.setToolTipText(text.isEmpty() ? null : text);
  }

  @Override
  public void close() {
    clock.stop();
    edt.close();
  }
}
