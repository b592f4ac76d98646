package org.mien.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of the manifest and how its pixels are made.
 *
 * @param file path in the data set with forward slashes
 * @param who the person
 * @param emotion the label
 * @param take number of the still or clip among those of this person and label, from 0
 * @param onset first frame that moves, or -1 for a still
 * @param apex frame of the strongest movement, or -1
 * @param offset frame in which the movement is over, or -1
 * @param frames number of frames, 1 for a still
 */
record Shot(String file, Identity who, Emotion emotion, int take, int onset, int apex, int offset, int frames) {

  /** Frames a second of every clip. */
  static final int RATE = 100;

  boolean isClip() {
    return onset >= 0;
  }

  /** The same shot under another name or label. */
  Shot as(String otherFile, Emotion label) {
    return new Shot(otherFile, who, label, take, onset, apex, offset, frames);
  }

  /** The share of the full movement at a frame, 0 to 1: a smooth rise to the apex and a smooth fall to the offset. */
  double level(int frame) {
    if (frame < onset || frame >= offset) {
      return 0;
    }
    return frame <= apex ? Forms.step(onset - 1, apex, frame) : 1 - Forms.step(apex, offset, frame);
  }

  /** The columns of the manifest that describe the person. */
  Map<String, String> personColumns() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("group", who.number() % 2 == 0 ? "north" : "south");
    columns.put("glasses", who.glasses() == Identity.Glasses.NONE ? "no" : "yes");
    double age = who.skin().age();
    columns.put("age_band", age < 0.3 ? "young" : age < 0.6 ? "middle" : "older");
    return columns;
  }
}
