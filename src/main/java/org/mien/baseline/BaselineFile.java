package org.mien.baseline;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.mien.file.AtomicFile;
import org.mien.file.Json;
import org.mien.job.UserError;
import org.mien.learn.Epoch;
import org.mien.learn.ModelCard;

/**
 * A baseline on disk: the eight letters MIENBASE, the length of a JSON header in four bytes, the header, then the tables
 * that it lists, row by row, as big-endian floats or doubles. The length of the file must be the one that the header says
 * before any table is read, so that a damaged or hostile file cannot ask for memory.
 */
final class BaselineFile {

  /** The layout that this version writes. */
  static final int FORMAT = 1;

  private static final byte[] LETTERS = "MIENBASE".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_HEADER = 4 << 20;
  private static final long LARGEST = Long.MAX_VALUE / 2;
  private static final String SINGLE = "float";
  private static final String DOUBLE = "double";

  private BaselineFile() {}

  /**
   * The header.
   *
   * @param format version of this layout
   * @param spec the {@link BaselineSpec}
   * @param frames frames that clips are brought to
   * @param columns features a row
   * @param card what the model is
   * @param history its one pass
   * @param tables the tables in the order of the file
   */
  record Header(int format, String spec, int frames, int columns, ModelCard card, List<Epoch> history, List<Table> tables) {}

  /**
   * A table.
   *
   * @param name what it is
   * @param type "float" or "double"
   * @param rows how many
   * @param columns numbers a row
   */
  record Table(String name, String type, int rows, int columns) {

    /** How many bytes it takes; more than any file where the product is too large for a number. */
    long bytes() {
      long values = (long) rows * columns;
      int each = type.equals(SINGLE) ? Float.BYTES : Double.BYTES;
      return values > LARGEST / each ? LARGEST : values * each;
    }

    boolean sound() {
      return name != null && (SINGLE.equals(type) || DOUBLE.equals(type)) && rows >= 0 && columns >= 0
          && (columns > 0 || rows <= 1);
    }
  }

  static void write(Path file, BaselineModel model, Blocks blocks) {
    List<Table> tables = new ArrayList<>();
    blocks.tables().forEach((name, content) -> tables.add(content instanceof float[][] f
        ? new Table(name, SINGLE, f.length, f.length == 0 ? 0 : f[0].length) : table(name, (double[][]) content)));
    Header header = new Header(FORMAT, model.spec().toString(), model.features().frames(), model.features().length(),
        model.card(), model.history(), tables);
    byte[] json = Json.write(header).getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, stream -> {
      DataOutputStream out = new DataOutputStream(stream);
      out.write(LETTERS);
      out.writeInt(json.length);
      out.write(json);
      for (Object content : blocks.tables().values()) {
        writeTable(out, content);
      }
      out.flush();
    });
  }

  private static Table table(String name, double[][] content) {
    return new Table(name, DOUBLE, content.length, content.length == 0 ? 0 : content[0].length);
  }

  private static void writeTable(DataOutputStream out, Object content) throws IOException {
    if (content instanceof float[][] floats) {
      for (float[] row : floats) {
        for (float value : row) {
          out.writeFloat(value);
        }
      }
      return;
    }
    for (double[] row : (double[][]) content) {
      for (double value : row) {
        out.writeDouble(value);
      }
    }
  }

  static BaselineModel read(Path file) {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      byte[] letters = in.readNBytes(LETTERS.length);
      int length = Arrays.equals(letters, LETTERS) ? in.readInt() : -1;
      if (length <= 0 || length > LONGEST_HEADER) {
        throw new UserError(file + " is not a baseline model of Mien.");
      }
      Header header = Json.read(new ByteArrayInputStream(in.readNBytes(length)), Header.class, file.toString());
      check(file, header, Files.size(file) - LETTERS.length - 4 - length);
      Blocks blocks = new Blocks();
      for (Table table : header.tables()) {
        readTable(in, table, blocks);
      }
      return BaselineModel.of(header, blocks);
    } catch (EOFException e) {
      throw new UserError(file + " ends too early; copy or train the model again.", e);
    } catch (IOException e) {
      throw new UserError("Cannot read " + file + " (" + AtomicFile.reason(e) + ").", e);
    }
  }

  private static void check(Path file, Header header, long left) {
    if (header.format() != FORMAT) {
      throw new UserError(file + " has format " + header.format() + "; this Mien reads baselines of format " + FORMAT + ".");
    }
    boolean sound = header.spec() != null && header.card() != null && header.card().origin() != null
        && header.card().origin().preparation() != null && header.card().options() != null && header.history() != null
        && header.history().stream().allMatch(Objects::nonNull) && header.tables() != null
        && header.frames() > 0 && header.columns() >= 0 && header.tables().stream().allMatch(t -> t != null && t.sound());
    long wanted = 0;
    for (Table table : sound ? header.tables() : List.<Table>of()) {
      wanted = Math.min(wanted + table.bytes(), LARGEST);
    }
    if (!sound || wanted != left) {
      throw new UserError(file + " is damaged: its header does not fit its length; copy or train the model again.");
    }
  }

  private static void readTable(DataInputStream in, Table table, Blocks blocks) throws IOException {
    if (table.columns() == 0 || table.rows() == 0) {
      put(blocks, table.name(), table.type().equals(SINGLE) ? new float[table.rows()][0] : new double[table.rows()][0]);
      return;
    }
    if (table.type().equals(SINGLE)) {
      float[][] content = new float[table.rows()][table.columns()];
      for (float[] row : content) {
        for (int c = 0; c < row.length; c++) {
          row[c] = in.readFloat();
        }
      }
      put(blocks, table.name(), content);
    } else {
      double[][] content = new double[table.rows()][table.columns()];
      for (double[] row : content) {
        for (int c = 0; c < row.length; c++) {
          row[c] = in.readDouble();
        }
      }
      put(blocks, table.name(), content);
    }
  }

  private static void put(Blocks blocks, String name, Object content) {
    if (content instanceof float[][] floats) {
      blocks.put(name, floats);
    } else {
      blocks.put(name, (double[][]) content);
    }
  }
}
