package org.mien.workbench.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mien.workbench.Layout;
import org.mien.workbench.Perspective;
import org.mien.workbench.state.Session;

/** Which perspective is open, and the layout that a person gave each. */
final class Perspectives {

  private final List<Perspective> all;
  private final Docks docks;
  private final Session session;
  private final LayoutStore store;
  private final List<Consumer<Perspective>> told = new ArrayList<>();
  private Perspective open;
  private DockLayout kept;

  Perspectives(List<Perspective> all, Docks docks, Session session) {
    this.all = List.copyOf(all);
    this.docks = docks;
    this.session = session;
    this.store = new LayoutStore(session.settings().folder(), session.log());
  }

  List<Perspective> all() {
    return all;
  }

  /** The open one. */
  Optional<Perspective> current() {
    return Optional.ofNullable(open);
  }

  /** Tells of every perspective that is gone over to. */
  void whenOpened(Consumer<Perspective> listener) {
    told.add(listener);
  }

  /** Opens the perspective that was open last, or the first. */
  void start() {
    String last = session.settings().values().get().perspective();
    Optional<Perspective> first = all.stream().filter(p -> p.key().equals(last)).findFirst().or(() -> all.stream().findFirst());
    first.ifPresent(p -> open(p.key()));
  }

  /** Goes over to a perspective; in the one that is open a view that fills the window goes back to its place. */
  void open(String key) {
    if (open != null && open.key().equals(key)) {
      docks.minimizeAll();
    }
    all.stream().filter(p -> p.key().equals(key) && p != open).findFirst().ifPresent(next -> {
      keep();
      open = next;
      kept = null;
      docks.arrange(store.read(next.key(), docks.keys()).orElseGet(() -> DockLayout.of(next.layout())));
      session.settings().change(values -> values.withPerspective(next.key()));
      told.forEach(listener -> listener.accept(next));
    });
  }

  /** Goes over to the next perspective. */
  void next() {
    if (!all.isEmpty()) {
      open(all.get((all.indexOf(open) + 1) % all.size()).key());
    }
  }

  /** Keeps the layout as it is now, unless it is kept already. */
  void keep() {
    if (open != null) {
      DockLayout now = docks.now();
      if (!now.isEmpty() && !now.equals(kept)) {
        store.write(open.key(), now);
        kept = now;
      }
    }
  }

  /** Puts the views of the open perspective where they lie by default. */
  void reset() {
    if (open != null) {
      store.forget(open.key());
      kept = null;
      docks.arrange(DockLayout.of(open.layout()));
    }
  }

  /** Where views lie by default in the open perspective. */
  Layout home() {
    return open == null ? Layout.tabs("log") : open.layout();
  }
}
