package org.mien.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One recording or one still image of a data set: one line of the manifest.
 *
 * @param id unique in its manifest and stable: the path of the file inside the data set unless the manifest names another
 * @param file path inside the data set with forward slashes; a folder for {@link Media#FRAME_FOLDER}
 * @param media how the pixels are stored
 * @param label key of the label in the manifest's {@link LabelSet}, or the empty string where there is none
 * @param subject the person, unique over the whole data set, or the empty string where it is not recorded
 * @param session the recording session, or the empty string
 * @param timing onset, apex, offset and frame rate, as far as recorded
 * @param actionUnits action units coded for the clip ("4", "12", "L12"), in the order of the manifest
 * @param columns every other column of the manifest, by its name, in file order
 */
public record Clip(
    String id,
    String file,
    Media media,
    String label,
    String subject,
    String session,
    Timing timing,
    List<String> actionUnits,
    Map<String, String> columns) {

  /** Copies what could be changed from outside. */
  public Clip {
    actionUnits = List.copyOf(actionUnits);
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /** A clip of which only the file and the label are known; its id is the file. */
  public static Clip of(String file, Media media, String label) {
    return new Clip(file, file, media, label, "", "", Timing.NONE, List.of(), Map.of());
  }

  /** Whether a label was given. */
  public boolean isLabelled() {
    return !label.isEmpty();
  }

  /** The value of another column of the manifest, or the empty string. */
  public String column(String name) {
    return columns.getOrDefault(name, "");
  }
}
