package org.mien.workbench.shell;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mien.workbench.Layout;

/**
 * Where views lie in the window and in windows of their own, as it is kept in a file. What comes out of a file is not trusted:
 * {@link #kept} leaves what can be shown.
 *
 * @param format version of the file
 * @param main the window itself, or null where nothing lies in it
 * @param windows views that were given windows of their own
 */
record DockLayout(int format, Place main, List<Floating> windows) {

  static final int FORMAT = 1;
  private static final double LEAST_SHARE = 0.02;
  private static final int MOST_WINDOWS = 32;

  DockLayout {
    windows = windows == null ? List.of() : windows.stream().filter(w -> w != null && w.place() != null).toList();
  }

  /**
   * Tabs, or two places beside or above each other.
   *
   * @param tabs keys of views on top of each other; null for two places
   * @param front which of them is seen
   * @param split "beside" or "above"; null for tabs
   * @param share of the first place, between 0 and 1
   * @param first left or upper place
   * @param second right or lower place
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Place(List<String> tabs, String front, String split, Double share, Place first, Place second) {

    static Place tabs(List<String> keys, String front) {
      return new Place(List.copyOf(keys), front, null, null, null, null);
    }

    static Place split(boolean sideBySide, double share, Place first, Place second) {
      return new Place(null, null, sideBySide ? "beside" : "above", share, first, second);
    }

    static Place of(Layout layout) {
      if (layout instanceof Layout.Split split) {
        return split(split.sideBySide(), split.share(), of(split.first()), of(split.second()));
      }
      return tabs(layout.views(), layout.views().get(0));
    }

    boolean isSplit() {
      return tabs == null;
    }

    boolean sideBySide() {
      return "beside".equals(split);
    }

    List<String> views() {
      if (!isSplit()) {
        return tabs;
      }
      List<String> all = new ArrayList<>(first.views());
      all.addAll(second.views());
      return all;
    }

    /** This place with the views that are free, which are then taken; empty where none is left. */
    Optional<Place> kept(Set<String> free) {
      if (tabs != null) {
        List<String> left = tabs.stream().filter(free::remove).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(tabs(left, left.contains(front) ? front : left.get(0)));
      }
      Optional<Place> one = first == null ? Optional.empty() : first.kept(free);
      Optional<Place> two = second == null ? Optional.empty() : second.kept(free);
      if (one.isEmpty() || two.isEmpty()) {
        return one.isPresent() ? one : two;
      }
      boolean usable = share != null && share > LEAST_SHARE && share < 1 - LEAST_SHARE;
      return Optional.of(split(sideBySide(), usable ? share : 0.5, one.get(), two.get()));
    }

    /** Whether the same views lie beside and above each other, however large. */
    boolean sameShape(Place other) {
      if (isSplit() != other.isSplit()) {
        return false;
      }
      return isSplit()
          ? split.equals(other.split) && first.sameShape(other.first) && second.sameShape(other.second)
          : tabs.equals(other.tabs);
    }
  }

  /** Views in a window of their own. */
  record Floating(int x, int y, int width, int height, Place place) {

    Rectangle bounds() {
      return new Rectangle(x, y, width, height);
    }
  }

  static DockLayout of(Layout layout) {
    return new DockLayout(FORMAT, Place.of(layout), List.of());
  }

  /** This layout with the views that are installed, each in one place only. */
  DockLayout kept(Set<String> installed) {
    Set<String> free = new java.util.HashSet<>(installed);
    Place left = main == null ? null : main.kept(free).orElse(null);
    List<Floating> floating = new ArrayList<>();
    for (Floating window : windows.subList(0, Math.min(MOST_WINDOWS, windows.size()))) {
      window.place().kept(free)
          .ifPresent(p -> floating.add(new Floating(window.x(), window.y(), window.width(), window.height(), p)));
    }
    return new DockLayout(FORMAT, left, floating);
  }

  /** Whether there is nothing to show. */
  boolean isEmpty() {
    return main == null && windows.isEmpty();
  }

  /** Whether the same views lie in the same windows beside and above each other, however large. */
  boolean sameShape(DockLayout other) {
    if (windows.size() != other.windows.size() || (main == null) != (other.main == null)) {
      return false;
    }
    return main == null || main.sameShape(other.main);
  }
}
