package org.mien.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.mien.dataset.Clip;
import org.mien.split.DuplicateGroups;
import org.mien.split.Together;

/**
 * Which clips of a person or group are learned from and which are tested in one repeat. The test clips are the same for
 * every k of a repeat, so the points of the curve can be compared. What belongs together stays on one side: copies of a clip,
 * clips of one recording, and of a group all clips of one person.
 *
 * @param pool clips to learn from, the first k of them for each k, the classes taking turns
 * @param test clips to test, in the order of the manifest
 */
public record AdaptationDraw(List<Clip> pool, List<Clip> test) {

  /** Copies the lists. */
  public AdaptationDraw {
    pool = List.copyOf(pool);
    test = List.copyOf(test);
  }

  /**
   * Draws.
   *
   * @param clips of the person or group, all labelled
   * @param duplicates which of them are copies of each other
   * @param most clips to learn from
   * @param seed of the draw
   * @return a pool of at least {@code most} clips and what is left to test, which may be empty
   */
  public static AdaptationDraw of(List<Clip> clips, DuplicateGroups duplicates, int most, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<List<Clip>> units = units(clips, duplicates);
    List<List<Clip>> order = turns(units, random);
    List<Clip> pool = new ArrayList<>();
    List<Clip> test = new ArrayList<>(clips);
    for (List<Clip> unit : order) {
      if (pool.size() < most) {
        pool.addAll(unit);
        test.removeAll(unit);
      }
    }
    List<List<Clip>> single = pool.stream().map(List::of).toList();
    return new AdaptationDraw(turns(single, random).stream().flatMap(List::stream).toList(), test);
  }

  /** Clips that must stay together, each unit and all units in the order of the manifest. */
  private static List<List<Clip>> units(List<Clip> clips, DuplicateGroups duplicates) {
    boolean several = clips.stream().map(Clip::subject).distinct().count() > 1;
    return Together.of(clips, duplicates, several);
  }

  /** In random order, the classes (of the first clip of each) taking turns. */
  private static List<List<Clip>> turns(List<List<Clip>> units, SplittableRandom random) {
    Map<String, List<List<Clip>>> byClass = new TreeMap<>();
    units.forEach(unit -> byClass.computeIfAbsent(unit.get(0).label(), l -> new ArrayList<>()).add(unit));
    List<List<List<Clip>>> classes = new ArrayList<>(byClass.values());
    shuffle(classes, random);
    classes.forEach(list -> shuffle(list, random));
    List<List<Clip>> order = new ArrayList<>();
    for (int turn = 0; order.size() < units.size(); turn++) {
      for (List<List<Clip>> list : classes) {
        if (turn < list.size()) {
          order.add(list.get(turn));
        }
      }
    }
    return order;
  }

  private static <T> void shuffle(List<T> list, SplittableRandom random) {
    for (int i = list.size() - 1; i > 0; i--) {
      Collections.swap(list, i, random.nextInt(i + 1));
    }
  }
}
