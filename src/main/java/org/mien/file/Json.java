package org.mien.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mien.job.UserError;

/**
 * JSON in the one form that Mien writes: two spaces, line feeds, keys in the order of the record's components. Types are never
 * named in a file, so reading one cannot make an object that the reader did not ask for.
 */
public final class Json {

  private static final long LARGEST_FILE = 64L << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private static final ObjectWriter WRITER = MAPPER.writer(printer());

  static {
    MAPPER.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).build());
  }

  private Json() {}

  /** The value as JSON text that ends with a line feed. NaN becomes the string "NaN". */
  public static String write(Object value) {
    try {
      return WRITER.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a value that JSON can hold: " + value.getClass(), e);
    }
  }

  /** Writes the value as a JSON file, whole or not at all. */
  public static void write(Path file, Object value) {
    AtomicFile.write(file, write(value));
  }

  /**
   * Reads a JSON file. Unknown keys are passed over, so that a newer minor version can be read.
   *
   * @throws UserError if the file is missing, larger than 64 MiB, not JSON, or not of that shape
   */
  public static <T> T read(Path file, Class<T> type) {
    try (InputStream in = Files.newInputStream(file)) {
      if (Files.size(file) > LARGEST_FILE) {
        throw new UserError(file + " is too large for a JSON file of Mien (over 64 MiB).");
      }
      return read(in, type, file.toString());
    } catch (IOException e) {
      throw new UserError("Cannot read " + file + " (" + AtomicFile.reason(e) + ").", e);
    }
  }

  /**
   * Reads JSON from a stream that the caller bounds and closes.
   *
   * @param name what to call the source in a message
   * @throws UserError if it is not JSON, or not of that shape
   */
  public static <T> T read(InputStream in, Class<T> type, String name) {
    try {
      T value = MAPPER.readValue(in, type);
      if (value == null) {
        throw new UserError(name + " is empty; it should hold a JSON object.");
      }
      return value;
    } catch (JsonProcessingException e) {
      String where = e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
      if (e.getCause() instanceof UserError fault) {
        throw new UserError(name + where + ": " + fault.getMessage(), e);
      }
      throw new UserError(name + " is not the JSON that Mien expects" + where + ": " + e.getOriginalMessage() + ".", e);
    } catch (IOException e) {
      throw new UserError("Cannot read " + name + " (" + AtomicFile.reason(e) + ").", e);
    }
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter()
        .withObjectIndenter(indenter)
        .withArrayIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
  }
}
