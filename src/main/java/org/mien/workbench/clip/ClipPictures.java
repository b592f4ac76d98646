package org.mien.workbench.clip;

import java.awt.GridLayout;
import java.util.Optional;
import javax.swing.JPanel;
import org.mien.workbench.state.Holder;
import org.mien.workbench.widget.FramePicture;
import org.mien.workbench.widget.PictureZoom;

/** The frame, and beside it in lock-step its LBP map and its difference to another frame, where they are wanted. */
final class ClipPictures extends JPanel {

  private static final long serialVersionUID = 1;

  private final transient Holder<PictureZoom> zoom = new Holder<>(PictureZoom.FIT);
  private final FramePicture frame = new FramePicture("clip-frame", zoom);
  private final FramePicture map = new FramePicture("clip-map", zoom).codes();
  private final FramePicture difference = new FramePicture("clip-difference", zoom);

  ClipPictures() {
    super(new GridLayout(1, 0, 4, 4));
    map.setToolTipText("LBP map: every pixel shows the pattern of which of its neighbours are brighter, as a gray level.");
    difference.setToolTipText("What changed since the chosen frame: orange became brighter, blue darker, gray is as it was.");
    add(frame);
  }

  FramePicture frame() {
    return frame;
  }

  void zoom(PictureZoom next) {
    zoom.set(next);
  }

  /** Shows a sentence and nothing else. */
  void say(String sentence) {
    frame.say(sentence);
    arrange(false, false);
  }

  /** Shows all pictures of a frame. */
  void show(Developing.Pictures pictures, String caption) {
    frame.show(pictures.frame(), caption);
    put(map, pictures.map());
    put(difference, pictures.difference());
    arrange(pictures.map().isPresent(), pictures.difference().isPresent());
  }

  private static void put(FramePicture picture, Optional<Developing.Plate> plate) {
    plate.ifPresent(p -> {
      if (p.image() == null) {
        picture.say(p.words());
      } else {
        picture.show(p.image(), p.words());
      }
    });
  }

  private void arrange(boolean withMap, boolean withDifference) {
    boolean changed = place(map, withMap) | place(difference, withDifference);
    if (changed) {
      revalidate();
      repaint();
    }
  }

  private boolean place(FramePicture picture, boolean wanted) {
    if (wanted == (picture.getParent() == this)) {
      return false;
    }
    if (wanted) {
      add(picture, picture == map ? 1 : getComponentCount());
    } else {
      remove(picture);
    }
    return true;
  }
}
