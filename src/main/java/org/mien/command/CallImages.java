package org.mien.command;

import ij.ImagePlus;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mien.imagej.ImageFile;
import org.mien.job.UserError;
import org.scijava.module.ModuleItem;

/**
 * The images that calls work on, in the order in which they come. A script gets the first one from whoever runs it, and finds the
 * others by their titles: they are open, or an earlier step makes them.
 */
final class CallImages {

  /** What tells an image from others also where it is opened again for every step. */
  private record Image(String title, Optional<File> file) {
    static Image of(ImagePlus image) {
      return new Image(image.getTitle(), ImageFile.of(image));
    }
  }

  private final List<Image> images = new ArrayList<>();
  private boolean taken;

  /**
   * Looks through calls.
   *
   * @throws UserError if titles do not tell the images apart
   */
  static CallImages of(List<CommandCall> calls) {
    CallImages found = new CallImages();
    calls.stream().map(CallInputs::of).forEach(found::look);
    return found;
  }

  private void look(CallInputs inputs) {
    for (ModuleItem<?> item : inputs.items()) {
      taken |= isImage(item);
      if (isImage(item) && inputs.value(item) instanceof ImagePlus image && !images.contains(Image.of(image))) {
        if (images.stream().anyMatch(other -> other.title().equals(image.getTitle()))) {
          throw new UserError("Two images of these steps are both called '" + image.getTitle() + "', so that a script cannot tell"
              + " them apart; choose the steps of one of them.");
        }
        images.add(Image.of(image));
      }
    }
  }

  static boolean isImage(ModuleItem<?> item) {
    return item.getType() == ImagePlus.class;
  }

  /** Whether no call works on an image. */
  boolean isEmpty() {
    return !taken;
  }

  /** Whether there are others than the first one. */
  boolean areSeveral() {
    return images.size() > 1;
  }

  /** The title by which an image is found; nothing for the first one, and for no image. */
  Optional<String> title(Object image) {
    return image instanceof ImagePlus open && images.indexOf(Image.of(open)) > 0 ? Optional.of(open.getTitle())
        : Optional.empty();
  }
}
