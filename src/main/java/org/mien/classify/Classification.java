package org.mien.classify;

import java.util.List;

/**
 * What is known of a recording when all its frames are classified; the rows themselves went to whoever asked for them.
 *
 * @param classes keys of the classes in the order of all probabilities
 * @param frames rows that were made
 * @param unreadable frames that could not be read and have no row
 * @param damage why, a sentence each for the first of them
 * @param window frames that the model saw at once
 * @param latency how long frames took
 * @param timeline the course of the probabilities, ready to be drawn
 */
public record Classification(
    List<String> classes,
    int frames,
    int unreadable,
    List<String> damage,
    int window,
    Latency latency,
    TimelinePoints timeline) {

  /** Copies the lists. */
  public Classification {
    classes = List.copyOf(classes);
    damage = List.copyOf(damage);
  }
}
