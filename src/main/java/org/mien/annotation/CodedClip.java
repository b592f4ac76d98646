package org.mien.annotation;

import java.util.List;

/**
 * What all coders say of one clip.
 *
 * @param id of the clip
 * @param subject the person, or the empty string where it is not recorded
 * @param framesPerSecond frame rate, or NaN where it is not recorded
 * @param answers one a coder, in the order of {@link Codings#coders()}
 */
public record CodedClip(String id, String subject, double framesPerSecond, List<Annotation> answers) {

  /** Copies the list. */
  public CodedClip {
    answers = List.copyOf(answers);
  }

  /** How many coders say something about an aspect. */
  int saying(Aspect aspect) {
    return (int) answers.stream().filter(answer -> answer.says(aspect)).count();
  }
}
