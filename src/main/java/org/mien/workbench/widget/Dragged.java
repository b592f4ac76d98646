package org.mien.workbench.widget;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is dragged from the explorer onto another view: clips of the open project by id, or folders of runs, or both. A view that
 * takes it asks a drop for {@link #FLAVOR} and gets this object. Other programs get the folders as files, and everything as text,
 * one a line.
 *
 * @param clips ids of clips of the open project
 * @param folders folders of runs, and files such as models and reports
 * @param named whether ids may be told to other programs; not where names are hidden from the reviewer
 */
public record Dragged(List<String> clips, List<Path> folders, boolean named) implements Transferable {

  /** The kind of data for views of Mien; never leaves the process. */
  public static final DataFlavor FLAVOR = flavor();

  /** Copies the lists. */
  public Dragged {
    clips = List.copyOf(clips);
    folders = List.copyOf(folders);
  }

  /** Plain ImageJ loads plug-ins by a class loader of its own, and the event thread knows nothing of it: it has to be named. */
  private static DataFlavor flavor() {
    try {
      return new DataFlavor(DataFlavor.javaJVMLocalObjectMimeType + ";class=" + Dragged.class.getName(), "clips and runs of Mien",
          Dragged.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public DataFlavor[] getTransferDataFlavors() {
    return folders.isEmpty() ? new DataFlavor[] {FLAVOR, DataFlavor.stringFlavor}
        : new DataFlavor[] {FLAVOR, DataFlavor.javaFileListFlavor, DataFlavor.stringFlavor};
  }

  @Override
  public boolean isDataFlavorSupported(DataFlavor flavor) {
    return Stream.of(getTransferDataFlavors()).anyMatch(flavor::equals);
  }

  @Override
  public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
    if (FLAVOR.equals(flavor)) {
      return this;
    }
    if (DataFlavor.stringFlavor.equals(flavor)) {
      return Stream.concat(named ? clips.stream() : Stream.of(), folders.stream().map(Path::toString))
          .collect(Collectors.joining("\n"));
    }
    if (isDataFlavorSupported(flavor)) {
      return folders.stream().map(Path::toFile).toList();
    }
    throw new UnsupportedFlavorException(flavor);
  }
}
