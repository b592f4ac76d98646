package org.mien.command;

import org.mien.learn.Preparation;

/** How frames become examples, in the words of inputs. */
record FrameWords(String texture, int size, String resize, String pixels, String time) {

  static final String RECORDED = "recorded";

  Preparation preparation() {
    return new Preparation(size, resize, CommandWords.orEmpty(texture), pixels, time.equals(RECORDED) ? "" : time);
  }

  /** Adds the options of the command line that say the same. */
  CommandWords add(CommandWords words) {
    boolean none = texture.equals("none");
    CommandWords textured = none ? words.flag("--no-lbp", true) : words.option("--lbp", texture, "lbp-paper");
    return textured.option("--size", size, 48).option("--resize", resize, "bilinear").option("--pixels", pixels, "gray")
        .option("--time", time, RECORDED);
  }
}
