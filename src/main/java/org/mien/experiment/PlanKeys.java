package org.mien.experiment;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mien.file.Json;
import org.mien.job.UserError;

/** Finds words in a plan that nothing reads: in a file that people write by hand they are slips that would pass unnoticed. */
final class PlanKeys {

  private PlanKeys() {}

  /**
   * Looks at every object of the file.
   *
   * @param type the record that the file is read as
   * @throws UserError that names the first unknown key
   */
  static void requireKnown(Path file, Class<?> type) {
    look(file, "", Json.read(file, Map.class), type);
  }

  private static void look(Path file, String where, Object value, Type type) {
    if (value instanceof List<?> list && type instanceof ParameterizedType of) {
      for (int i = 0; i < list.size(); i++) {
        look(file, where + "[" + (i + 1) + "]", list.get(i), of.getActualTypeArguments()[0]);
      }
    }
    if (value instanceof Map<?, ?> map && type instanceof Class<?> record && record.isRecord()) {
      Map<String, Type> known = Arrays.stream(record.getRecordComponents())
          .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getGenericType));
      map.forEach((key, inner) -> {
        if (!known.containsKey(key)) {
          throw new UserError(file + ": nothing is called '" + key + "' " + (where.isEmpty() ? "at the top" : "in " + where)
              + " of a plan; there are " + Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName)
                  .collect(Collectors.joining(", ")) + ".");
        }
        look(file, where.isEmpty() ? key.toString() : where + "." + key, inner, known.get(key));
      });
    }
  }
}
