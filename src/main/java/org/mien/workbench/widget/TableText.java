package org.mien.workbench.widget;

import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a table as spreadsheets copy and paste it: tabs between cells, a line a row; a cell with a tab, a line feed or a
 * quote stands in double quotes, quotes inside doubled.
 */
public final class TableText {

  private TableText() {}

  /** Rows of cells as text. */
  public static String write(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        text.append(i == 0 ? "" : "\t").append(quoted(row.get(i)));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String quoted(String cell) {
    boolean special = cell.indexOf('\t') >= 0 || cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0 || cell.startsWith("\"");
    return special ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  /** Text as rows of cells; an empty last line is none. */
  public static List<List<String>> read(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      StringBuilder cell = new StringBuilder();
      at = cell(text, at, cell);
      row.add(cell.toString());
      if (at >= text.length() || text.charAt(at) != '\t') {
        rows.add(row);
        row = new ArrayList<>();
        at += text.startsWith("\r\n", at) ? 2 : 1;
      } else {
        at++;
        if (at == text.length()) {
          row.add("");
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /** Reads one cell; gives the place behind it. */
  private static int cell(String text, int from, StringBuilder cell) {
    int at = from;
    if (text.charAt(at) == '"' && text.indexOf('"', at + 1) > 0) {
      at++;
      while (at < text.length() && (text.charAt(at) != '"' || text.startsWith("\"\"", at))) {
        cell.append(text.charAt(at));
        at += text.charAt(at) == '"' ? 2 : 1;
      }
      at++;
    }
    while (at < text.length() && "\t\r\n".indexOf(text.charAt(at)) < 0) {
      cell.append(text.charAt(at++));
    }
    return at;
  }

  /** Puts rows of cells into the clipboard. */
  public static void copy(List<List<String>> rows) {
    Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(write(rows)), null);
  }

  /** The rows of cells in the clipboard; none where it holds no text. */
  public static List<List<String>> paste() {
    try {
      return read((String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor));
    } catch (UnsupportedFlavorException | IOException | IllegalStateException e) {
      // A picture in the clipboard, or another program that holds it just now: there is no text to paste.
      return List.of();
    }
  }
}
