package org.mien.workbench.widget;

import ij.ImageListener;
import ij.ImagePlus;
import ij.WindowManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.scijava.module.ModuleItem;

/** One of the images that are open in ImageJ; the list follows what is opened and closed. */
final class ImageField extends FormField {

  private final JComboBox<Entry> box = new JComboBox<>();
  private final ImageListener listener = new ImageListener() {
    @Override
    public void imageOpened(ImagePlus image) {
      SwingUtilities.invokeLater(ImageField.this::list);
    }

    @Override
    public void imageClosed(ImagePlus image) {
      SwingUtilities.invokeLater(ImageField.this::list);
    }

    @Override
    public void imageUpdated(ImagePlus image) {}
  };
  private boolean listing;

  private record Entry(ImagePlus image) {
    @Override
    public String toString() {
      return image == null ? "(none)" : image.getTitle();
    }
  }

  ImageField(ModuleItem<?> item) {
    super(item);
    list();
    box.addActionListener(event -> {
      if (!listing) {
        tellChanged();
      }
    });
    ImagePlus.addImageListener(listener);
  }

  private void list() {
    ImagePlus chosen = image();
    List<Entry> entries = new ArrayList<>();
    if (!item().isRequired()) {
      entries.add(new Entry(null));
    }
    int[] ids = WindowManager.getIDList();
    for (int i = 0; ids != null && i < ids.length; i++) {
      ImagePlus image = WindowManager.getImage(ids[i]);
      if (image != null) {
        entries.add(new Entry(image));
      }
    }
    listing = true;
    box.setModel(new DefaultComboBoxModel<>(entries.toArray(Entry[]::new)));
    ImagePlus wanted = chosen != null || !item().isRequired() ? chosen : WindowManager.getCurrentImage();
    entries.stream().filter(entry -> Objects.equals(entry.image(), wanted)).findFirst().ifPresent(box::setSelectedItem);
    listing = false;
    tellChanged();
  }

  private ImagePlus image() {
    return box.getSelectedItem() instanceof Entry entry ? entry.image() : null;
  }

  @Override
  JComponent input() {
    return box;
  }

  @Override
  FormValue.Reading read() {
    ImagePlus image = image();
    return image == null && item().isRequired()
        ? FormValue.Reading.wrong("No image is open; open one in ImageJ (File > Open) and it stands here.")
        : FormValue.Reading.of(image);
  }

  @Override
  void show(Object value) {
    if (value instanceof ImagePlus image) {
      Entry entry = new Entry(image);
      if (((DefaultComboBoxModel<Entry>) box.getModel()).getIndexOf(entry) < 0) {
        box.addItem(entry);
      }
      box.setSelectedItem(entry);
    }
  }

  @Override
  void close() {
    ImagePlus.removeImageListener(listener);
  }
}
