package org.mien.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.mien.job.UserError;

/**
 * Which clips of a manifest are meant, as text: {@code *} for all, {@code column=text} for those with that text in a column, or
 * ids with semicolons between them. An id that holds a semicolon or a quote stands in double quotes, quotes inside doubled.
 */
public final class ClipChoice {

  /** All clips. */
  public static final String ALL = "*";

  private ClipChoice() {}

  /** The text that means exactly these ids. */
  public static String of(Collection<String> ids) {
    return ids.stream().map(ClipChoice::quoted).collect(Collectors.joining(";"));
  }

  private static String quoted(String id) {
    return id.contains(";") || id.contains("\"") || !id.equals(id.strip()) || id.equals(ALL)
        ? '"' + id.replace("\"", "\"\"") + '"' : id;
  }

  /**
   * The ids that a text means, in manifest order for {@code *} and {@code column=text}.
   *
   * @throws UserError if it means none, or names one that is not there
   */
  public static List<String> ids(String text, Manifest manifest) {
    String plain = text.strip();
    if (plain.equals(ALL)) {
      return manifest.clips().stream().map(Clip::id).toList();
    }
    int equals = plain.indexOf('=');
    String column = equals < 0 ? "" : plain.substring(0, equals).strip();
    if (ManifestFile.columns(manifest).contains(column) && manifest.clip(plain).isEmpty()) {
      return withText(manifest, column, plain.substring(equals + 1).strip());
    }
    List<String> ids = split(plain);
    if (ids.isEmpty()) {
      throw new UserError("No clip is named; give ids with semicolons between them, a column like subject=S01, or * for all.");
    }
    return ids;
  }

  private static List<String> withText(Manifest manifest, String column, String text) {
    String wanted = column.equals("label") ? manifest.labels().find(text).map(Label::key).orElse(text) : text;
    List<String> ids = manifest.clips().stream().filter(clip -> ManifestFile.text(clip, column).equals(wanted)).map(Clip::id)
        .toList();
    if (ids.isEmpty()) {
      throw new UserError("No clip has " + (text.isEmpty() ? "an empty " + column : "'" + text + "' as its " + column) + ".");
    }
    return ids;
  }

  private static List<String> split(String text) {
    List<String> ids = new ArrayList<>();
    StringBuilder id = new StringBuilder();
    boolean inQuotes = false;
    boolean quoted = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ';' : text.charAt(i);
      if (c == '"' && inQuotes && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        id.append(c);
        i++;
      } else if (c == '"' && (inQuotes || id.toString().isBlank())) {
        inQuotes = !inQuotes;
        id.setLength(quoted ? id.length() : 0);
        quoted = true;
      } else if (c == ';' && (!inQuotes || i == text.length())) {
        String found = quoted ? id.toString() : id.toString().strip();
        if (!found.isEmpty()) {
          ids.add(found);
        }
        id.setLength(0);
        quoted = false;
        inQuotes = false;
      } else if (!quoted || inQuotes) {
        id.append(c);
      }
    }
    return ids;
  }
}
