package org.mien.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.ExampleSet;

class ModelFileTest {

  private static final ExampleSet NOTHING = ToyExamples.stills(0, 0);
  private static final ToyExamples CLIPS = ToyExamples.make("clip", 12, 1, 4, 6, 3);

  @TempDir
  private static Path folder;

  private static Path good;

  @BeforeAll
  static void saveOne() {
    good = folder.resolve("good.mien");
    try (NetworkModel model = train(1, 4, NOTHING)) {
      model.save(good);
    }
  }

  @Test
  void whatIsLoadedAnswersBitForBitAsWhatWasSaved() {
    Path file = folder.resolve("saved.mien");
    ToyExamples validation = ToyExamples.make("clip", 6, 1, 4, 6, 8);
    try (NetworkModel model = train(2, 9, validation)) {
      model.save(file);
      try (NetworkModel loaded = ModelFile.load(file)) {
        assertThat(NetworkTrainerTest.all(loaded.classify(CLIPS, Job.quiet())))
            .containsExactly(NetworkTrainerTest.all(model.classify(CLIPS, Job.quiet())));
        assertThat(loaded.card()).isEqualTo(model.card());
        assertThat(loaded.history()).isEqualTo(model.history());
        assertThat(loaded.classes()).containsExactly("high", "low", "upright");
        assertThat(loaded.exactHere()).isTrue();
        assertThat(loaded.parameterCount()).isEqualTo(model.parameterCount());
      }
    }
  }

  @Test
  void theSameModelGivesTheSameFile() throws IOException {
    Path again = folder.resolve("again.mien");
    try (NetworkModel loaded = ModelFile.load(good)) {
      loaded.save(again);
    }
    assertThat(again).hasSameBinaryContentAs(good);
  }

  @Test
  void filesOfFormatOneKeepLoading() throws Exception {
    Path old = Path.of(ModelFileTest.class.getResource("/compat/model-1.mien").toURI());
    try (NetworkModel model = ModelFile.load(old)) {
      assertThat(model.card().options().preset()).isEqualTo("paper");
      assertThat(ModelFile.card(old)).isEqualTo(model.card());
      assertThat(model.card().options().seed()).isEqualTo(1);
      assertThat(model.card().origin().dataName()).isEqualTo("toy");
      assertThat(model.card().bestEpoch()).isBetween(1, model.history().size());
      assertThat(NetworkTrainerTest.accuracy(model, ToyExamples.make("clip", 40, 1, 5, 6, 77))).isGreaterThan(0.95);
    }
  }

  @Test
  void theAnswersStoredAreThoseThatPyTorchComputesFromTheFile() throws Exception {
    // oracles/network/read_model.py reads the file by its description alone.
    Path table = Path.of(ModelFileTest.class.getResource("/oracles/network/read_model.csv").toURI());
    List<Float> expected = new ArrayList<>();
    for (String line : Files.readAllLines(table)) {
      for (String value : line.split(",")) {
        expected.add(Float.parseFloat(value));
      }
    }
    Path old = Path.of(ModelFileTest.class.getResource("/compat/model-1.mien").toURI());
    try (ZipFile zip = new ZipFile(old.toFile())) {
      byte[] stored = zip.getInputStream(zip.getEntry("test-output.bin")).readAllBytes();
      float[] answers = Archive.floats(stored);
      assertThat(answers).hasSize(expected.size());
      for (int i = 0; i < answers.length; i++) {
        assertThat(answers[i]).isCloseTo(expected.get(i), within(2e-6f));
      }
    }
  }

  @Test
  void anyDamageIsEitherFoundOrHarmless() throws IOException {
    byte[] whole = Files.readAllBytes(good);
    SplittableRandom random = new SplittableRandom(5);
    Path file = folder.resolve("random.mien");
    float[] expected;
    try (NetworkModel model = ModelFile.load(good)) {
      expected = NetworkTrainerTest.all(model.classify(CLIPS, Job.quiet()));
    }
    int refused = 0;
    for (int i = 0; i < 60; i++) {
      byte[] damaged = Arrays.copyOf(whole, i % 10 == 9 ? random.nextInt(whole.length) : whole.length);
      // Half of the flips hit the last kilobyte, where the table of contents lies.
      int from = i % 2 == 0 ? Math.max(0, damaged.length - 400) : 0;
      for (int flips = random.nextInt(1, 4); flips > 0 && damaged.length > 0; flips--) {
        damaged[random.nextInt(from, damaged.length)] ^= (byte) random.nextInt(1, 256);
      }
      Files.write(file, damaged);
      try (NetworkModel model = ModelFile.load(file)) {
        assertThat(NetworkTrainerTest.all(model.classify(CLIPS, Job.quiet()))).containsExactly(expected);
      } catch (UserError e) {
        assertThat(e.getMessage()).contains("random.mien").doesNotContain("\n").endsWith(".");
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(30);
  }

  @Test
  void refusesAPathThatClimbs() {
    refused(edited(e -> e.put("../../climbed.bin", new byte[3])), "'../../climbed.bin', which does not belong there");
    assertThat(folder.getParent().getParent().resolve("climbed.bin")).doesNotExist();
    refused(edited(e -> e.put("/etc/absolute", new byte[3])), "'/etc/absolute'");
    refused(edited(e -> e.put("evil\u001b[31m.bin", new byte[3])), "'evil?[31m.bin'");
  }

  @Test
  void refusesMissingAndDoubledEntries() throws IOException {
    for (String name : new String[] {"model.json", "weights.bin", "test-input.bin", "test-output.bin"}) {
      refused(edited(e -> e.remove(name)), "the entry '" + name + "' is missing");
    }
    // The JDK does not write an entry twice, so one of another name is renamed in the finished file.
    Path file = edited(e -> e.put("weightz.bin", new byte[8]));
    byte[] bytes = Files.readAllBytes(file);
    replace(bytes, "weightz.bin", "weights.bin");
    Files.write(file, bytes);
    refused(file, "'weights.bin' twice");
  }

  @Test
  void refusesAZipBombBeforeItTakesMemory() throws IOException {
    Path bomb = folder.resolve("bomb.mien");
    Map<String, byte[]> entries = entries();
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(e.getKey()));
        if (e.getKey().equals("weights.bin")) {
          zeros(zip, 1L << 28);
        } else {
          zip.write(e.getValue());
        }
        zip.closeEntry();
      }
    }
    assertThat(Files.size(bomb)).isLessThan(3 << 20);
    refused(bomb, "its weights.bin has 268435456 bytes where");
    // The same with a table of contents that lies about the size.
    byte[] bytes = Files.readAllBytes(bomb);
    int claimed = entries.get("weights.bin").length;
    replace(bytes, ints(1 << 28), ints(claimed));
    Path liar = folder.resolve("liar.mien");
    Files.write(liar, bytes);
    refused(liar, "its weights.bin is damaged");
  }

  private static void zeros(OutputStream out, long count) throws IOException {
    byte[] block = new byte[1 << 20];
    for (long written = 0; written < count; written += block.length) {
      out.write(block);
    }
  }

  @Test
  void refusesJsonBombs() {
    refused(json("[".repeat(200_000)), "not the JSON");
    String deep = "[".repeat(70) + "]".repeat(70);
    refused(json("{\"format\":\"mien-model\",\"version\":1,\"x\":" + deep + "}"), "nesting depth");
    refused(json(" ".repeat(2 << 20)), "more than 1 MiB");
    refused(json("{\"format\":\"mien-model\",\"version\":" + "9".repeat(5000) + "}"), "not the JSON");
    refused(json(""), "JSON");
    refused(json("null"), "empty");
    refused(json("{\"format\":\"mien-model\",\"version\":1}"), "network is missing");
  }

  @Test
  void refusesOtherFormatsAndVersions() {
    refused(changed("\"mien-model\"", "\"other\""), "does not say that it is one");
    refused(changed("\"version\" : 1", "\"version\" : 2"), "written by a newer Mien (model format 2");
    refused(changed("\"version\" : 1", "\"version\" : 0"), "no model format 0");
    refused(changed("\"preset\" : \"paper\"", "\"preset\" : \"java.lang.Runtime\""),
        "no network preset 'java.lang.Runtime'");
  }

  @Test
  void refusesSizesThatDoNotFit() {
    refused(changed("\"frameSize\" : 16", "\"frameSize\" : 100000"), "out of range");
    refused(changed("\"frameSize\" : 16", "\"frameSize\" : -1"), "out of range");
    refused(changed("\"frameSize\" : 16", "\"frameSize\" : 64"), "list of weights is not that of the preset");
    refused(changed("\"histogramLength\" : 6", "\"histogramLength\" : 2000000000"), "out of range");
    refused(changed("\"histogramLength\" : 6", "\"histogramLength\" : 0"), "histogramLength");
    refused(changed("\"upright\"", "\"upright\", \"extra\""), "list of weights is not that of the preset");
    refused(changed("\"upright\"", "\"low\""), "names a class twice");
    refused(changed("\"learningRate\" : 0.005", "\"learningRate\" : -1"), "learning");
    refused(changed("\"testFrames\" : [ 5, 3 ]", "\"testFrames\" : [ 1000000, 3 ]"), "testFrames");
    refused(edited(e -> e.computeIfPresent("weights.bin", (k, v) -> Arrays.copyOf(v, v.length - 4))), "its weights.bin has");
    refused(edited(e -> e.computeIfPresent("test-input.bin", (k, v) -> Arrays.copyOf(v, v.length + 4))),
        "its test-input.bin has");
    refused(edited(e -> e.computeIfPresent("test-output.bin", (k, v) -> new byte[0])), "its test-output.bin has 0 bytes");
  }

  @Test
  void refusesWeightsThatAreNoNumbers() {
    refused(edited(e -> ByteBuffer.wrap(e.get("weights.bin")).order(ByteOrder.LITTLE_ENDIAN).putFloat(400, Float.NaN)),
        "its weights.bin holds values that are no numbers");
    refused(edited(e -> ByteBuffer.wrap(e.get("test-output.bin")).order(ByteOrder.LITTLE_ENDIAN)
        .putFloat(0, Float.POSITIVE_INFINITY)), "its test-output.bin holds values that are no numbers");
  }

  @Test
  void refusesWeightsThatAnswerOtherwise() {
    refused(edited(e -> {
      ByteBuffer weights = ByteBuffer.wrap(e.get("weights.bin")).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = weights.capacity() - 1200; i < weights.capacity() - 12; i += 12) {
        weights.putFloat(i, weights.getFloat(i) + 1);
      }
    }), "answers its own test input otherwise");
  }

  @Test
  void refusesWhatIsNoArchive() throws IOException {
    Path text = Files.writeString(folder.resolve("text.mien"), "hello");
    refused(text, "Cannot read");
    Path cut = folder.resolve("cut.mien");
    byte[] whole = Files.readAllBytes(good);
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
    refused(cut, "Cannot read");
    Path flipped = folder.resolve("flipped.mien");
    byte[] damaged = whole.clone();
    damaged[whole.length / 2] ^= 0x55;
    Files.write(flipped, damaged);
    refused(flipped, "its weights.bin is damaged");
    refused(folder.resolve("absent.mien"), "Cannot read");
    refused(Files.createDirectories(folder.resolve("folder.mien")), "Cannot read");
  }

  private static NetworkModel train(int epochs, long seed, ExampleSet validation) {
    return NetworkTrainerTest.train(NetworkTrainerTest.options(true, epochs, seed), CLIPS, validation, Job.quiet());
  }

  private static void refused(Path file, String reason) {
    assertThatThrownBy(() -> ModelFile.load(file).close())
        .isInstanceOf(UserError.class)
        .hasMessageContaining(file.getFileName().toString())
        .hasMessageContaining(reason)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n").endsWith("."));
  }

  private static Map<String, byte[]> entries() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(good.toFile())) {
      for (ZipEntry e : zip.stream().toList()) {
        entries.put(e.getName(), zip.getInputStream(e).readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  private static Path edited(Consumer<Map<String, byte[]>> edit) {
    Map<String, byte[]> entries = entries();
    edit.accept(entries);
    Path file = folder.resolve("edited.mien");
    Archive.write(file, entries);
    return file;
  }

  private static Path json(String text) {
    return edited(e -> e.put("model.json", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Path changed(String from, String to) {
    String text = new String(entries().get("model.json"), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    return json(text.replace(from, to));
  }

  private static byte[] ints(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  private static void replace(byte[] in, String from, String to) {
    replace(in, from.getBytes(StandardCharsets.US_ASCII), to.getBytes(StandardCharsets.US_ASCII));
  }

  private static void replace(byte[] in, byte[] from, byte[] to) {
    int found = 0;
    for (int i = 0; i + from.length <= in.length; i++) {
      if (Arrays.equals(in, i, i + from.length, from, 0, from.length)) {
        System.arraycopy(to, 0, in, i, to.length);
        found++;
      }
    }
    assertThat(found).isPositive();
  }
}
