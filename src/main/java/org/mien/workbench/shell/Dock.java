package org.mien.workbench.shell;

import io.github.andrewauclair.moderndocking.Dockable;
import io.github.andrewauclair.moderndocking.ui.DockingHeaderUI;
import io.github.andrewauclair.moderndocking.ui.HeaderController;
import io.github.andrewauclair.moderndocking.ui.HeaderModel;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.awt.event.HierarchyEvent;
import javax.swing.AbstractButton;
import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.mien.workbench.Desk;
import org.mien.workbench.View;
import org.mien.workbench.WorkbenchView;

/** The place of one view: its tab, and the view itself as soon as it is seen for the first time. */
final class Dock extends JPanel implements Dockable {

  private static final long serialVersionUID = 1;
  private static final Color USUAL_FOCUS = new Color(0x0072B2);

  private final transient WorkbenchView kind;
  private final transient Desk desk;
  private final transient DockHeader.Actions actions;
  private transient View view;
  private transient DockHeader header;
  private transient Component last;
  private boolean closed;

  Dock(WorkbenchView kind, Desk desk, DockHeader.Actions actions) {
    super(new BorderLayout());
    this.kind = kind;
    this.desk = desk;
    this.actions = actions;
    setName("view-" + kind.key());
    getAccessibleContext().setAccessibleName(kind.title());
    setActive(false);
    addHierarchyListener(event -> {
      if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && isShowing() && view == null && !closed) {
        open();
      }
    });
  }

  private void open() {
    try {
      view = kind.open(desk);
      add(view.component(), BorderLayout.CENTER);
    } catch (RuntimeException | LinkageError e) {
      // Views of other people's jars too: a faulty one must not keep the window from working.
      desk.session().log().fault("The view '" + kind.title() + "' could not be opened.", e);
      view = new Broken("This view could not be opened; the log says why.");
      add(view.component(), BorderLayout.CENTER);
    }
    revalidate();
  }

  private record Broken(JLabel component) implements View {
    Broken(String sentence) {
      this(new JLabel(sentence, JLabel.CENTER));
    }

    @Override
    public void close() {
      // Nothing was opened.
    }
  }

  /** Closes the view for good: while a window is taken apart, tabs behind others are seen for a moment. */
  void close() {
    closed = true;
    if (view != null) {
      view.close();
      removeAll();
      view = null;
    }
  }

  /** Puts the keyboard focus into the view: to where it was last, else to what the view is about. */
  void focus() {
    Component target = takes(last) && isAncestorOf(last) ? last : main(this);
    // A button would be pressed by the next key that was meant for something else.
    target = target == null ? first(this, false) : target;
    target = target == null ? first(this, true) : target;
    if (target == null) {
      setFocusable(true);
      target = this;
    }
    Window window = SwingUtilities.getWindowAncestor(this);
    if (window != null && !window.isFocused()) {
      window.toFront();
    }
    target.requestFocus();
  }

  /** Keeps in mind what in the view has the keyboard. */
  void remember(Component owner) {
    last = owner == this ? null : owner;
  }

  /** Whether the view hid what had the keyboard, which then goes to some button of the window. */
  boolean hasHiddenFocus() {
    return isShowing() && last != null && !last.isShowing();
  }

  private static boolean takes(Component component) {
    return component != null && component.isFocusable() && component.isShowing() && component.isEnabled();
  }

  private static Component main(Container parent) {
    for (Component child : parent.getComponents()) {
      Component found = org.mien.workbench.widget.Keys.isMain(child) && takes(child) ? child
          : child instanceof Container inner && child.isVisible() ? main(inner) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static Component first(Container parent, boolean buttons) {
    for (Component child : parent.getComponents()) {
      boolean takes = child.isFocusable() && child.isVisible() && child.isEnabled();
      boolean input = !(child instanceof JPanel) && !(child instanceof JLabel) && !(child instanceof javax.swing.JViewport)
          && !(child instanceof javax.swing.JScrollPane) && !(child instanceof javax.swing.JSplitPane)
          && !(child instanceof javax.swing.JScrollBar) && !(child instanceof javax.swing.JToolBar)
          && (buttons || !(child instanceof AbstractButton));
      if (takes && input) {
        return child;
      }
      Component deeper = child instanceof Container inner && child.isVisible() ? first(inner, buttons) : null;
      if (deeper != null) {
        return deeper;
      }
    }
    return null;
  }

  /** Shows by a line above it whether the view has the keyboard focus. */
  void setActive(boolean active) {
    Color colour = UIManager.getColor("Component.focusColor");
    setBorder(active ? BorderFactory.createMatteBorder(2, 0, 0, 0, colour == null ? USUAL_FOCUS : colour)
        : BorderFactory.createEmptyBorder(2, 0, 0, 0));
  }

  /** The place that a component lies in, or null. */
  static Dock of(Component component) {
    return component == null ? null
        : component instanceof Dock dock ? dock : (Dock) SwingUtilities.getAncestorOfClass(Dock.class, component);
  }

  DockHeader header() {
    return header;
  }

  @Override
  public DockingHeaderUI createHeaderUI(HeaderController controller, HeaderModel model) {
    header = new DockHeader(kind, actions);
    return header;
  }

  @Override
  public String getPersistentID() {
    return kind.key();
  }

  @Override
  public String getTabText() {
    return kind.title();
  }

  @Override
  public Icon getIcon() {
    return kind.icon().orElse(null);
  }

  @Override
  public String getTabTooltip() {
    return kind.purpose();
  }

  @Override
  public boolean isWrappableInScrollpane() {
    return false;
  }

  @Override
  public boolean isMinMaxAllowed() {
    return true;
  }

  @Override
  public boolean isAutoHideAllowed() {
    return false;
  }
}
