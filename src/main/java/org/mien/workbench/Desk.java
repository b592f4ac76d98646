package org.mien.workbench;

import java.awt.Window;
import java.util.Map;
import org.mien.command.MienCommand;
import org.mien.workbench.state.Session;

/** What a view may ask of the window that it lies in. Everything here is called on the event thread. */
public interface Desk {

  /** What all views share. */
  Session session();

  /** The window, as the owner of dialogs. */
  Window window();

  /** Brings a view to the front, opening it where it is closed; an unknown key does nothing. */
  void show(String viewKey);

  /** Goes over to a perspective; an unknown key does nothing. */
  void perspective(String key);

  /**
   * Asks for the inputs of a command in a form and runs it.
   *
   * @param inputs known already, by the names of the parameters; the person can change them
   */
  void ask(Class<? extends MienCommand> command, Map<String, Object> inputs);

  /** Says a sentence in the status bar. */
  void tell(String sentence);

  /**
   * Shows a sentence that the person has to see, in a dialog that does not block other windows' work; without names of files
   * where the person does not want to see them.
   */
  void problem(String sentence);
}
