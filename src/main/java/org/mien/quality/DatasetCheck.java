package org.mien.quality;

import java.util.List;

/** A check that looks at all images of a data set together, by the facts that were kept of each. */
public interface DatasetCheck extends QualityCheck {

  /** What is wrong; empty where nothing is. The order does not matter, since a report sorts its findings. */
  List<Finding> check(DatasetFacts data, QualityOptions options);
}
