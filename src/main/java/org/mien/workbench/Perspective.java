package org.mien.workbench;

import org.scijava.plugin.SciJavaPlugin;

/**
 * A choice of views and where they lie, for one kind of work. Another jar adds one as a SciJava plugin: {@code @Plugin(type =
 * Perspective.class)}.
 */
public interface Perspective extends SciJavaPlugin {

  /** The stable word for this perspective, lower-case letters and hyphens. */
  String key();

  /** What stands on its button. */
  String title();

  /** What it is for, one sentence. */
  String purpose();

  /** Where the views lie until a person moves them; keys of views that are not installed are passed over. */
  Layout layout();
}
