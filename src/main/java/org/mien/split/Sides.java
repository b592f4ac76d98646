package org.mien.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Knows the part of every clip of a split. */
final class Sides {

  private enum Part {
    TRAIN, VALIDATION, TEST
  }

  private final Map<String, Part> parts = new HashMap<>();

  Sides(Split split) {
    split.train().forEach(id -> parts.put(id, Part.TRAIN));
    split.validation().forEach(id -> parts.put(id, Part.VALIDATION));
    split.test().forEach(id -> parts.put(id, Part.TEST));
  }

  /** Adds an offence if the clips of a group lie in more than one part; clips outside the split do not count. */
  void add(Leak leak, String what, List<String> group, List<Offence> offences) {
    Map<Part, List<String>> byPart = new HashMap<>();
    for (String id : group) {
      Part part = parts.get(id);
      if (part != null) {
        byPart.computeIfAbsent(part, p -> new ArrayList<>()).add(id);
      }
    }
    if (byPart.size() > 1) {
      offences.add(new Offence(leak, what, byPart.getOrDefault(Part.TRAIN, List.of()),
          byPart.getOrDefault(Part.VALIDATION, List.of()), byPart.getOrDefault(Part.TEST, List.of())));
    }
  }

  /** The ids of an offence by the name of their part. */
  static Map<String, List<String>> parts(Offence offence) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put("train", offence.train());
    parts.put("validation", offence.validation());
    parts.put("test", offence.test());
    return parts;
  }
}
