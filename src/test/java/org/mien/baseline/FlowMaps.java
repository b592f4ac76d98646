package org.mien.baseline;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.mien.learn.ExampleSet;

/** The motion maps of the shared data, where they are: 28 x 28, three planes. */
record FlowMaps(List<byte[]> maps, List<String> ids, int[] labels, List<String> subjects) implements ExampleSet {

  static final List<String> CLASSES = List.of("negative", "positive", "surprise");
  private static final int SIZE = 28;

  static Path folder() {
    return Path.of(System.getProperty("mien.shared.data", "../shared/data")).resolve("flow");
  }

  static FlowMaps read() throws IOException {
    List<byte[]> maps = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    List<String> subjects = new ArrayList<>();
    List<String> lines = Files.readAllLines(folder().resolve("manifest.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      maps.add(planes(ImageIO.read(folder().resolve(cells[0]).toFile())));
      ids.add(cells[0]);
      labels.add(CLASSES.indexOf(cells[1]));
      subjects.add(cells[3] + " " + cells[2]);
    }
    return new FlowMaps(maps, ids, labels.stream().mapToInt(Integer::intValue).toArray(), subjects);
  }

  private static byte[] planes(BufferedImage image) {
    byte[] planes = new byte[3 * SIZE * SIZE];
    for (int i = 0; i < SIZE * SIZE; i++) {
      int rgb = image.getRGB(i % SIZE, i / SIZE);
      planes[i] = (byte) (rgb >> 16);
      planes[SIZE * SIZE + i] = (byte) (rgb >> 8);
      planes[2 * SIZE * SIZE + i] = (byte) rgb;
    }
    return planes;
  }

  @Override
  public int size() {
    return maps.size();
  }

  @Override
  public String clipId(int example) {
    return ids.get(example);
  }

  @Override
  public int label(int example) {
    return labels[example];
  }

  @Override
  public int frames(int example) {
    return 1;
  }

  @Override
  public int frameSize() {
    return SIZE;
  }

  @Override
  public int channels() {
    return 3;
  }

  @Override
  public void frame(int example, int frame, byte[] target, int offset) {
    System.arraycopy(maps.get(example), 0, target, offset, maps.get(example).length);
  }

  @Override
  public int histogramLength() {
    return 0;
  }

  @Override
  public void histogram(int example, float[] target, int offset) {
    // There is no texture to copy.
  }
}
