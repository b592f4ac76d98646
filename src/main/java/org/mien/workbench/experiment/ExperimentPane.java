package org.mien.workbench.experiment;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.mien.command.CommandCall;
import org.mien.command.PlanCalls;
import org.mien.command.RunPlanFile;
import org.mien.command.StudyCommand;
import org.mien.file.Json;
import org.mien.job.UserError;
import org.mien.workbench.Desk;
import org.mien.workbench.Edt;
import org.mien.workbench.View;
import org.mien.workbench.state.OpenProject;
import org.mien.workbench.state.Session;
import org.mien.workbench.widget.Buttons;
import org.mien.workbench.widget.CommandForm;
import org.mien.workbench.widget.CommandStart;
import org.mien.workbench.widget.ViewDrop;
import org.mien.workbench.widget.WrapBar;

/** The open view: kind of experiment, its form, what it will do, and the start. */
final class ExperimentPane implements View {

  private static final double FORM_SHARE = 0.58;
  private static final String KIND = "experiment";
  private static final String PLAN = "plan.json";

  private final Desk desk;
  private final Session session;
  private final Edt edt = new Edt();
  private final Lookout lookout;
  private final OutlookPanel outlook;
  private final JComboBox<Kind> kind = new JComboBox<>(Kind.ALL.toArray(Kind[]::new));
  private final JButton again = new JButton("Use Settings Again");
  private final JPanel cards = new JPanel(new CardLayout());
  private final JPanel panel = new JPanel(new BorderLayout());
  private final Map<Kind, CommandForm> forms = new LinkedHashMap<>();
  private final Set<Path> taken = new HashSet<>();
  private Optional<Path> shown = Optional.empty();

  ExperimentPane(Desk desk) {
    this.desk = desk;
    this.session = desk.session();
    this.lookout = new Lookout(session);
    this.outlook = new OutlookPanel(lookout, session, this::start);
    for (Kind each : Kind.ALL) {
      CommandForm form = new CommandForm(session.context(), each.command(), Map.of());
      form.hide("estimate");
      form.component().setName("experiment-form-" + each.folder());
      form.keepDraft(session.drafts(), "experiment " + each.folder());
      form.whenChanged(() -> changed(each));
      forms.put(each, form);
      cards.add(form.component(), each.folder());
    }
    JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, true, cards, outlook.component());
    split.setName("experiment-split");
    split.setResizeWeight(FORM_SHARE);
    panel.setName("experiment");
    panel.add(top(), BorderLayout.NORTH);
    panel.add(split, BorderLayout.CENTER);
    kind.addActionListener(event -> choose(kind()));
    String last = session.drafts().get(KIND).get("folder");
    Kind.ALL.stream().filter(each -> each.folder().equals(last)).forEach(kind::setSelectedItem);
    edt.follow(session.project(), this::project);
    edt.follow(session.run(), this::run);
    ViewDrop.files(panel, files -> dropped(files.get(0)));
  }

  private JComponent top() {
    kind.setName("experiment-kind");
    kind.setToolTipText("What kind of experiment");
    kind.setPrototypeDisplayValue(new Kind("Train one model and test", null, ""));
    JLabel label = new JLabel("Experiment");
    label.setLabelFor(kind);
    JButton load = Buttons.button("Load Plan...", "experiment-load", "Repeat the plan.json of another study", this::load);
    JButton save = Buttons.button("Save Plan...", "experiment-save",
        "Write this plan down as a file that 'mien run' reads too", this::save);
    again.setName("experiment-again");
    again.addActionListener(event -> again());
    JPanel top = new JPanel(new MigLayout("fillx, gap 4", "[][grow,fill]", "[][]"));
    top.add(label);
    top.add(kind, "wmin 0, wrap");
    JPanel buttons = new WrapBar();
    buttons.add(load);
    buttons.add(save);
    buttons.add(again);
    top.add(buttons, "span 2, growx, wmin 0");
    return top;
  }

  private Kind kind() {
    return (Kind) kind.getSelectedItem();
  }

  private CommandForm form() {
    return forms.get(kind());
  }

  private void choose(Kind chosen) {
    session.drafts().put(KIND, Map.of("folder", chosen.folder()));
    ((CardLayout) cards.getLayout()).show(cards, chosen.folder());
    changed(chosen);
  }

  private void project(Optional<OpenProject> open) {
    Optional<Path> now = open.map(of -> of.project().folder());
    // Every edit of the manifest brings the same project; what was written into the forms stays.
    if (!now.equals(shown)) {
      shown = now;
      now.ifPresent(folder -> forms.values().forEach(form -> form.preset(Map.of("data", folder))));
      freshFolders();
    }
    changed(kind());
  }

  /** Puts a folder that is not taken yet into every form. */
  private void freshFolders() {
    Optional<OpenProject> open = session.project().get();
    if (open.isPresent()) {
      Set<Path> before = Set.copyOf(taken);
      lookout.later(() -> Kind.ALL.stream().map(k -> k.fresh(open.get().project(), before)).toList(), folders -> {
        for (int i = 0; i < folders.size(); i++) {
          forms.get(Kind.ALL.get(i)).preset(Map.of("out", folders.get(i)));
        }
      }, desk::tell);
    }
  }

  private void run(Optional<Path> folder) {
    again.setEnabled(folder.isPresent());
    again.setToolTipText(folder.map(f -> "Fill the form with the settings of the run " + f.getFileName())
        .orElse("Choose a run in the explorer first; then its settings can be used again"));
  }

  private void changed(Kind of) {
    if (of == kind()) {
      outlook.look(form());
    }
  }

  private void start() {
    CommandForm form = form();
    CommandCall call = form.call();
    Path out = form.path("out");
    taken.add(out);
    CommandStart.run(session, call).result().whenComplete((outputs, thrown) -> edt.later(() -> ended(form, call, thrown)));
    desk.tell("Started: " + call.name() + " into " + out.getFileName() + ".");
    desk.show("training");
    freshFolders();
  }

  private void ended(CommandForm form, CommandCall call, Throwable thrown) {
    Throwable failure = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    if (failure == null) {
      form.used();
    } else if (failure instanceof UserError) {
      desk.problem(call.name() + ": " + failure.getMessage());
    }
    changed(kind());
  }

  /** A run gives its settings, whichever of its files is dropped; other folders and files are data. */
  private void dropped(Path path) {
    lookout.later(() -> Optional.of(Files.isRegularFile(path) ? path.resolveSibling(PLAN) : path.resolve(PLAN))
        .filter(Files::isRegularFile),
        plan -> plan.ifPresentOrElse(this::again, () -> form().set("data", path.toFile())), desk::problem);
  }

  private void load() {
    file("Load a plan", false, this::load);
  }

  /** Puts a plan into the form that repeats one. */
  void load(Path plan) {
    show(new CommandCall(RunPlanFile.class, Map.of("plan", plan.toFile())));
  }

  private void again() {
    session.run().get().ifPresent(folder -> again(folder.resolve(PLAN)));
  }

  /** Puts the settings of a plan into the form that has a field for each. */
  private void again(Path plan) {
    lookout.later(() -> {
      if (!Files.isRegularFile(plan)) {
        throw new UserError("There is no " + plan + "; choose a run that has one.");
      }
      return PlanCalls.again(plan, session.tools());
    }, this::show, desk::problem);
  }

  private void show(CommandCall call) {
    Kind of = Kind.of(call);
    CommandForm form = forms.get(of);
    form.reset();
    call.inputs().forEach((name, value) -> {
      // The open project is what a person works on; the plan may come from elsewhere.
      if (!name.equals("data") || session.project().get().isEmpty()) {
        form.set(name, value);
      }
    });
    kind.setSelectedItem(of);
  }

  private void save() {
    if (outlook.seen() == null) {
      desk.problem("The plan is not complete yet; mend what the form says first.");
    } else {
      file("Save the plan", true, this::save);
    }
  }

  /** Writes the plan of the form. */
  void save(Path file) {
    Lookout.Seen seen = outlook.seen();
    lookout.later(() -> {
      Json.write(file, StudyCommand.plan(seen.call(), session.tools(), seen.outlooks().get(0)));
      return file;
    }, written -> desk.tell("Wrote " + written + "."), desk::problem);
  }

  private void file(String title, boolean save, Consumer<Path> use) {
    JFileChooser chooser = new JFileChooser();
    chooser.setName("experiment-chooser");
    chooser.setDialogTitle(title);
    if (save) {
      chooser.setSelectedFile(new java.io.File(PLAN));
    }
    boolean chosen = chooser.showDialog(SwingUtilities.getWindowAncestor(panel), save ? "Save" : "Load")
        == JFileChooser.APPROVE_OPTION;
    if (chosen && (!save || !chooser.getSelectedFile().exists() || replaces(chooser.getSelectedFile().toPath()))) {
      use.accept(chooser.getSelectedFile().toPath());
    }
  }

  private boolean replaces(Path file) {
    return JOptionPane.showConfirmDialog(panel, file.getFileName() + " is there already. Write over it?", "Save the plan",
        JOptionPane.OK_CANCEL_OPTION) == JOptionPane.OK_OPTION;
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public void close() {
    edt.close();
    outlook.close();
    lookout.close();
    forms.values().forEach(CommandForm::close);
  }
}
