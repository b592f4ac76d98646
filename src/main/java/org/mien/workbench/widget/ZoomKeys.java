package org.mien.workbench.widget;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** The keys that make a picture larger and smaller, wherever a keyboard has them. */
public final class ZoomKeys {

  private ZoomKeys() {}

  /**
   * Binds them.
   *
   * @param bind of {@link Keys}: a key and what it does
   * @param zoom to fit, or to true size
   * @param zoomBy larger or smaller by a factor
   */
  public static void bind(BiConsumer<String, Runnable> bind, Consumer<PictureZoom> zoom, DoubleConsumer zoomBy) {
    List.of("0", "NUMPAD0").forEach(key -> bind.accept(key, () -> zoom.accept(PictureZoom.FIT)));
    List.of("1", "NUMPAD1").forEach(key -> bind.accept(key, () -> zoom.accept(PictureZoom.FULL)));
    List.of("PLUS", "ADD", "EQUALS", "shift EQUALS").forEach(key -> bind.accept(key, () -> zoomBy.accept(PictureZoom.STEP)));
    List.of("MINUS", "SUBTRACT").forEach(key -> bind.accept(key, () -> zoomBy.accept(1 / PictureZoom.STEP)));
  }
}
