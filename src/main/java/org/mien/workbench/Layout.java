package org.mien.workbench;

import java.util.ArrayList;
import java.util.List;

/** Where views lie, by their keys: pure data. */
public sealed interface Layout {

  /** All keys in reading order. */
  List<String> views();

  /** Views on top of each other, one tab each, the first in front. */
  static Layout tabs(String... keys) {
    return new Tabs(List.of(keys));
  }

  /**
   * Two layouts side by side.
   *
   * @param share of the width that the left one has, between 0 and 1
   */
  static Layout beside(double share, Layout left, Layout right) {
    return new Split(true, share, left, right);
  }

  /**
   * Two layouts, one above the other.
   *
   * @param share of the height that the upper one has, between 0 and 1
   */
  static Layout above(double share, Layout upper, Layout lower) {
    return new Split(false, share, upper, lower);
  }

  /** Views on top of each other. */
  record Tabs(List<String> keys) implements Layout {

    /** Copies the keys. */
    public Tabs {
      keys = List.copyOf(keys);
      if (keys.isEmpty()) {
        throw new IllegalArgumentException("a place without a view");
      }
    }

    @Override
    public List<String> views() {
      return keys;
    }
  }

  /** Two parts. */
  record Split(boolean sideBySide, double share, Layout first, Layout second) implements Layout {

    /** Checks the share. */
    public Split {
      if (!(share > 0 && share < 1)) {
        throw new IllegalArgumentException("a share lies between 0 and 1, unlike " + share);
      }
    }

    @Override
    public List<String> views() {
      List<String> all = new ArrayList<>(first.views());
      all.addAll(second.views());
      return List.copyOf(all);
    }
  }
}
