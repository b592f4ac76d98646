package org.mien.workbench;

import java.awt.Component;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.TransferHandler;
import org.assertj.swing.edt.GuiActionRunner;
import org.mien.workbench.widget.Dragged;

/** Drops on windows as the mouse does: what is dropped goes to the innermost component that has a drop target, and no further. */
public final class Dropping {

  private Dropping() {}

  /** Drops clips of the open project; whether they were taken. */
  public static boolean clips(Component at, String... ids) {
    return drop(at, new Dragged(List.of(ids), List.of(), true));
  }

  /** Drops files or folders; whether they were taken. */
  public static boolean files(Component at, Path... files) {
    return drop(at, new Dragged(List.of(), List.of(files), true));
  }

  private static boolean drop(Component at, Dragged what) {
    return GuiActionRunner.execute(() -> {
      Component target = at;
      while (target != null && (target.getDropTarget() == null || !target.getDropTarget().isActive())) {
        target = target.getParent();
      }
      if (!(target instanceof JComponent taker) || taker.getTransferHandler() == null) {
        return false;
      }
      TransferHandler.TransferSupport support = new TransferHandler.TransferSupport(taker, what);
      return taker.getTransferHandler().canImport(support) && taker.getTransferHandler().importData(support);
    });
  }
}
