package org.mien.command;

import ij.ImagePlus;
import ij.WindowManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mien.job.UserError;

/** The open images of ImageJ, the one in front first. */
final class OpenImages {

  private OpenImages() {}

  static List<ImagePlus> all() {
    List<ImagePlus> images = new ArrayList<>();
    ImagePlus front = WindowManager.getCurrentImage();
    if (front != null) {
      images.add(front);
    }
    int[] ids = WindowManager.getIDList();
    if (ids != null) {
      Arrays.stream(ids).mapToObj(WindowManager::getImage).filter(Objects::nonNull).filter(image -> image != front)
          .forEach(images::add);
    }
    return images;
  }

  /** What an image is called in a list: its title, with its number where several have the same. */
  static String name(ImagePlus image, List<ImagePlus> images) {
    boolean alone = images.stream().filter(other -> other.getTitle().equals(image.getTitle())).count() < 2;
    return alone ? image.getTitle() : image.getTitle() + " #" + -image.getID();
  }

  /** Whether a field holds the image that was in front when it was asked for, on which a macro works without a word. */
  static boolean isFront(InputField field) {
    return field instanceof InputField.Chosen chosen && field.item().getType() == ImagePlus.class
        && chosen.component().getSelectedIndex() == 0;
  }

  /**
   * The open image of a name.
   *
   * @throws UserError if there is none
   */
  static ImagePlus find(String name) {
    List<ImagePlus> images = all();
    return images.stream().filter(image -> name(image, images).equals(name) || image.getTitle().equals(name)).findFirst()
        .orElseThrow(() -> new UserError("No image '" + name + "' is open"
            + (images.isEmpty() ? "." : "; open are " + images.stream().map(ImagePlus::getTitle).collect(Collectors.joining(", "))
            + ".")));
  }
}
