package org.mien.workbench.widget;

import java.awt.BorderLayout;
import java.awt.Dialog;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
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
import org.mien.file.PathText;
import org.mien.job.CancelledException;
import org.mien.workbench.Desk;
import org.mien.workbench.state.Jobs;
import org.mien.workbench.state.OpenProject;

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
  private final Latest looking = new Latest("mien-new-project");
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
    create.setEnabled(false);
    listen();
    dialog.addWindowListener(new WindowAdapter() {
      @Override
      public void windowClosed(WindowEvent event) {
        looking.close();
      }
    });
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
    Typing.follow(data, () -> look(this::show));
    Typing.follow(folder, this::folderChanged);
  }

  private void folderChanged() {
    if (!suggesting) {
      chosen = !folder.getText().isBlank();
      look(this::show);
    }
  }

  /** Asks the disk in the background: the folder may lie on a share that answers slowly. */
  private void look(Consumer<NewProject.Seen> then) {
    String recordings = data.getText();
    String place = chosen ? folder.getText() : null;
    looking.run(() -> NewProject.look(recordings, place, Path.of(System.getProperty("user.home"))), then,
        failure -> problem.setText("The folder could not be looked at: " + failure.getMessage()));
  }

  private void show(NewProject.Seen seen) {
    // A suggestion follows the recordings until a person writes something else.
    chosen = chosen && !folder.getText().equals(seen.suggestion());
    if (!chosen && !folder.getText().equals(seen.folder())) {
      suggesting = true;
      folder.setText(seen.folder());
      suggesting = false;
    }
    problem.setText(seen.problem().isEmpty() ? " " : seen.problem());
    create.setEnabled(seen.problem().isEmpty());
  }

  /** Decides on what stands there now, which may be newer than what was looked at last. */
  private void create() {
    look(seen -> {
      show(seen);
      if (seen.problem().isEmpty()) {
        create(PathText.of(PathText.plain(data.getText())), Path.of(seen.folder()), seen.open());
      }
    });
  }

  private void create(Path recordings, Path place, boolean open) {
    dialog.dispose();
    Jobs.Started<OpenProject> work =
        open ? desk.session().open(recordings) : desk.session().create(recordings, place);
    // What could not be done is there again to be mended.
    work.result().thenRun(() -> SwingUtilities.invokeLater(draft::end));
    opened(desk, work);
  }

  /** Goes over to the data once a project is open, or says why it cannot be opened. */
  public static void opened(Desk desk, Jobs.Started<OpenProject> work) {
    work.result().whenComplete((project, failure) -> SwingUtilities.invokeLater(() -> {
      if (failure == null) {
        desk.perspective("data");
        desk.show("explorer");
      } else if (!(failure instanceof CancelledException)) {
        desk.problem(desk.session().readable(work.job().state().get().message()));
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
    chosen = left && !folder.getText().isBlank();
    clear.setVisible(left);
    look(this::show);
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
