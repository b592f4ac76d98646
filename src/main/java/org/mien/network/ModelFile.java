package org.mien.network;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mien.file.Json;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.Epoch;
import org.mien.learn.ModelCard;
import org.mien.learn.TrainedModel;

/**
 * The model file: a zip of {@code model.json}, the weights, and a test input with the answers to it. The network is
 * built from its preset by this program; a file cannot name a class or a layer. The format is described in
 * docs/file-formats.md.
 */
public final class ModelFile {

  /** What a model file is called in a run folder. */
  public static final String NAME = "model.mien";

  /** How far an answer to the test input may be from the stored one, on any machine. */
  static final float TOLERANCE = 1e-4f;

  private static final String WHAT = "model file of Mien";
  private static final String JSON = "model.json";
  private static final String WEIGHTS = "weights.bin";
  private static final String INPUT = "test-input.bin";
  private static final String OUTPUT = "test-output.bin";

  /** The entries of a model file. */
  static final List<String> ENTRIES = List.of(JSON, WEIGHTS, INPUT, OUTPUT);

  private ModelFile() {}

  /**
   * Loads a network or an ensemble.
   *
   * @throws UserError as {@link #load(Path)}
   */
  public static TrainedModel open(Path file, NetworkPresets presets) {
    return Archive.holds(file, EnsembleFile.JSON) ? EnsembleFile.load(file, presets) : load(file, presets);
  }

  /**
   * Loads a model and tries it on its test input.
   *
   * @throws UserError if the file cannot be read, is not a model file, is damaged, of an unknown version or preset, or
   *     answers its test input otherwise than it should: one sentence that names the file
   */
  public static NetworkModel load(Path file) {
    return load(file, NetworkPresets.builtIn());
  }

  /** As above, with these presets. */
  public static NetworkModel load(Path file, NetworkPresets presets) {
    try (Archive archive = Archive.open(file, WHAT, ENTRIES)) {
      return load(archive, "", file, presets);
    }
  }

  /**
   * Loads the network in one folder of an archive.
   *
   * @param folder the empty string, or a name that ends with a slash
   */
  static NetworkModel load(Archive archive, String folder, Path file, NetworkPresets presets) {
    ModelDocument document = document(archive, folder, file);
    Network network = network(document, archive, presets);
    try {
      network.setWeights(document.weights(), archive.floats(folder + WEIGHTS, network.parameterCount()));
      boolean exact = tryOut(network, document, archive, folder);
      return new NetworkModel(document.card(), document.training().history(), network, exact);
    } catch (RuntimeException e) {
      network.close();
      throw e;
    }
  }

  /**
   * What a model is, read without building it: to be shown, not to be trusted with work.
   *
   * @throws UserError if the file cannot be read, is not a model file, or of an unknown version
   */
  public static ModelCard card(Path file) {
    if (Archive.holds(file, EnsembleFile.JSON)) {
      return EnsembleFile.card(file);
    }
    try (Archive archive = Archive.open(file, WHAT, ENTRIES)) {
      return card(archive, "", file);
    }
  }

  static ModelCard card(Archive archive, String folder, Path file) {
    ModelDocument document = document(archive, folder, file);
    try {
      return document.card();
    } catch (IllegalArgumentException | UserError e) {
      throw archive.wrong(String.valueOf(e.getMessage()).replaceFirst("\\.$", ""));
    }
  }

  private static ModelDocument document(Archive archive, String folder, Path file) {
    ModelDocument.Head head = archive.json(folder + JSON, ModelDocument.Head.class);
    if (!ModelDocument.FORMAT.equals(head.format())) {
      throw archive.wrong("its model.json does not say that it is one");
    }
    if (head.version() > ModelDocument.VERSION) {
      throw new UserError(file + " was written by a newer Mien (model format " + head.version() + ", this one reads up to "
          + ModelDocument.VERSION + "); update Mien to use it.");
    }
    if (head.version() < 1) {
      throw archive.wrong("there is no model format " + head.version());
    }
    return archive.json(folder + JSON, ModelDocument.class);
  }

  private static Network network(ModelDocument document, Archive archive, NetworkPresets presets) {
    String key = document.network().preset();
    NetworkPreset preset = presets.find(key)
        .orElseThrow(() -> archive.wrong("this Mien has no network preset '" + Archive.printable(key) + "'"));
    Network network;
    try {
      // The card checks what the plan does not.
      document.card();
      network = Network.build(preset, document.plan());
    } catch (IllegalArgumentException | UserError e) {
      throw archive.wrong(e.getMessage().replaceFirst("\\.$", ""));
    }
    // The order is the file's own, so that layers may change places in a later preset of the same key.
    if (document.weights().size() != network.weightTable().size()
        || !Set.copyOf(network.weightTable()).equals(new HashSet<>(document.weights()))) {
      network.close();
      throw archive.wrong("its list of weights is not that of the preset '" + key + "'");
    }
    return network;
  }

  /** Compares the answers to the test input; says whether they are equal bit for bit, as on the machine that trained. */
  private static boolean tryOut(Network network, ModelDocument document, Archive archive, String folder) {
    NetworkPlan plan = network.plan();
    List<Integer> frames = document.testFrames();
    if (!plan.clips() && frames.stream().anyMatch(f -> f != 1)) {
      throw archive.wrong("its test input has clips where stills belong");
    }
    int pixels = TestExamples.pixels(plan.width(), plan.input().stored(), frames);
    long floats = (long) frames.size() * plan.textureLength();
    byte[] input = archive.bytes(folder + INPUT, pixels + floats * Float.BYTES);
    float[] expected = archive.floats(folder + OUTPUT, (long) frames.size() * plan.classes());
    byte[] shown = Arrays.copyOf(input, pixels);
    float[] histograms = Archive.floats(Arrays.copyOfRange(input, pixels, input.length));
    if (!Learning.finite(histograms)) {
      throw archive.wrong("its test-input.bin holds values that are no numbers");
    }
    TestExamples test =
        new TestExamples(plan.width(), plan.input().stored(), plan.textureLength(), frames, shown, histograms);
    float[] answers = answers(network, test);
    float largest = 0;
    for (int i = 0; i < answers.length; i++) {
      largest = Math.max(largest, Math.abs(answers[i] - expected[i]));
    }
    if (!(largest <= TOLERANCE)) {
      throw archive.wrong("it answers its own test input otherwise than when it was saved (by up to " + largest + ")");
    }
    return Arrays.equals(answers, expected);
  }

  /** The entries that a model is written as. */
  static Map<String, byte[]> contents(ModelCard card, List<Epoch> history, Network network) {
    TestExamples test = TestExamples.noise(network.plan(), card.options().seed());
    ModelDocument document = ModelDocument.of(card, history, network, test.frameCounts());
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put(JSON, Json.write(document).getBytes(StandardCharsets.UTF_8));
    contents.put(WEIGHTS, Archive.bytes(network.weightsInTableOrder()));
    contents.put(INPUT, join(test.pixels(), Archive.bytes(test.histograms())));
    contents.put(OUTPUT, Archive.bytes(answers(network, test)));
    return contents;
  }

  private static float[] answers(Network network, TestExamples test) {
    List<float[]> rows = network.answer(test, test.size(), Job.quiet(), done -> {});
    int classes = network.plan().classes();
    float[] all = new float[rows.size() * classes];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, all, i * classes, classes);
    }
    return all;
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
