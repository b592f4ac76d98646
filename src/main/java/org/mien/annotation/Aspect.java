package org.mien.annotation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What coders say of a clip. The keys stand in files and are the names of columns; they never change. */
public enum Aspect {
  /** Emotion or other class. */
  LABEL("Label"),
  /** Action units of the Facial Action Coding System. */
  ACTION_UNITS("Action units"),
  /** First frame in which the face moves. */
  ONSET("Onset"),
  /** Frame of the strongest movement. */
  APEX("Apex"),
  /** Frame in which the movement is over. */
  OFFSET("Offset"),
  /** The frames from onset to offset; no column, but two. */
  INTERVAL("Onset to offset");

  private final String title;

  Aspect(String title) {
    this.title = title;
  }

  /** The name in files; but for {@link #INTERVAL} the column of the manifest, and with a coder's name behind it the coder's. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name for people. */
  public String title() {
    return title;
  }

  /** Whether it is a frame of the clip. */
  public boolean isFrame() {
    return this == ONSET || this == APEX || this == OFFSET;
  }

  /** Whether coders have a column for it. */
  public boolean isColumn() {
    return this != INTERVAL;
  }

  /** The aspect of a key, if there is one with columns. */
  public static Optional<Aspect> ofColumn(String key) {
    return Arrays.stream(values()).filter(a -> a.isColumn() && a.key().equals(key)).findFirst();
  }

  /** The column in which a coder says it. */
  String column(String coder) {
    return coder.equals(CodingReader.MANIFEST) ? key() : prefix() + coder;
  }

  /** How the columns of coders begin. */
  String prefix() {
    return key() + "-";
  }
}
