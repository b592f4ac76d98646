package org.mien.annotation;

import java.nio.charset.StandardCharsets;
import org.mien.dataset.ContentHash;

/** One hash over everything that coders say, whatever the order of the clips. */
final class CodingHash {

  private CodingHash() {}

  static String of(Codings codings) {
    StringBuilder text = new StringBuilder(String.join("\t", codings.coders())).append('\n');
    for (CodedClip clip : codings.clips()) {
      text.append(clip.id()).append('\t').append(clip.subject()).append('\t').append(clip.framesPerSecond());
      for (Annotation answer : clip.answers()) {
        for (Aspect aspect : Aspect.values()) {
          if (aspect.isColumn()) {
            text.append('\t').append(answer.text(aspect));
          }
        }
      }
      text.append('\n');
    }
    return ContentHash.of(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
