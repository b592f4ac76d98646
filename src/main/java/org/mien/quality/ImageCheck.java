package org.mien.quality;

import java.util.List;

/** A check that looks at one image at a time: a still, or one frame of a clip. */
public interface ImageCheck extends QualityCheck {

  /** What is wrong with the image; empty where nothing is. Must not depend on other images or on the order of calls. */
  List<Issue> check(ImageSample image, QualityOptions options);
}
