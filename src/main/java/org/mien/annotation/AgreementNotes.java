package org.mien.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a reader of figures of agreement must know. */
final class AgreementNotes {

  private AgreementNotes() {}

  static List<String> of(Codings codings, List<CodedClip> coded) {
    List<String> notes = new ArrayList<>();
    notes.add("These figures say how far the coders say the same about these clips. They are no verdict on a coder, and coders"
        + " who agree can be wrong together.");
    notes.add("Kappa and alpha fall where one answer is frequent, though the same share of answers is equal; read them beside"
        + " that share, and compare them only between data with similar answers.");
    if (codings.coders().contains(CodingReader.MANIFEST)) {
      notes.add("'" + CodingReader.MANIFEST + "' are the plain columns. If the same people agreed on them together, they are no"
          + " opinion of their own.");
    }
    String silent = codings.coders().stream().filter(coder -> isSilent(codings, coder)).collect(Collectors.joining(", "));
    if (!silent.isEmpty()) {
      notes.add("Nothing is said yet by " + silent + ".");
    }
    int left = codings.clips().size() - coded.size();
    if (left > 0) {
      notes.add((left == 1 ? "1 clip takes" : left + " clips take") + " no part, since fewer than two coders say something about "
          + (left == 1 ? "it." : "them."));
    }
    return notes;
  }

  private static boolean isSilent(Codings codings, String coder) {
    int place = codings.coders().indexOf(coder);
    return codings.clips().stream().map(clip -> clip.answers().get(place))
        .allMatch(answer -> List.of(Aspect.values()).stream().noneMatch(answer::says));
  }
}
