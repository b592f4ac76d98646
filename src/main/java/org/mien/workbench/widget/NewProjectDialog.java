package org.mien.workbench.widget;

import java.awt.BorderLayout;
import java.awt.Dialog;
import java.awt.event.KeyEvent;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.mien.job.UserError;
import org.mien.workbench.Desk;
import org.mien.workbench.state.Jobs;
import org.mien.workbench.state.OpenProject;
import org.mien.workflow.Project;

/** Asks for recordings and for a folder, and makes a project of them. */
public final class NewProjectDialog {

  private final Desk desk;
  private final JDialog dialog;
  private final JTextField data = new JTextField(40);
  private final JTextField folder = new JTextField(40);
  private final JLabel problem = new JLabel(" ");
  private final JButton create = new JButton("Make project");
  private final JButton clear = new JButton("Start Afresh");
  private final Draft draft;
  private boolean chosen;
  private boolean suggesting;

  /** A dialog of a window. */
  public NewProjectDialog(Desk desk) {
    this.desk = desk;
    this.draft = new Draft(desk.session().drafts(), "new-project").field("data", data).field("folder", folder);
    this.dialog = new JDialog(desk.window(), "New project from recordings", Dialog.ModalityType.DOCUMENT_MODAL);
    dialog.setName("new-project");
    dialog.setDefaultCloseOperation(JDialog.DISPOSE_ON_CLOSE);
    data.setName("new-project-data");
    folder.setName("new-project-folder");
    problem.setName("new-project-problem");
    create.setName("new-project-create");
    dialog.add(form(), BorderLayout.CENTER);
    listen();
    check();
  }

  private JComponent form() {
    JPanel form = new JPanel(new MigLayout("insets 14, wrap 3, gap 8", "[][grow, fill][]"));
    form.add(new GlossaryText(Glossary.usual(), "Your recordings are only read and stay where they are. The project is a folder"
        + " of its own: the list of your clips, and later findings, runs and reports. Folders of pictures or clips, a"
        + " manifest.csv, TIFF stacks, AVI files and zip files are understood."), "span 3, growx, wmin 10, gapbottom 8");
    row(form, "Recordings", KeyEvent.VK_R, data, "new-project-data-browse", JFileChooser.FILES_AND_DIRECTORIES);
    row(form, "Project folder", KeyEvent.VK_P, folder, "new-project-folder-browse", JFileChooser.DIRECTORIES_ONLY);
    form.add(problem, "span 3, growx, wmin 10");
    JButton cancel = new JButton("Cancel");
    cancel.setName("new-project-cancel");
    cancel.addActionListener(event -> dialog.dispose());
    create.addActionListener(event -> create());
    create.setMnemonic(KeyEvent.VK_M);
    clear.setName("new-project-clear");
    clear.setToolTipText("Empties both fields; what stands in them is what you wrote the last time and did not use.");
    clear.setVisible(false);
    clear.addActionListener(event -> clear());
    form.add(clear, "span 3, split 3, hidemode 3, tag left");
    form.add(create, "pushx, align right, tag ok");
    form.add(cancel, "tag cancel");
    dialog.getRootPane().setDefaultButton(create);
    form.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), "close");
    form.getActionMap().put("close", new AbstractAction() {
      private static final long serialVersionUID = 1;

      @Override
      public void actionPerformed(java.awt.event.ActionEvent event) {
        dialog.dispose();
      }
    });
    return form;
  }

  private void row(JPanel form, String text, int mnemonic, JTextField field, String name, int mode) {
    JLabel label = new JLabel(text);
    label.setLabelFor(field);
    label.setDisplayedMnemonic(mnemonic);
    JButton browse = new JButton("Choose...");
    browse.setName(name);
    browse.addActionListener(event -> choose(field, mode));
    form.add(label);
    form.add(field);
    form.add(browse);
  }

  private void clear() {
    clear.setVisible(false);
    folder.setText("");
    data.setText("");
    data.requestFocusInWindow();
  }

  private void choose(JTextField field, int mode) {
    JFileChooser chooser = new JFileChooser(field.getText().isBlank() ? null : new File(field.getText()));
    chooser.setFileSelectionMode(mode);
    if (chooser.showDialog(dialog, "Choose") == JFileChooser.APPROVE_OPTION) {
      field.setText(chooser.getSelectedFile().getPath());
    }
  }

  private void listen() {
    Typing.follow(data, this::dataChanged);
    Typing.follow(folder, this::folderChanged);
  }

  private void folderChanged() {
    if (!suggesting) {
      chosen = !folder.getText().isBlank();
    }
    check();
  }

  private void dataChanged() {
    if (!chosen) {
      // Not now: a document must not be changed while another one tells of its change.
      SwingUtilities.invokeLater(this::suggest);
    }
    check();
  }

  /** A suggestion follows the recordings until a person writes something else. */
  private void suggest() {
    if (chosen) {
      return;
    }
    suggesting = true;
    folder.setText(suggestion());
    suggesting = false;
    check();
  }

  private String suggestion() {
    String text = data.getText().trim();
    try {
      return text.isEmpty() ? "" : NewProject.suggest(Path.of(text), Path.of(System.getProperty("user.home"))).toString();
    } catch (InvalidPathException e) {
      return "";
    }
  }

  private void check() {
    String text;
    try {
      text = NewProject.problem(data.getText(), folder.getText());
    } catch (InvalidPathException e) {
      text = "'" + e.getInput() + "' is no name of a file.";
    }
    problem.setText(text.isEmpty() ? " " : text);
    create.setEnabled(text.isEmpty());
  }

  private void create() {
    Path recordings = Path.of(data.getText().trim());
    Path place = Path.of(folder.getText().trim());
    dialog.dispose();
    Jobs.Started<OpenProject> work =
        Project.isProject(recordings) ? desk.session().open(recordings) : desk.session().create(recordings, place);
    // What could not be done is there again to be mended.
    work.result().thenRun(() -> SwingUtilities.invokeLater(draft::end));
    opened(desk, work);
  }

  /** Goes over to the data once a project is open, or says why it cannot be opened. */
  public static void opened(Desk desk, Jobs.Started<OpenProject> work) {
    work.result().whenComplete((project, failure) -> SwingUtilities.invokeLater(() -> {
      if (failure instanceof UserError) {
        desk.problem(failure.getMessage());
      } else if (failure == null) {
        desk.perspective("data");
        desk.show("explorer");
      }
    }));
  }

  /** Recordings that are known already go before what was left the last time. */
  private void begin(String recordings) {
    boolean left = draft.begin();
    if (!recordings.isEmpty() && !recordings.equals(data.getText())) {
      folder.setText("");
      data.setText(recordings);
      left = false;
    }
    chosen = left && !folder.getText().isBlank() && !folder.getText().equals(suggestion());
    clear.setVisible(left);
  }

  /**
   * Opens the dialog.
   *
   * @param recordings known already, or empty
   */
  public void open(String recordings) {
    begin(recordings);
    dialog.pack();
    dialog.setLocationRelativeTo(desk.window());
    dialog.setVisible(true);
  }
}
