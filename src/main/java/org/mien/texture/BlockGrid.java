package org.mien.texture;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mien.job.UserError;

/**
 * How a map is cut into blocks whose histograms are put one after the other, so that a descriptor keeps where something
 * is (Ahonen, Hadid and Pietikäinen 2006). Block row r of {@code rows} covers map rows {@code floor(r h / rows)} up to
 * but without {@code floor((r + 1) h / rows)}, and columns likewise: every pixel lies in exactly one block.
 *
 * @param rows blocks from top to bottom, 1 to 64
 * @param columns blocks from left to right, 1 to 64
 */
public record BlockGrid(int rows, int columns) {

  /** The whole map as one block. */
  public static final BlockGrid WHOLE = new BlockGrid(1, 1);

  private static final int MOST = 64;
  private static final Pattern KEY = Pattern.compile("(\\d{1,2})x(\\d{1,2})");

  /** Checks the numbers. */
  public BlockGrid {
    if (rows < 1 || rows > MOST || columns < 1 || columns > MOST) {
      throw new UserError("A block grid can have 1 to " + MOST + " rows and columns, not " + rows + " x " + columns + ".");
    }
  }

  /** How many blocks there are. */
  public int blocks() {
    return rows * columns;
  }

  /** The grid as rows x columns for files and options, for instance {@code 4x4}. */
  public String key() {
    return String.format(Locale.ROOT, "%dx%d", rows, columns);
  }

  /**
   * The grid that {@link #key} wrote.
   *
   * @throws UserError if the text is not rows x columns
   */
  public static BlockGrid parse(String key) {
    Matcher m = KEY.matcher(key);
    if (!m.matches()) {
      throw new UserError("'" + key + "' is not a block grid; write rows and columns as 4x4.");
    }
    return new BlockGrid(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
  }
}
