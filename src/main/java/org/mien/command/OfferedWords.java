package org.mien.command;

import java.util.List;
import java.util.Objects;
import org.scijava.module.ModuleItem;

/** Words that an input offers to begin from, beside all others that a person may write: an attribute with spaces between them. */
public final class OfferedWords {

  /** The name of the attribute. */
  public static final String ATTRIBUTE = "offered";

  private OfferedWords() {}

  /** The words that an input offers, none where it offers none; capitals in them stand for what a person has to write. */
  public static List<String> of(ModuleItem<?> item) {
    String words = Objects.toString(item.get(ATTRIBUTE), "");
    return words.isEmpty() ? List.of() : List.of(words.split(" "));
  }
}
