package org.mien.file;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.mien.job.UserError;

/**
 * Tables as RFC 4180 files: UTF-8, comma, line feed, decimal point, whatever the locale. A semicolon table of a
 * spreadsheet in a decimal-comma country is recognised by its header when it is read.
 */
public final class Csv {

  private Csv() {}

  /** Receives the rows of a table one by one. */
  @FunctionalInterface
  public interface Rows {
    /** Prints all rows to {@code out}; each row has as many values as the header. */
    void writeTo(RowPrinter out) throws IOException;
  }

  /** Prints one row of a table. */
  @FunctionalInterface
  public interface RowPrinter {
    /** Prints the values of one row; null becomes an empty field, a Double goes through {@link Csv#number(double)}. */
    void row(Object... values) throws IOException;
  }

  /** Writes a table, whole or not at all. */
  public static void write(Path file, List<String> header, Rows rows) {
    AtomicFile.write(file, content(header, rows));
  }

  /** The bytes of a table, for whoever writes them somewhere else too. */
  public static AtomicFile.Content content(List<String> header, Rows rows) {
    return out -> {
      Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
      printer.printRecord(header);
      rows.writeTo(values -> printer.printRecord((Object[]) texts(values, header.size())));
      printer.flush();
    };
  }

  /** A number as it stands in a file: the shortest text that reads back to the same value; NaN stays "NaN". */
  public static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    return Double.toString(value);
  }

  /** A number with a fixed count of decimals and a decimal point; NaN stays "NaN". */
  public static String number(double value, int decimals) {
    return Double.isNaN(value) ? "NaN" : String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /**
   * Reads a table: every row as a map from column to value, in file order, columns in header order, values trimmed. Rows
   * whose cells are all empty are passed over.
   *
   * @throws UserError if the file is missing, not UTF-8, has no header, names a column twice, or has a row of another length
   */
  public static Table read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    } catch (IOException e) {
      throw new UserError("Cannot read " + file + " (" + AtomicFile.reason(e) + ").", e);
    }
  }

  /** Reads a table from a stream that the caller closes; {@code name} is what messages call it. */
  public static Table read(InputStream in, String name) {
    try {
      BufferedReader text =
          new BufferedReader(
              new InputStreamReader(
                  in, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)));
      return parse(text, name);
    } catch (UncheckedIOException | IOException | IllegalStateException | IllegalArgumentException e) {
      String why = e instanceof CharacterCodingException ? "its letters are stored in another way" : e.getMessage();
      throw new UserError(name + " is not a CSV table in UTF-8 (" + why + "); save it again as CSV UTF-8.", e);
    }
  }

  private static Table parse(BufferedReader text, String name) throws IOException {
    text.mark(1 << 16);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    text.mark(1 << 16);
    String first = text.readLine();
    if (first == null || first.isBlank()) {
      throw new UserError(name + " has no header row; its first line must name the columns.");
    }
    text.reset();
    char delimiter = first.indexOf(',') < 0 && first.indexOf(';') >= 0 ? ';' : ',';
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      return table(parser, name);
    }
  }

  private static Table table(CSVParser parser, String name) {
    List<String> header = null;
    List<Map<String, String>> rows = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    for (CSVRecord line : parser) {
      if (header == null) {
        header = line.stream().map(String::strip).toList();
        requireOwnNames(header, name);
        continue;
      }
      if (line.size() > 1 && line.stream().allMatch(String::isBlank)) {
        // A spreadsheet leaves such rows where somebody emptied cells.
        continue;
      }
      if (line.size() != header.size()) {
        throw new UserError(
            String.format(
                Locale.ROOT, "%s: row %d has %d fields where the header has %d.",
                name, line.getRecordNumber(), line.size(), header.size()));
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < header.size(); i++) {
        row.put(header.get(i), line.get(i).strip());
      }
      rows.add(row);
      lines.add(parser.getCurrentLineNumber());
    }
    return new Table(header == null ? List.of() : header, rows, lines);
  }

  private static void requireOwnNames(List<String> header, String name) {
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!seen.add(column)) {
        throw new UserError(column.isEmpty()
            ? name + " has several columns without a name; give each a name, or delete them."
            : name + " names a column twice ('" + column + "'); give every column its own name.");
      }
    }
  }

  private static String[] texts(Object[] values, int columns) {
    if (values.length != columns) {
      throw new IllegalArgumentException("a row of " + values.length + " values in a table of " + columns + " columns");
    }
    String[] texts = new String[columns];
    for (int i = 0; i < columns; i++) {
      Object value = values[i];
      texts[i] = value == null ? "" : value instanceof Double number ? number(number) : value.toString();
    }
    return texts;
  }

  /**
   * A table that was read.
   *
   * @param header the columns in file order
   * @param rows each row as a map from column to text; an absent value is the empty string
   * @param lines for each row the line of the file on which it ends, from 1, for messages
   */
  public record Table(List<String> header, List<Map<String, String>> rows, List<Long> lines) {}
}
