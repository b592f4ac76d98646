package org.mien.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mien.dataset.Clip;

/** What no division of clips may part: clips of one recording, augmented copies, duplicates and, where wanted, people. */
public final class Together {

  private Together() {}

  /**
   * The groups of clips that belong together.
   *
   * @param clips all there are, in some order
   * @param duplicates which clips are copies of each other
   * @param people whether the clips of a person belong together; a clip whose person is not recorded then stands for itself
   * @return the groups and the clips of each in the given order
   */
  public static List<List<Clip>> of(List<Clip> clips, DuplicateGroups duplicates, boolean people) {
    Map<String, Integer> place = new HashMap<>();
    clips.forEach(clip -> place.put(clip.id(), place.size()));
    Comparator<Clip> order = Comparator.comparing(clip -> place.get(clip.id()));
    List<Clip> byId = clips.stream().sorted(Comparator.comparing(Clip::id)).toList();
    List<List<Clip>> groups = new ArrayList<>();
    for (List<Clip> group : Groups.of(byId, clips, duplicates, people)) {
      groups.add(group.stream().sorted(order).toList());
    }
    groups.sort(Comparator.comparing(group -> group.get(0), order));
    return List.copyOf(groups);
  }
}
