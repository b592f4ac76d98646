package org.mien.workbench.texture;

/** Which frame of the second clip stands beside a frame of the first. */
enum Pace {
  /** Always the one that was pinned. */
  STAYS("Second stays on its frame"),
  /** As far from the first frame as in the first clip. */
  FROM_START("Second runs along from its first frame"),
  /** As far from the onset as in the first clip. */
  FROM_ONSET("Second runs along from its onset");

  static final String HELP = "<html>Which frame of the second clip is shown.<br>From its first frame: as far from the start of"
      + " the second clip as the frame of the first clip is from its own start.<br>From its onset: as far from where the face"
      + " begins to move, where that is recorded for both.<br>Far is measured in seconds where both recordings tell their times,"
      + " else in frames.</html>";

  private final String words;

  Pace(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
