package org.mien.workbench.widget;

import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.event.InputEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.TransferHandler;
import org.mien.workbench.state.Session;

/**
 * Takes what is dropped anywhere on a view: clips and folders of the explorer, files of other programs. Whatever the component
 * could do before, such as copying its cells, it still can.
 */
public final class ViewDrop extends TransferHandler {

  private static final long serialVersionUID = 1;

  private final transient Consumer<List<String>> clips;
  private final transient Consumer<List<Path>> files;
  private final transient TransferHandler before;

  private ViewDrop(Consumer<List<String>> clips, Consumer<List<Path>> files, TransferHandler before) {
    this.clips = clips;
    this.files = files;
    this.before = before;
  }

  /**
   * Lets a component take clips of the open project, and else files.
   *
   * @param clips gets their ids, at least one
   * @param files gets files and folders, at least one
   */
  public static void on(JComponent component, Consumer<List<String>> clips, Consumer<List<Path>> files) {
    component.setTransferHandler(new ViewDrop(clips, files, component.getTransferHandler()));
  }

  /** Lets a component take clips of the open project. */
  public static void clips(JComponent component, Consumer<List<String>> clips) {
    on(component, clips, null);
  }

  /** Lets a component take files and folders. */
  public static void files(JComponent component, Consumer<List<Path>> files) {
    on(component, null, files);
  }

  /** Looks at the first of these clips that the open project has. */
  public static void look(Session session, List<String> clips) {
    session.project().get().flatMap(open -> clips.stream().map(open.manifest()::clip).flatMap(Optional::stream).findFirst())
        .ifPresent(session::look);
  }

  /** The folder that is meant where one of its files was dropped, such as the model of a run. Asks the disk. */
  public static Path folder(Path dropped) {
    Path path = dropped.toAbsolutePath().normalize();
    return Files.isRegularFile(path) ? path.getParent() : path;
  }

  @Override
  public boolean canImport(TransferSupport support) {
    return clips != null && support.isDataFlavorSupported(Dragged.FLAVOR)
        || files != null && support.isDataFlavorSupported(DataFlavor.javaFileListFlavor)
        || before != null && before.canImport(support);
  }

  @Override
  public boolean importData(TransferSupport support) {
    try {
      return clips != null && clips(support) || files != null && files(support)
          || before != null && before.canImport(support) && before.importData(support);
    } catch (UnsupportedFlavorException | IOException e) {
      // What was dragged is gone by now; the view stays as it is.
      return false;
    }
  }

  private boolean clips(TransferSupport support) throws UnsupportedFlavorException, IOException {
    if (!support.isDataFlavorSupported(Dragged.FLAVOR)) {
      return false;
    }
    Dragged dragged = (Dragged) support.getTransferable().getTransferData(Dragged.FLAVOR);
    if (!dragged.clips().isEmpty()) {
      clips.accept(dragged.clips());
    }
    return !dragged.clips().isEmpty();
  }

  private boolean files(TransferSupport support) throws UnsupportedFlavorException, IOException {
    if (!support.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
      return false;
    }
    List<?> found = (List<?>) support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
    List<Path> paths = found.stream().map(file -> ((File) file).toPath()).toList();
    if (!paths.isEmpty()) {
      files.accept(paths);
    }
    return !paths.isEmpty();
  }

  @Override
  public int getSourceActions(JComponent component) {
    return before == null ? NONE : before.getSourceActions(component);
  }

  @Override
  public void exportToClipboard(JComponent component, Clipboard clipboard, int action) {
    if (before != null) {
      before.exportToClipboard(component, clipboard, action);
    }
  }

  @Override
  public void exportAsDrag(JComponent component, InputEvent event, int action) {
    if (before != null) {
      before.exportAsDrag(component, event, action);
    }
  }
}
