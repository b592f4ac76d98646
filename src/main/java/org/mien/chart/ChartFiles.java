package org.mien.chart;

import java.awt.Component;
import java.awt.Toolkit;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.SwingWorker;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.mien.job.UserError;

/** Takes a chart out of the window: to the clipboard or into a file that the person names. */
final class ChartFiles {

  /** Kinds of files. */
  enum Kind {
    PNG("PNG picture", ChartFigure::writePng),
    SVG("SVG drawing", ChartFigure::writeSvg),
    PDF("PDF page", ChartFigure::writePdf),
    CSV("CSV table", ChartFigure::writeCsv);

    private final String title;
    private final BiConsumer<ChartFigure, Path> writer;

    Kind(String title, BiConsumer<ChartFigure, Path> writer) {
      this.title = title;
      this.writer = writer;
    }

    String ending() {
      return name().toLowerCase(Locale.ROOT);
    }

    String title() {
      return title;
    }
  }

  private final Component owner;
  private Consumer<String> tell = sentence -> {};
  private Path folder;

  ChartFiles(Component owner) {
    this.owner = owner;
  }

  void tell(Consumer<String> listener) {
    tell = listener;
  }

  void folder(Path usual) {
    folder = usual;
  }

  /** Asks for a file and writes it; a file that is there is only replaced if the person says so. */
  void save(ChartFigure figure, Kind kind) {
    JFileChooser chooser = new JFileChooser(folder == null ? null : folder.toFile());
    chooser.setName("chart-file");
    chooser.setDialogTitle("Save chart as " + kind.title());
    chooser.setAcceptAllFileFilterUsed(false);
    chooser.setFileFilter(new FileNameExtensionFilter(kind.title() + " (*." + kind.ending() + ")", kind.ending()));
    chooser.setSelectedFile(chooser.getCurrentDirectory().toPath().resolve(figure.key() + "." + kind.ending()).toFile());
    if (chooser.showSaveDialog(owner) != JFileChooser.APPROVE_OPTION) {
      return;
    }
    Path chosen = chooser.getSelectedFile().toPath();
    String name = chosen.getFileName().toString();
    boolean ended = name.toLowerCase(Locale.ROOT).endsWith("." + kind.ending());
    Path file = ended ? chosen : chosen.resolveSibling(name + "." + kind.ending());
    if (Files.exists(file) && !replaces(file)) {
      return;
    }
    folder = file.toAbsolutePath().getParent();
    work(() -> {
      kind.writer.accept(figure, file);
      return "Saved " + file + ".";
    });
  }

  private boolean replaces(Path file) {
    Object[] answers = {"Replace", "Keep"};
    return JOptionPane.showOptionDialog(owner, file.getFileName() + " is there already. Replace it?", "Save chart",
        JOptionPane.DEFAULT_OPTION, JOptionPane.WARNING_MESSAGE, null, answers, answers[1]) == 0;
  }

  void copyPicture(ChartFigure figure) {
    work(() -> {
      clipboard().setContents(new Picture(Rendering.image(figure, ChartFigure.PNG_SCALE)), null);
      return "Copied the picture of \"" + figure.title() + "\".";
    });
  }

  void copyTable(ChartFigure figure) {
    work(() -> {
      clipboard().setContents(new StringSelection(text(figure.table())), null);
      return "Copied the table of \"" + figure.title() + "\".";
    });
  }

  private static Clipboard clipboard() {
    return Toolkit.getDefaultToolkit().getSystemClipboard();
  }

  /** Tabs between columns, as spreadsheets take it. */
  static String text(ChartTable table) {
    return table.columns().stream().map(ChartFiles::field).collect(Collectors.joining("\t")) + "\n"
        + table.rows().stream().map(row -> row.stream().map(v -> field(v == null ? "" : v.toString()))
            .collect(Collectors.joining("\t")) + "\n").collect(Collectors.joining());
  }

  private static String field(String text) {
    return text.replaceAll("[\\t\\r\\n]+", " ");
  }

  private void work(Callable<String> work) {
    new SwingWorker<String, Void>() {
      @Override
      protected String doInBackground() throws Exception {
        return work.call();
      }

      @Override
      protected void done() {
        try {
          tell.accept(get());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
          failed(e.getCause());
        }
      }
    }.execute();
  }

  private void failed(Throwable cause) {
    String sentence = cause instanceof UserError ? cause.getMessage()
        : cause instanceof IllegalStateException ? "Another program uses the clipboard; try again."
        : "This did not work (" + cause + ").";
    JOptionPane.showMessageDialog(owner, sentence, "Chart", JOptionPane.WARNING_MESSAGE);
  }

  private record Picture(BufferedImage image) implements Transferable {

    @Override
    public DataFlavor[] getTransferDataFlavors() {
      return List.of(DataFlavor.imageFlavor).toArray(DataFlavor[]::new);
    }

    @Override
    public boolean isDataFlavorSupported(DataFlavor flavor) {
      return DataFlavor.imageFlavor.equals(flavor);
    }

    @Override
    public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
      if (!isDataFlavorSupported(flavor)) {
        throw new UnsupportedFlavorException(flavor);
      }
      return image;
    }
  }
}
