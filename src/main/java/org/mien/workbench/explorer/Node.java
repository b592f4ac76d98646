package org.mien.workbench.explorer;

import java.nio.file.Path;

/** A line of the tree. Small values that are made when they are looked at, equal where they mean the same. */
sealed interface Node {

  /** The tree as a whole, not shown. */
  record Root() implements Node {}

  /** What the tree has on its first level. */
  enum Section implements Node {
    /** Clips by what they show. */
    CLASSES("Classes"),
    /** Clips by who is seen. */
    SUBJECTS("Subjects"),
    /** Clips without names, for a blind reviewer. */
    HIDDEN("Clips"),
    /** Trained models. */
    MODELS("Models"),
    /** Runs, cross-validations and comparisons. */
    RUNS("Runs"),
    /** Pages to read. */
    REPORTS("Reports"),
    /** Projects that were open before. */
    RECENT("Recent projects");

    private final String title;

    Section(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /**
   * Clips that have a label or a subject in common.
   *
   * @param section classes or subjects
   * @param key the label's key or the subject, empty where there is none
   */
  record Group(Section section, String key) implements Node {}

  /**
   * One clip.
   *
   * @param section in which it stands
   * @param key of its group
   * @param index its place in the manifest
   */
  record ClipNode(Section section, String key, int index) implements Node {}

  /** A run, cross-validation or comparison. */
  record RunNode(Path folder) implements Node {}

  /** A model file. */
  record ModelNode(Path file) implements Node {}

  /** A page to read. */
  record ReportNode(Path file) implements Node {}

  /** A project that was open before. */
  record RecentNode(Path folder) implements Node {}
}
