package org.mien.workbench.widget;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.awt.BorderLayout;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import net.miginfocom.swing.MigLayout;
import org.mien.command.CommandCall;
import org.mien.command.MienCommand;
import org.mien.job.CancelledException;
import org.mien.job.UserError;
import org.mien.workbench.Desk;
import org.mien.workbench.OutcomeView;
import org.scijava.plugin.PluginService;

/**
 * Asks for the inputs of a command in a window of its own that blocks nothing, and runs the command. Made and opened on the
 * event thread.
 */
public final class CommandDialog {

  private static final double MOST_OF_SCREEN = 0.85;

  private final Desk desk;
  private final CommandForm form;
  private final JDialog dialog;
  private final JButton run = new JButton("Run");

  /**
   * A dialog that is not open yet.
   *
   * @param inputs known already, by the names of the parameters
   */
  public CommandDialog(Desk desk, Class<? extends MienCommand> command, Map<String, Object> inputs) {
    this.desk = desk;
    this.form = new CommandForm(desk.session().context(), command, inputs);
    form.hide("estimate");
    form.keepDraft(desk.session().drafts(), draft(command, inputs));
    this.dialog = new JDialog(desk.window(), form.title(), Dialog.ModalityType.MODELESS);
    dialog.setName("command-dialog");
    dialog.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
    dialog.addWindowListener(new WindowAdapter() {
      @Override
      public void windowClosed(WindowEvent event) {
        form.close();
      }
    });
    dialog.add(form.component(), BorderLayout.CENTER);
    dialog.add(buttons(), BorderLayout.SOUTH);
    dialog.getRootPane().setDefaultButton(run);
    dialog.getRootPane().registerKeyboardAction(event -> dialog.dispose(), KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
        JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
    form.whenChanged(this::look);
    look();
  }

  /** A form that was opened about something else is another one. */
  private static String draft(Class<? extends MienCommand> command, Map<String, Object> inputs) {
    return command.getName() + inputs.entrySet().stream().filter(input -> !(input.getValue() instanceof ImagePlus))
        .map(input -> " " + input.getKey() + "=" + input.getValue()).sorted().collect(Collectors.joining());
  }

  private JPanel buttons() {
    run.setName("command-run");
    run.addActionListener(event -> form.whenLookedAt(this::run));
    JButton cancel = new JButton("Cancel");
    cancel.setName("command-cancel");
    cancel.addActionListener(event -> dialog.dispose());
    JPanel buttons = new JPanel(new MigLayout("fillx", "push[sg button][sg button]"));
    buttons.setBorder(BorderFactory.createEmptyBorder());
    buttons.add(run);
    buttons.add(cancel);
    return buttons;
  }

  private void look() {
    boolean sound = form.problems().isEmpty();
    run.setEnabled(sound);
    run.setToolTipText(sound ? null : "First mend what the form says.");
  }

  /** The form, for whoever wants to fill in more. */
  public CommandForm form() {
    return form;
  }

  /** Shows the window. */
  public void open() {
    dialog.pack();
    Dimension screen = dialog.getToolkit().getScreenSize();
    Dimension wanted = dialog.getPreferredSize();
    int font = dialog.getFont().getSize();
    dialog.setSize(Math.min(Math.max(wanted.width, font * 46), (int) (screen.width * MOST_OF_SCREEN)),
        Math.min(wanted.height + font * 3, (int) (screen.height * MOST_OF_SCREEN)));
    dialog.setLocationRelativeTo(desk.window());
    dialog.setVisible(true);
    form.focus();
  }

  private void run() {
    if (form.valid()) {
      CommandCall call = form.call();
      dialog.dispose();
      CommandStart.run(desk.session(), call).result()
          .whenComplete((outputs, failure) -> SwingUtilities.invokeLater(() -> ended(call, outputs, failure)));
    } else {
      form.focus();
    }
  }

  private void ended(CommandCall call, Map<String, Object> outputs, Throwable thrown) {
    Throwable failure = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    if (failure instanceof UserError) {
      desk.problem(failure.getMessage());
    } else if (failure != null) {
      desk.tell(call.name() + (failure instanceof CancelledException ? " was cancelled." : " failed; the log says why."));
    } else {
      form.used();
      desk.tell(call.name() + " is done.");
      desk.session().context().service(PluginService.class).createInstancesOfType(OutcomeView.class).stream()
          .filter(view -> view.shows(call.type())).forEach(view -> view.show(desk, call, outputs));
      if (call.inputs().values().stream().anyMatch(ImagePlus.class::isInstance)) {
        show(outputs);
      }
    }
  }

  /** Somebody who works on an image of ImageJ wants the results as images and tables of ImageJ. */
  private static void show(Map<String, Object> outputs) {
    outputs.forEach((name, output) -> {
      if (output instanceof ImagePlus image) {
        image.show();
      } else if (output instanceof ResultsTable table) {
        table.show("Mien " + name);
      }
    });
  }
}
