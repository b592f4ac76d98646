package org.mien.workbench.findings;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.swing.JComponent;
import javax.swing.JOptionPane;
import org.mien.command.CheckQuality;
import org.mien.command.CommandCall;
import org.mien.job.CancelledException;
import org.mien.job.UserError;
import org.mien.quality.Decision;
import org.mien.quality.Severity;
import org.mien.workbench.Desk;
import org.mien.workbench.Edt;
import org.mien.workbench.View;
import org.mien.workbench.state.KeptFields;
import org.mien.workbench.state.OpenProject;
import org.mien.workbench.state.Session;
import org.mien.workbench.widget.Latest;

/** The open view: findings, and the decisions about them. */
final class FindingsScreen implements View {

  private static final String NO_PROJECT = "No project is open. Open one, or make one of your recordings; then its quality can be"
      + " checked here.";
  private static final String NO_CHECK = "The quality of this project was not checked yet. Press 'Check quality': every file is"
      + " read once, nothing is changed.";

  private final Desk desk;
  private final Session session;
  private final Edt edt = new Edt();
  private final FindingsRows rows = new FindingsRows();
  private final FindingsPanel panel;
  private final Reviewing reviewing;
  private final Latest reader = new Latest("mien-findings");
  private Optional<OpenProject> project = Optional.empty();
  private Optional<OpenProject> shown = Optional.empty();
  private boolean checking;

  FindingsScreen(Desk desk) {
    this.desk = desk;
    this.session = desk.session();
    this.panel = new FindingsPanel(this, rows);
    this.reviewing = new Reviewing(session, edt, this::pendingChanged, this::load, desk::problem);
    edt.follow(session.settings().values(), values -> {
      panel.settings(values.reviewer(), values.blind());
      load();
    });
    edt.follow(session.project(), open -> {
      if (!open.map(OpenProject::project).equals(project.map(OpenProject::project))) {
        reviewing.forget();
      }
      project = open;
      load();
    });
    edt.follow(session.changes(), count -> load());
  }

  /** Reads everything again in the background; only the latest reading is shown. */
  private void load() {
    Optional<OpenProject> open = project;
    boolean blind = session.settings().values().get().blind();
    Set<String> stored = reviewing.stored();
    reader.run(() -> open.map(o -> Findings.read(o, session.tools().checks(),
        blind ? Optional.of(session.blinding()) : Optional.empty())).orElse(Findings.NONE), found -> {
          reviewing.readBack(stored);
          shows(open);
          show(found);
        }, failure -> {
          // Rows of another project, or of an older check, must not be decided about behind this sentence.
          shows(open);
          show(Findings.NONE);
          panel.say(session.readable(failure instanceof UserError ? failure.getMessage()
              : "What the check wrote cannot be read (" + failure + "); check the quality again."));
        });
  }

  private void shows(Optional<OpenProject> next) {
    boolean another = !next.map(OpenProject::project).equals(shown.map(OpenProject::project));
    shown = next;
    if (another) {
      panel.note(draft().map(session.drafts()::get).map(left -> left.get("note")).orElse(""));
    }
  }

  private Optional<String> draft() {
    return shown.map(open -> "findings " + open.project().folder());
  }

  /** The note is kept with the project until it is stored with a decision. */
  void noted(String note) {
    draft().ifPresent(form -> session.drafts().put(form, note.isBlank() ? Map.of() : Map.of("note", note)));
  }

  private void show(Findings found) {
    panel.keepSelection(() -> rows.show(found, reviewing.pending()));
    panel.counts(found);
    panel.checkable(project.isPresent() && !checking);
    if (!found.checked()) {
      panel.say(project.isEmpty() ? NO_PROJECT : NO_CHECK);
    } else if (found.items().isEmpty()) {
      panel.say("The check found nothing to say about this project.");
    } else {
      panel.showTable();
    }
  }

  private void pendingChanged() {
    rows.pending(reviewing.pending());
  }

  void check() {
    project.ifPresent(open -> {
      java.io.File folder = open.project().folder().toFile();
      checking = true;
      panel.checkable(false);
      session.run(new CommandCall(CheckQuality.class, Map.of("data", folder, "out", folder))).result()
          .whenComplete((outputs, failure) -> edt.later(() -> checked(failure)));
    });
  }

  private void checked(Throwable failure) {
    checking = false;
    panel.checkable(project.isPresent());
    if (failure instanceof UserError) {
      desk.problem(failure.getMessage());
    } else if (failure != null && !(failure instanceof CancelledException)) {
      desk.problem("The check did not work; the view Log says why.");
    }
  }

  /** A row was chosen by the person: its picture is looked at. */
  void look(Findings.Item item) {
    item.clip().ifPresent(clip -> {
      if (!session.clip().get().equals(Optional.of(clip)) || session.loose().get().isPresent()) {
        session.look(clip);
      }
    });
  }

  /** Brings the picture to the front. */
  void jump(Findings.Item item) {
    look(item);
    desk.show("clip");
  }

  /** Decides about the file of the chosen row and goes on to the next one that is open. */
  void decide(String word) {
    Optional<Findings.Item> chosen = panel.chosen();
    if (chosen.isEmpty() || !chosen.get().isFile()) {
      desk.tell("Choose a row about a file first; folders and classes are not decided about.");
      return;
    }
    askReviewer(false).ifPresent(reviewer -> {
      int at = panel.chosenRow();
      reviewing.decide(shown.orElseThrow(), chosen.get().finding().file(), word, reviewer, panel.takeNote());
      int next = rows.nextOpen(at);
      if (next < 0) {
        desk.tell("All files that are shown are decided.");
      } else {
        panel.choose(next);
      }
    });
  }

  /** Takes back the decision about the chosen file, or else the one made last, and goes back to it. */
  void undo() {
    Optional<String> file = panel.chosen().filter(item -> item.isFile() && !rows.isOpen(item))
        .map(item -> item.finding().file()).or(reviewing::lastDecided);
    if (file.isEmpty()) {
      desk.tell("There is no decision here that could be taken back.");
      return;
    }
    askReviewer(false).ifPresent(reviewer -> {
      reviewing.decide(shown.orElseThrow(), file.get(), Decision.UNDO, reviewer, panel.takeNote());
      int row = rows.rowOfFile(file.get());
      if (row >= 0) {
        panel.choose(row);
      }
    });
  }

  KeptFields columns() {
    return session.columns();
  }

  /** The reviewer's name: asked once, then kept. */
  Optional<String> askReviewer(boolean again) {
    String known = session.settings().values().get().reviewer();
    if (!known.isBlank() && !again) {
      return Optional.of(known);
    }
    String name = (String) JOptionPane.showInputDialog(desk.window(),
        "Your name or initials. They are stored with every decision that you make.", "Who reviews?",
        JOptionPane.QUESTION_MESSAGE, null, null, known);
    if (name == null || name.isBlank()) {
      return Optional.empty();
    }
    session.settings().change(values -> values.withReviewer(name.strip()));
    return Optional.of(name.strip());
  }

  void blind(boolean hidden) {
    session.settings().change(values -> values.withBlind(hidden));
  }

  /** What is to be seen, from the fields above the table. */
  void want(String text, Map<Severity, Boolean> severities, boolean open) {
    Set<Severity> wanted = EnumSet.noneOf(Severity.class);
    new EnumMap<>(severities).forEach((severity, on) -> {
      if (on) {
        wanted.add(severity);
      }
    });
    panel.keepSelection(() -> rows.want(new FindingsRows.Wanted(text, wanted, open)));
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public void close() {
    edt.close();
    reader.close();
  }
}
