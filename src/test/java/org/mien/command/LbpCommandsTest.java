package org.mien.command;

import static org.assertj.core.api.Assertions.assertThat;

import ij.ImagePlus;
import ij.ImageStack;
import ij.Macro;
import ij.WindowManager;
import ij.gui.ImageRoi;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;
import ij.process.ShortProcessor;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mien.image.Gray;
import org.mien.imagej.Grays;
import org.mien.imagej.LbpPreview;
import org.mien.texture.BlockGrid;
import org.mien.texture.Lbp;
import org.mien.texture.LbpHistogram;
import org.mien.texture.LbpMap;
import org.mien.texture.LbpMapping;
import org.mien.texture.LbpOptions;
import org.mien.texture.TextureDescriptor;
import org.mien.texture.TextureDescriptors;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;

/** LBP commands as a script calls them, without a window, compared with the object behind them. */
class LbpCommandsTest {

  private Context context;
  private CommandService commands;

  @BeforeEach
  void open() {
    context = new Context(CommandService.class, PluginService.class);
    commands = context.service(CommandService.class);
  }

  @AfterEach
  void close() {
    context.close();
  }

  private static ImagePlus noise() {
    SplittableRandom random = new SplittableRandom(3);
    ImageStack stack = new ImageStack(19, 13);
    for (int i = 0; i < 6; i++) {
      ShortProcessor plane = new ShortProcessor(19, 13);
      for (int p = 0; p < 19 * 13; p++) {
        plane.set(p, random.nextInt(4000));
      }
      stack.addSlice("plane " + i, plane);
    }
    ImagePlus image = new ImagePlus("noise", stack);
    image.setDimensions(1, 2, 3);
    image.getCalibration().pixelWidth = 0.5;
    image.getCalibration().setUnit("mm");
    return image;
  }

  @Test
  void theMapIsThatOfTheEngineOnEveryPlane() throws Exception {
    ImagePlus image = noise();
    CommandModule module = commands.run(MakeLbpMap.class, true, "image", image, "variant", "circular", "points", 8,
        "radius", 2.0, "mapping", "u2", "border", "replicate").get();
    ImagePlus map = (ImagePlus) module.getOutput("map");

    assertThat(map.getStackSize()).isEqualTo(6);
    LbpOptions options = LbpOptions.parse("lbp:circular:8:2:u2:replicate");
    for (int i = 1; i <= 6; i++) {
      assertThat(Grays.of(map.getStack().getProcessor(i)).pixels())
          .isEqualTo(Lbp.map(Grays.of(image.getStack().getProcessor(i)), options).toGray().pixels());
    }
    assertThat(map.getNSlices()).isEqualTo(2);
    assertThat(map.getNFrames()).isEqualTo(3);
    assertThat(map.getCalibration().pixelWidth).isEqualTo(0.5);
    assertThat(map.getCalibration().getUnit()).isEqualTo("mm");
    assertThat(map.getStack().getSliceLabel(4)).isEqualTo("plane 3");
  }

  @Test
  void theHistogramIsThatOfTheEngineOnEveryPlane() throws Exception {
    ImagePlus image = noise();
    CommandModule module =
        commands.run(MakeLbpHistogram.class, true, "image", image, "texture", "lbp-uniform@2x2").get();
    ResultsTable table = (ResultsTable) module.getOutput("table");

    assertThat(table.size()).isEqualTo(6);
    for (int i = 0; i < 6; i++) {
      double[] expected =
          TextureDescriptors.builtIn().find("lbp-uniform@2x2").of(Grays.of(image.getStack().getProcessor(i + 1)));
      assertThat(table.getValue("slice", i)).isEqualTo(i + 1);
      for (int bin = 0; bin < expected.length; bin++) {
        assertThat(table.getValue("h" + bin, i)).isEqualTo(expected[bin]);
      }
    }
    assertThat((ImagePlus) module.getOutput("chart")).extracting(ImagePlus::getWidth).isEqualTo(2 * 820);
    assertThat((ImagePlus) module.getOutput("chart")).extracting(ImagePlus::getTitle).isEqualTo("Texture of " + image.getTitle());
  }

  private ResultsTable histogram(ImagePlus image, String texture) throws Exception {
    CommandModule module = commands.run(MakeLbpHistogram.class, true, "image", image, "texture", texture).get();
    assertThat(module.getCancelReason()).isNull();
    return (ResultsTable) module.getOutput("table");
  }

  /** Counts the codes of one plane by hand where a selection says yes. */
  private static double[] counted(ImagePlus image, int plane, Roi roi) {
    LbpMap map = Lbp.map(Grays.of(image.getStack().getProcessor(plane)), LbpOptions.paper());
    double[] shares = new double[256];
    double pixels = 0;
    for (int y = 0; y < map.height(); y++) {
      for (int x = 0; x < map.width(); x++) {
        if (roi.contains(x, y)) {
          shares[map.at(x, y)]++;
          pixels++;
        }
      }
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= pixels;
    }
    return shares;
  }

  @Test
  void aSelectionRestrictsTheHistogram() throws Exception {
    ImagePlus image = noise();
    for (Roi roi : List.of(new Roi(2, 3, 9, 7), new OvalRoi(1, 1, 12, 10))) {
      roi.setName("mouth");
      image.setRoi(roi);
      ResultsTable table = histogram(image, "lbp-paper");

      assertThat(table.size()).isEqualTo(6);
      for (int i = 0; i < 6; i++) {
        double[] expected = counted(image, i + 1, roi);
        assertThat(table.getStringValue("region", i)).isEqualTo("mouth");
        assertThat(table.getValue("pixels", i)).isEqualTo(roi.getContainedPoints().length);
        for (int bin = 0; bin < 256; bin++) {
          assertThat(table.getValue("h" + bin, i)).isEqualTo(expected[bin]);
        }
      }
    }
    image.setRoi(new OvalRoi(1, 1, 12, 10));
    CommandModule module = commands.run(MakeLbpHistogram.class, true, "image", image, "texture", "lbp-uniform@2x2").get();
    assertThat(module.getCancelReason()).startsWith("Only a rectangle can be cut into blocks (lbp-uniform@2x2)");
    assertThat(new CommandCall(MakeLbpHistogram.class, Map.of("image", image)).words()).isEmpty();
  }

  /** A rectangle with blocks is the histogram of that part of the map, also where the map has no border. */
  @Test
  void blocksAreThoseOfTheRectangle() throws Exception {
    ImagePlus image = noise();
    image.setRoi(new Roi(4, 2, 10, 8));
    ResultsTable table = histogram(image, "lbp:circular:8:1:u2:valid@2x2");

    LbpMap map = Lbp.map(Grays.of(image.getStack().getProcessor(1)), LbpOptions.parse("lbp:circular:8:1:u2:valid"));
    assertThat(map.width()).isEqualTo(17);
    double[] expected = LbpHistogram.of(map.part(4, 2, 10, 8), new BlockGrid(2, 2));
    for (int bin = 0; bin < expected.length; bin++) {
      assertThat(table.getValue("h" + bin, 0)).isEqualTo(expected[bin]);
    }
  }

  @Test
  void channelsStayChannels() throws Exception {
    ImagePlus image = noise();
    image.setDimensions(2, 1, 3);
    image.setOpenAsHyperStack(true);
    ImagePlus map = (ImagePlus) commands.run(MakeLbpMap.class, true, "image", image).get().getOutput("map");

    assertThat(new int[] {map.getNChannels(), map.getNSlices(), map.getNFrames()}).containsExactly(2, 1, 3);
    assertThat(map.isHyperStack()).isTrue();
  }

  @Test
  void aPreviewIsAnOverlayAndGoesAway() {
    ImagePlus image = noise();
    Overlay before = new Overlay(new Roi(1, 1, 2, 2));
    image.setOverlay(before);
    short[] pixels = ((short[]) image.getProcessor().getPixels()).clone();
    LbpPreview preview = new LbpPreview(image);

    preview.show(LbpOptions.paper()).join();
    assertThat(image.getOverlay().get(0)).isInstanceOf(ImageRoi.class);
    preview.show(LbpOptions.parse("lbp:circular:16:2:riu2:valid")).join();
    assertThat(image.getOverlay().get(0).getBounds()).isEqualTo(new java.awt.Rectangle(2, 2, 15, 9));
    preview.remove();

    assertThat(image.getOverlay()).isSameAs(before);
    assertThat((short[]) image.getProcessor().getPixels()).isEqualTo(pixels);
  }

  private static void awaitOverlay(ImagePlus image) {
    while (image.getOverlay() == null) {
      LockSupport.parkNanos(5_000_000);
    }
  }

  /** In the dialog of plain ImageJ another image is chosen while the preview is shown. */
  @Test
  @Timeout(60)
  void aPreviewGoesToTheImageThatIsChosen() {
    ImagePlus first = noise();
    ImagePlus second = noise();
    MakeLbpMap command = new MakeLbpMap();
    CommandModule module = new CommandModule(commands.getCommand(MakeLbpMap.class), command);
    module.setInput("preview", true);
    module.setInput("image", first);
    module.preview();
    awaitOverlay(first);
    module.setInput("image", second);
    module.preview();

    awaitOverlay(second);
    assertThat(first.getOverlay()).isNull();
    command.cancel();
    assertThat(second.getOverlay()).isNull();
  }

  /** A descriptor of another jar. */
  public static final class Mean implements TextureDescriptor {
    @Override
    public String key() {
      return "mean";
    }

    @Override
    public String label() {
      return "Mean";
    }

    @Override
    public int bins() {
      return 1;
    }

    @Override
    public double[] describe(Gray image, BlockGrid grid) {
      return new double[] {image.at(0, 0)};
    }
  }

  @Test
  void aTextureWithoutMapsHasATableAndNoChart() throws Exception {
    context.service(PluginService.class).addPlugin(new PluginInfo<>(Mean.class, TextureDescriptor.class));
    ImagePlus image = noise();
    CommandModule module = commands.run(MakeLbpHistogram.class, true, "image", image, "texture", "mean").get();

    assertThat(module.getCancelReason()).isNull();
    assertThat(((ResultsTable) module.getOutput("table")).getValue("h0", 5)).isEqualTo(image.getStack().getProcessor(6).getf(0, 0));
    assertThat(module.getOutput("chart")).isNull();
  }

  /** As ImageJ crops: a place has the same coordinates in the map, and no origin stays none. */
  @Test
  void aMapWithoutBorderKeepsTheCoordinates() throws Exception {
    ImagePlus image = noise();
    Object[] inputs = {"image", image, "variant", "circular", "radius", 2.0, "border", "valid"};
    ImagePlus map = (ImagePlus) commands.run(MakeLbpMap.class, true, inputs).get().getOutput("map");
    assertThat(map.getCalibration().xOrigin).isZero();

    image.getCalibration().xOrigin = 5;
    map = (ImagePlus) commands.run(MakeLbpMap.class, true, inputs).get().getOutput("map");
    assertThat(map.getWidth()).isEqualTo(15);
    assertThat(map.getCalibration().getX(3)).isEqualTo(image.getCalibration().getX(5));
    assertThat(map.getCalibration().getY(3)).isEqualTo(image.getCalibration().getY(5));
  }

  @Test
  void aMistakeIsASentenceAndNoResult() throws InterruptedException, ExecutionException {
    CommandModule module =
        commands.run(MakeLbpHistogram.class, true, "image", noise(), "texture", "gabor").get();

    assertThat(module.isCanceled()).isTrue();
    assertThat(module.getCancelReason()).contains("gabor");
    assertThat(module.getOutput("table")).isNull();
  }

  @Test
  void aMacroOfPlainImageJGivesTheSameMap() throws InterruptedException {
    ImagePlus image = noise();
    ImagePlus[] shown = new ImagePlus[1];
    // ImageJ takes a thread of this name for that of a macro; a macro in batch mode needs no windows.
    Thread macro = new Thread(() -> {
      Interpreter.batchMode = true;
      WindowManager.setTempCurrentImage(image);
      Macro.setOptions("variant=paper mapping=riu2 ");
      new CommandPlugIn().run(MakeLbpMap.class.getName());
      shown[0] = WindowManager.getCurrentImage();
      Macro.setOptions(null);
      Interpreter.batchMode = false;
    }, "Run$_MienTest");
    macro.start();
    macro.join();

    LbpOptions options = LbpOptions.paper().with(LbpMapping.ROTATION_INVARIANT_UNIFORM);
    assertThat(shown[0].getTitle()).isEqualTo("LBP of noise");
    assertThat(Grays.of(shown[0].getStack().getProcessor(6)).pixels())
        .isEqualTo(Lbp.map(Grays.of(image.getStack().getProcessor(6)), options).toGray().pixels());
  }
}
