package org.mien.command;

import ij.IJ;

/** Sentences as dialogs of ImageJ show them, which break no line by themselves. */
final class HostText {

  private static final int LONGEST = 90;

  private HostText() {}

  /** A reason why a command ends, which a host with windows shows in one as it stands. */
  static String reason(String sentence) {
    return IJ.getInstance() == null ? sentence : lines(sentence);
  }

  /** A sentence in lines of a readable length; words, such as paths, stay whole. */
  static String lines(String sentence) {
    StringBuilder text = new StringBuilder();
    int length = 0;
    for (String word : sentence.split(" ")) {
      if (length > 0) {
        boolean full = length + 1 + word.length() > LONGEST;
        text.append(full ? '\n' : ' ');
        length = full ? 0 : length + 1;
      }
      text.append(word);
      length += word.length();
    }
    return text.toString();
  }
}
