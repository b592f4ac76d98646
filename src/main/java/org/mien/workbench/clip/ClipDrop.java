package org.mien.workbench.clip;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.TransferHandler;
import org.mien.dataset.Clip;
import org.mien.workbench.state.Session;
import org.mien.workbench.widget.Dragged;

/** Shows a clip of the explorer, or a recording from elsewhere, that is dropped onto the view. */
final class ClipDrop extends TransferHandler {

  private static final long serialVersionUID = 1;

  private final transient Session session;

  ClipDrop(Session session, JComponent target) {
    this.session = session;
    target.setTransferHandler(this);
  }

  @Override
  public boolean canImport(TransferSupport support) {
    return support.isDataFlavorSupported(Dragged.FLAVOR) || support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
  }

  @Override
  public boolean importData(TransferSupport support) {
    try {
      return clip(support) || canImport(support) && file(support);
    } catch (UnsupportedFlavorException | IOException e) {
      session.log().problem("What was dropped cannot be read (" + e.getMessage() + ").");
      return false;
    }
  }

  /** The first of the clips that come from the explorer. */
  private boolean clip(TransferSupport support) throws UnsupportedFlavorException, IOException {
    if (!support.isDataFlavorSupported(Dragged.FLAVOR)) {
      return false;
    }
    Dragged dragged = (Dragged) support.getTransferable().getTransferData(Dragged.FLAVOR);
    Optional<Clip> clip = session.project().get()
        .flatMap(open -> dragged.clips().stream().map(open.manifest()::clip).flatMap(Optional::stream).findFirst());
    clip.ifPresent(session::look);
    return clip.isPresent();
  }

  private boolean file(TransferSupport support) throws UnsupportedFlavorException, IOException {
    if (!support.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
      return false;
    }
    List<?> files = (List<?>) support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
    if (files.isEmpty() || !(files.get(0) instanceof File file)) {
      return false;
    }
    session.look(file.toPath());
    return true;
  }
}
