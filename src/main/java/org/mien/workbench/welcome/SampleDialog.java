package org.mien.workbench.welcome;

import java.awt.Dialog;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.mien.file.PathText;
import org.mien.workbench.Desk;
import org.mien.workbench.widget.Draft;
import org.mien.workbench.widget.Glossary;
import org.mien.workbench.widget.GlossaryText;
import org.mien.workbench.widget.Latest;
import org.mien.workbench.widget.Typing;
import org.mien.workflow.Project;

/** Asks where the sample data are, or where they shall go. */
final class SampleDialog {

  private final JDialog dialog;
  private final Desk desk;
  private final JTextField folder = new JTextField(40);
  private final JLabel problem = new JLabel(" ");
  private final JButton start = new JButton("Start");
  private final Draft draft;
  private final Consumer<Path> then;
  private final Latest looking = new Latest("mien-sample-folder");

  SampleDialog(Desk desk, String title, String what, Supplier<Path> suggested, Consumer<Path> then) {
    this.desk = desk;
    this.draft = new Draft(desk.session().drafts(), "sample-data").field("folder", folder);
    this.dialog = new JDialog(desk.window(), title, Dialog.ModalityType.DOCUMENT_MODAL);
    dialog.setName("sample-dialog");
    dialog.setDefaultCloseOperation(JDialog.DISPOSE_ON_CLOSE);
    folder.setName("sample-folder");
    this.then = then;
    problem.setName("sample-problem");
    start.setName("sample-start");
    start.setEnabled(false);
    start.addActionListener(event -> start());
    dialog.add(form(what));
    dialog.getRootPane().setDefaultButton(start);
    dialog.getRootPane().registerKeyboardAction(event -> dialog.dispose(), KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
        JComponent.WHEN_IN_FOCUSED_WINDOW);
    dialog.addWindowListener(new WindowAdapter() {
      @Override
      public void windowClosed(WindowEvent event) {
        looking.close();
      }
    });
    begin(suggested);
  }

  private JPanel form(String what) {
    JButton browse = new JButton("Choose...");
    browse.addActionListener(event -> choose());
    JButton cancel = new JButton("Cancel");
    cancel.setName("sample-cancel");
    cancel.addActionListener(event -> dialog.dispose());
    JLabel label = new JLabel("Folder");
    label.setLabelFor(folder);
    label.setDisplayedMnemonic(KeyEvent.VK_F);
    JPanel form = new JPanel(new MigLayout("insets 14, wrap 3, gap 8", "[][grow, fill][]"));
    form.add(new GlossaryText(Glossary.usual(), what), "span 3, growx, wmin 10, gapbottom 8");
    form.add(label);
    form.add(folder);
    form.add(browse);
    form.add(problem, "span 3, growx, wmin 10");
    form.add(start, "span 3, split 2, align right, tag ok");
    form.add(cancel, "tag cancel");
    return form;
  }

  private void begin(Supplier<Path> suggested) {
    Typing.follow(folder, () -> look(this::show));
    if (!draft.begin()) {
      looking.run(suggested, place -> draft.suggest(folder, place.toString()), this::failed);
    }
  }

  private void choose() {
    JFileChooser chooser = new JFileChooser(new File(folder.getText()).getParentFile());
    chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
    if (chooser.showDialog(dialog, "Choose") == JFileChooser.APPROVE_OPTION) {
      folder.setText(chooser.getSelectedFile().getPath());
    }
  }

  /** Asks the disk in the background: the folder may lie on a share that answers slowly. */
  private void look(Consumer<String> problem) {
    String text = PathText.plain(folder.getText());
    looking.run(() -> problem(text), problem, this::failed);
  }

  private void failed(RuntimeException failure) {
    show("The folder could not be looked at: " + failure.getMessage());
  }

  private void show(String text) {
    problem.setText(text.isEmpty() ? " " : text);
    start.setEnabled(text.isEmpty());
  }

  /** Decides on what stands there now, which may be newer than what was looked at last. */
  private void start() {
    look(text -> {
      show(text);
      if (text.isEmpty()) {
        Path chosen = PathText.of(PathText.plain(folder.getText()));
        dialog.dispose();
        draft.end();
        then.accept(chosen);
      }
    });
  }

  private static String problem(String text) {
    if (text.isEmpty()) {
      return "Say where the sample data shall go.";
    }
    try {
      Path path = Path.of(text);
      if (Project.isProject(path) || !Files.exists(path)) {
        return "";
      }
      if (!Files.isDirectory(path)) {
        return text + " is a file; name a folder.";
      }
      try (Stream<Path> content = Files.list(path)) {
        return content.findAny().isPresent() ? text + " holds other files; name an empty or a new folder." : "";
      }
    } catch (InvalidPathException e) {
      return "'" + text + "' is no name of a folder.";
    } catch (IOException e) {
      return text + " cannot be read; name another folder.";
    }
  }

  void open() {
    dialog.pack();
    dialog.setLocationRelativeTo(desk.window());
    dialog.setVisible(true);
  }
}
