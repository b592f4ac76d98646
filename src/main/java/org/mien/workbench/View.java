package org.mien.workbench;

import javax.swing.JComponent;

/** A view that is open in a window. Everything here is called on the event thread. */
public interface View extends AutoCloseable {

  /** What is shown; always the same component. */
  JComponent component();

  /** Lets go of everything that it observes. */
  @Override
  void close();
}
