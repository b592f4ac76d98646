package org.mien.report;

import java.util.Optional;
import org.scijava.plugin.SciJavaPlugin;

/** One section of a report. Another jar can add one as a SciJava plugin. */
public interface ReportSection extends SciJavaPlugin {

  /** Stable word, lower-case letters and hyphens; also the anchor of the section in the page. */
  String key();

  /** The heading. */
  String title();

  /** Where it stands: sections follow each other by rising numbers. */
  int order();

  /** The section without its heading, or nothing if the run has nothing to say on it. */
  Optional<Html> render(RunView run);
}
