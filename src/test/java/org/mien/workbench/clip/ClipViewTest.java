package org.mien.workbench.clip;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.datatransfer.Transferable;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.swing.JSlider;
import javax.swing.TransferHandler;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mien.dataset.Clip;
import org.mien.image.GrayConversion;
import org.mien.texture.Lbp;
import org.mien.texture.LbpOptions;
import org.mien.workbench.Patience;
import org.mien.workbench.WindowTest;
import org.mien.workbench.widget.Dragged;
import org.mien.workbench.widget.FrameImages;
import org.mien.workbench.widget.FramePicture;

/** Looking at clips of the sample data frame by frame. */
class ClipViewTest extends WindowTest {

  private FramePicture picture;

  @BeforeEach
  void showClip() {
    GuiActionRunner.execute(() -> workbench.show("clip"));
  }

  private void project() throws Exception {
    session.create(Path.of("sample-data"), dir.resolve("project")).result().get(60, TimeUnit.SECONDS);
    picture = robot.finder().findByName("clip-frame", FramePicture.class, true);
  }

  private Clip clip(String id) {
    return session.project().get().orElseThrow().manifest().clip(id).orElseThrow();
  }

  private void look(String id) {
    session.look(clip(id));
    waitUntil("the clip is shown", () -> caption().startsWith(id) && picture.image().isPresent());
  }

  private String caption() {
    return GuiActionRunner.execute(() -> picture.caption());
  }

  private String position() {
    return window.label("clip-position").text();
  }

  private void press(int key) {
    robot.pressAndReleaseKey(key);
    robot.waitForIdle();
  }

  @Test
  void stepsByKeyAndJumpsToTheMarks() throws Exception {
    picture("clip-empty");
    project();
    look("clips/anger/p01_anger_c01.tif");
    waitUntil("frame 0", () -> position().startsWith("Frame 0 of 0 to"));
    robot.focusAndWaitForFocusGain(picture);
    press(KeyEvent.VK_RIGHT);
    press(KeyEvent.VK_RIGHT);
    press(KeyEvent.VK_LEFT);
    press(KeyEvent.VK_PAGE_DOWN);
    waitUntil("frame 11 at 100 frames a second", () -> position().contains("Frame 11 ") && position().contains("0.110 s"));
    press(KeyEvent.VK_A);
    waitUntil("apex", () -> position().startsWith("Frame 29 "));
    press(KeyEvent.VK_O);
    waitUntil("onset", () -> position().startsWith("Frame 12 "));
    press(KeyEvent.VK_R);
    press(KeyEvent.VK_M);
    press(KeyEvent.VK_A);
    waitUntil("apex", () -> position().startsWith("Frame 29 "));
    FramePicture change = robot.finder().findByName("clip-difference", FramePicture.class, true);
    waitUntil("difference to frame 12", () -> change.image().isPresent() && change.caption().startsWith("Since frame 12"));
    FramePicture map = robot.finder().findByName("clip-map", FramePicture.class, true);
    waitUntil("map", () -> map.image().isPresent());
    picture("clip-apex");
    press(KeyEvent.VK_END);
    JSlider slider = window.slider("clip-slider").target();
    waitUntil("the end", () -> session.frame().get() == GuiActionRunner.execute(slider::getMaximum));
    press(KeyEvent.VK_HOME);
    waitUntil("the start", () -> session.frame().get() == 0);
    window.slider("clip-slider").slideTo(7);
    waitUntil("the slider", () -> session.frame().get() == 7);
  }

  @Test
  void playsToTheEndAndStops() throws Exception {
    project();
    look("clips/happiness/p02_happiness_c09");
    robot.focusAndWaitForFocusGain(picture);
    press(KeyEvent.VK_SPACE);
    JSlider slider = window.slider("clip-slider").target();
    waitUntil("played", () -> session.frame().get() > 0 && session.frame().get() == GuiActionRunner.execute(slider::getMaximum));
    waitUntil("shown", () -> position().startsWith("Frame " + session.frame().get() + " "));
  }

  @Test
  void aDamagedFrameIsASentenceAndTheRestGoesOn() throws Exception {
    Path folder = dir.resolve("frames");
    Files.createDirectories(folder);
    File[] frames = new File("sample-data/clips/happiness/p02_happiness_c09").listFiles();
    for (int i = 0; i < 4; i++) {
      Files.copy(frames[i].toPath(), folder.resolve("f" + i + ".jpg"));
    }
    Files.writeString(folder.resolve("f1.jpg"), "no picture");
    picture = robot.finder().findByName("clip-frame", FramePicture.class, true);
    session.look(folder);
    waitUntil("opened", () -> picture.image().isPresent());
    session.frame().set(1);
    waitUntil("told", () -> picture.sentence().startsWith("Frame 1 cannot be read"));
    picture("clip-damaged");
    session.frame().set(2);
    waitUntil("goes on", () -> picture.image().isPresent() && position().startsWith("Frame 2 of 0 to 3, time not recorded"));
    session.look(dir.resolve("nowhere.png"));
    waitUntil("told", () -> picture.sentence().contains("nowhere.png cannot be opened"));
  }

  @Test
  void clipsAndFilesCanBeDropped() throws Exception {
    project();
    javax.swing.JPanel panel = window.panel("clip-panel").target();
    boolean taken = GuiActionRunner.execute(() -> panel.getTransferHandler().importData(new TransferHandler.TransferSupport(panel,
        new Dragged(List.of("clips/fear/nowhere.tif", "clips/anger/p03_anger_c17"), List.of(), true))));
    assertThat(taken).isTrue();
    waitUntil("the clip", () -> caption().startsWith("clips/anger/p03_anger_c17"));
    File file = new File("sample-data/clips/anger/p01_anger_c01.tif");
    Transferable files = new Dragged(List.of(), List.of(file.toPath()), true);
    assertThat(GuiActionRunner.execute(() ->
        panel.getTransferHandler().importData(new TransferHandler.TransferSupport(panel, files)))).isTrue();
    waitUntil("the file", () -> caption().startsWith("p01_anger_c01.tif"));
    assertThat(session.clip().get()).isEmpty();
  }

  @Test
  void aRecordingInColourIsShownInItsColoursAndMeasuredInGray() throws Exception {
    BufferedImage painted = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 30; y++) {
      for (int x = 0; x < 40; x++) {
        painted.setRGB(x, y, x * 6 << 16 | y * 8 << 8 | 255 - x * 5);
      }
    }
    Path file = dir.resolve("colours.png");
    ImageIO.write(painted, "png", file.toFile());
    picture = robot.finder().findByName("clip-frame", FramePicture.class, true);
    session.look(file);
    waitUntil("shown", () -> picture.image().isPresent());
    assertThat(picture.image().orElseThrow().getRGB(0, 0, 40, 30, null, 0, 40)).isEqualTo(painted.getRGB(0, 0, 40, 30, null, 0, 40));
    Patience.press(window.toggleButton("clip-map-on").target());
    waitUntil("the map has a place", () -> !robot.finder().findAll(c -> "clip-map".equals(c.getName()) && c.isShowing()).isEmpty());
    FramePicture map = robot.finder().findByName("clip-map", FramePicture.class, true);
    waitUntil("map", () -> map.image().isPresent());
    BufferedImage expected = FrameImages.of(Lbp.map(GrayConversion.of(painted), LbpOptions.paper()));
    assertThat(map.image().orElseThrow().getRGB(0, 0, 40, 30, null, 0, 40)).isEqualTo(expected.getRGB(0, 0, 40, 30, null, 0, 40));
    picture("clip-colours");
  }

  @Test
  void aSmallPictureThatFitsFillsTheView() throws Exception {
    project();
    look("clips/anger/p01_anger_c01.tif");
    double[] filled = GuiActionRunner.execute(() -> new double[] {
        picture.onScreen(new Point(63, 0)).x - picture.onScreen(new Point(0, 0)).x,
        Math.min(picture.getWidth(), picture.getHeight())});
    assertThat(filled[0] * 64 / 63).isBetween(filled[1] - 3 * line(), filled[1]);
    picture("clip-fit");
  }

  /** The caption and the margins take as much as a few lines of text. */
  private int line() {
    return GuiActionRunner.execute(() -> picture.getFontMetrics(picture.getFont()).getHeight());
  }

  @Test
  void namesAreHiddenFromABlindReviewer() throws Exception {
    project();
    session.settings().change(values -> values.withBlind(true));
    session.look(clip("clips/anger/p01_anger_c01.tif"));
    waitUntil("shown", () -> picture.image().isPresent());
    assertThat(caption()).startsWith("No. ").doesNotContain("anger").doesNotContain("p01");
    assertThat(session.blinding().name(clip("clips/anger/p01_anger_c01.tif"))).isEqualTo(caption().split(",")[0]);
  }
}
