package org.mien.workbench.shell;

import io.github.andrewauclair.moderndocking.Dockable;
import java.awt.BorderLayout;
import javax.swing.JPanel;
import org.mien.workbench.Desk;
import org.mien.workbench.View;
import org.mien.workbench.WorkbenchView;

/** The place of one view: its tab, and the view itself as soon as it is shown for the first time. */
final class Dock extends JPanel implements Dockable {

  private static final long serialVersionUID = 1;

  private final transient WorkbenchView kind;
  private final transient Desk desk;
  private transient View view;

  Dock(WorkbenchView kind, Desk desk) {
    super(new BorderLayout());
    this.kind = kind;
    this.desk = desk;
    setName("view-" + kind.key());
  }

  @Override
  public void addNotify() {
    super.addNotify();
    if (view == null) {
      view = kind.open(desk);
      add(view.component(), BorderLayout.CENTER);
    }
  }

  void close() {
    if (view != null) {
      view.close();
      removeAll();
      view = null;
    }
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
