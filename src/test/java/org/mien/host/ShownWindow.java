package org.mien.host;

import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.event.WindowEvent;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.swing.UIManager;

/** Looks at a window inside a host's Java runtime, where it is alone: it may use no class of the tests. */
public final class ShownWindow {

  private static final int SECONDS = 120;

  private ShownWindow() {}

  /** Waits for a window with this title, says what look it has, closes it as a person does, and waits until it is gone. */
  public static String lookAndClose(String title) throws Exception {
    until(title + " is shown", () -> find(title).isPresent());
    Frame frame = find(title).orElseThrow();
    String look = UIManager.getLookAndFeel().getClass().getName();
    EventQueue.invokeLater(() -> frame.dispatchEvent(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING)));
    until(title + " is closed", () -> find(title).isEmpty());
    return look;
  }

  private static Optional<Frame> find(String title) {
    return Arrays.stream(Frame.getFrames()).filter(frame -> frame.isShowing() && frame.getTitle().equals(title)).findFirst();
  }

  private static void until(String what, BooleanSupplier holds) throws InterruptedException {
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Waited in vain until " + what + ".");
      }
      Thread.sleep(50);
    }
  }
}
