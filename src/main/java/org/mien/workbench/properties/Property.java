package org.mien.workbench.properties;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of properties.
 *
 * @param name what it is; a heading where the value is null
 * @param value of it
 * @param meaning what that is, in plain words, may be empty
 */
record Property(String name, String value, String meaning) {

  boolean isHeading() {
    return value == null;
  }

  /** Collects lines. */
  static final class Lines {

    private final List<Property> all = new ArrayList<>();

    Lines heading(String title) {
      all.add(new Property(title, null, ""));
      return this;
    }

    Lines add(String name, Object value) {
      return add(name, value, "");
    }

    /** What is not recorded is said, not left out. */
    Lines add(String name, Object value, String meaning) {
      String text = String.valueOf(value);
      all.add(new Property(name, text.isEmpty() ? "not recorded" : text, meaning));
      return this;
    }

    List<Property> list() {
      return List.copyOf(all);
    }
  }
}
