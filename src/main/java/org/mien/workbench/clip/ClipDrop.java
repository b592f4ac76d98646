package org.mien.workbench.clip;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.TransferHandler;
import org.mien.workbench.state.Session;

/** Opens a recording that is dropped onto the view. */
final class ClipDrop extends TransferHandler {

  private static final long serialVersionUID = 1;

  private final transient Session session;

  ClipDrop(Session session, JComponent target) {
    this.session = session;
    target.setTransferHandler(this);
  }

  @Override
  public boolean canImport(TransferSupport support) {
    return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
  }

  @Override
  public boolean importData(TransferSupport support) {
    if (!canImport(support)) {
      return false;
    }
    try {
      List<?> files = (List<?>) support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
      if (files.isEmpty() || !(files.get(0) instanceof File file)) {
        return false;
      }
      session.look(file.toPath());
      return true;
    } catch (UnsupportedFlavorException | IOException e) {
      session.log().problem("What was dropped cannot be read (" + e.getMessage() + ").");
      return false;
    }
  }
}
