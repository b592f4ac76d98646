package org.mien.workbench.widget;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.TransferHandler;

/** Takes files that are dropped or pasted; whatever the component took before, such as text, it still takes. */
public final class FileDrop extends TransferHandler {

  private static final long serialVersionUID = 1;

  private final transient Consumer<List<File>> dropped;
  private final transient TransferHandler before;

  private FileDrop(Consumer<List<File>> dropped, TransferHandler before) {
    this.dropped = dropped;
    this.before = before;
  }

  /** Lets a component take files, at least one at a time. */
  public static void on(JComponent component, Consumer<List<File>> dropped) {
    component.setTransferHandler(new FileDrop(dropped, component.getTransferHandler()));
  }

  @Override
  public boolean canImport(TransferSupport support) {
    return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor) || before != null && before.canImport(support);
  }

  @Override
  public boolean importData(TransferSupport support) {
    if (!support.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
      return before != null && before.importData(support);
    }
    try {
      @SuppressWarnings("unchecked")
      List<File> files = (List<File>) support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
      if (!files.isEmpty()) {
        dropped.accept(List.copyOf(files));
      }
      return !files.isEmpty();
    } catch (UnsupportedFlavorException | IOException e) {
      // What was dragged is gone by now; the field stays as it is.
      return false;
    }
  }

  @Override
  public int getSourceActions(JComponent component) {
    return before == null ? NONE : before.getSourceActions(component);
  }

  @Override
  public void exportToClipboard(JComponent component, java.awt.datatransfer.Clipboard clipboard, int action) {
    if (before != null) {
      before.exportToClipboard(component, clipboard, action);
    }
  }

  @Override
  public void exportAsDrag(JComponent component, java.awt.event.InputEvent event, int action) {
    if (before != null) {
      before.exportAsDrag(component, event, action);
    }
  }

  @Override
  protected Transferable createTransferable(JComponent component) {
    return null;
  }
}
