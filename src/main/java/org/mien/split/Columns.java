package org.mien.split;

import java.util.Set;
import java.util.TreeSet;
import org.mien.dataset.Clip;
import org.mien.job.UserError;

/** Reads group values of clips. */
final class Columns {

  private Columns() {}

  /** The value of a column, or of what the manifest holds as subject, session or label. */
  static String value(Clip clip, String column) {
    return switch (column) {
      case "subject" -> clip.subject();
      case "session" -> clip.session();
      default -> clip.column(column);
    };
  }

  /** The argument, which is a column. */
  static String checked(String key, SplitInput input) {
    if (input.argument().isEmpty()) {
      throw new UserError("The protocol '" + key + "' needs a column of the manifest, such as " + key + "@database"
          + known(input) + ".");
    }
    require(input.argument(), input);
    return input.argument();
  }

  /**
   * Checks that a column groups clips.
   *
   * @throws UserError if no clip has an entry there, or the column is the label
   */
  static void require(String column, SplitInput input) {
    if (column.equals("label")) {
      throw new UserError("Clips cannot be held out by label, since a class that is not trained on cannot be recognised; name"
          + " another column" + known(input) + ".");
    }
    if (input.clips().stream().allMatch(clip -> value(clip, column).isEmpty())) {
      throw new UserError("No clip has an entry in a column '" + column + "' of the manifest" + known(input) + ".");
    }
  }

  private static String known(SplitInput input) {
    Set<String> columns = new TreeSet<>();
    for (Clip clip : input.clips()) {
      clip.columns().forEach((name, value) -> {
        if (!value.isEmpty()) {
          columns.add(name);
        }
      });
      if (!clip.subject().isEmpty()) {
        columns.add("subject");
      }
      if (!clip.session().isEmpty()) {
        columns.add("session");
      }
    }
    return columns.isEmpty() ? "; it has none" : "; it has " + String.join(", ", columns);
  }
}
