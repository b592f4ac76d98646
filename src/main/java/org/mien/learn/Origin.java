package org.mien.learn;

import java.util.List;

/**
 * Where a model's training examples come from and how they were prepared: what every model file tells.
 *
 * @param dataName name of the data set
 * @param dataHash hash over ids, labels, subjects and contents of the data set, 64 hexadecimal digits
 * @param labelSet name and version of the label set ("emotions 1")
 * @param classes keys of the classes in order
 * @param preparation how frames became examples
 */
public record Origin(String dataName, String dataHash, String labelSet, List<String> classes, Preparation preparation) {

  /** Copies the classes. */
  public Origin {
    classes = List.copyOf(classes);
  }
}
