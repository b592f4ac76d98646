package org.mien.workbench;

import java.util.Optional;
import javax.swing.Icon;
import org.scijava.plugin.SciJavaPlugin;

/**
 * A kind of view of the workbench. Another jar adds one as a SciJava plugin: {@code @Plugin(type = WorkbenchView.class)}. One
 * instance lives as long as the process; what it opens lives as long as the window.
 */
public interface WorkbenchView extends SciJavaPlugin {

  /** The stable word for this view, lower-case letters and hyphens; perspectives and layouts store it. */
  String key();

  /** What stands on its tab. */
  String title();

  /** What it is for, one sentence. */
  String purpose();

  /** A small sign that stands beside the title, as large as the text; empty for none. */
  default Optional<Icon> icon() {
    return Optional.empty();
  }

  /** Opens the view; called on the event thread, once a window, when the view is first shown. */
  View open(Desk desk);
}
