package org.mien.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.job.CancelToken;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.learn.ExampleSet;
import org.mien.learn.TrainedModel;
import org.mien.learn.TrainingListener;
import org.mien.learn.TrainingOptions;
import org.mien.learn.TrainingTools;

class EnsembleTest {

  private static final ToyExamples TRAINING = ToyExamples.make("clip", 20, 1, 3, 256, 1);
  private static final ToyExamples VALIDATION = ToyExamples.make("clip", 12, 1, 3, 256, 2);
  private static final String KEY = "ensemble:paper*2+plastic";

  @TempDir
  private static Path folder;

  private static Path good;
  private static float[] expected;

  private static TrainingOptions options(String preset, String tools) {
    return new TrainingOptions(preset, true, 8, 3, 0, 3, 0.003, false, "", 7, TrainingTools.parse(tools));
  }

  private static TrainedModel train(TrainingOptions options, ExampleSet validation, Path state, Job job) {
    return NetworkTrainer.of(NetworkPresets.builtIn(), options, Optional.ofNullable(state))
        .train(TRAINING, validation, TRAINING.origin(), TrainingListener.NONE, job);
  }

  private static float[] answers(TrainedModel model) {
    return NetworkTrainerTest.all(model.classify(VALIDATION, Job.quiet()));
  }

  private static Job threads(int n) {
    return new Job(step -> {}, new CancelToken(), n);
  }

  @BeforeAll
  static void saveOne() {
    good = folder.resolve("good.mien");
    try (TrainedModel model = train(options(KEY, "tta"), VALIDATION, null, threads(3))) {
      model.save(good);
      expected = answers(model);
    }
  }

  @Test
  void answersAreTheMeanOfThoseOfItsNetworksTrainedAlone() {
    List<TrainingOptions> members =
        new EnsembleTrainer(NetworkPresets.builtIn(), options(KEY, "tta"), Optional.empty()).members();
    assertThat(members).extracting(TrainingOptions::preset).containsExactly("paper", "paper", "plastic");
    assertThat(members).extracting(TrainingOptions::seed).doesNotHaveDuplicates();
    double[] sums = new double[expected.length];
    for (TrainingOptions member : members) {
      try (TrainedModel alone = train(member, VALIDATION, null, threads(1))) {
        float[] p = answers(alone);
        Arrays.setAll(sums, i -> sums[i] + p[i]);
      }
    }
    float[] means = new float[sums.length];
    for (int i = 0; i < means.length; i++) {
      means[i] = (float) (sums[i] / 3);
    }
    assertThat(expected).containsExactly(means);
  }

  @Test
  void comesBackFromItsFileBitForBit() throws IOException {
    try (TrainedModel loaded = ModelFile.open(good, NetworkPresets.builtIn());
        TrainedModel again = train(options(KEY, "tta"), VALIDATION, null, threads(1))) {
      assertThat(loaded).isInstanceOf(EnsembleModel.class);
      assertThat(answers(loaded)).containsExactly(expected);
      assertThat(loaded.card()).isEqualTo(again.card());
      assertThat(loaded.card().kind()).isEqualTo("ensemble");
      assertThat(loaded.card().options()).isEqualTo(options(KEY, "tta"));
      assertThat(loaded.history()).usingRecursiveComparison().ignoringFields("seconds").isEqualTo(again.history());
      Path copy = folder.resolve("copy.mien");
      loaded.save(copy);
      assertThat(copy).hasSameBinaryContentAs(good);
    }
  }

  @Test
  void oneTemperatureIsFittedOnTheAnswersOfAllTogether() {
    try (TrainedModel model = train(options(KEY, "tta,temperature"), VALIDATION, null, threads(2))) {
      double temperature = model.card().temperature();
      assertThat(temperature).isNotEqualTo(1);
      float[] scaled = answers(model);
      for (int i = 0; i < scaled.length; i += 3) {
        float[] plain = Arrays.copyOfRange(expected, i, i + 3);
        assertThat(Arrays.copyOfRange(scaled, i, i + 3)).containsExactly(Temperature.apply(plain, temperature));
      }
      Path file = folder.resolve("warm.mien");
      model.save(file);
      try (TrainedModel loaded = ModelFile.open(file, NetworkPresets.builtIn())) {
        assertThat(loaded.card()).isEqualTo(model.card());
        assertThat(ModelFile.card(file)).isEqualTo(model.card());
        assertThat(answers(loaded)).containsExactly(scaled);
      }
    }
  }

  @Test
  void interruptedAndTakenUpEndsBitEqual() {
    Path state = folder.resolve("training.state");
    CancelToken cancel = new CancelToken();
    Job stopped = new Job(step -> {
      if (step.detail().startsWith("network 2 of 3, epoch 2, loss")) {
        cancel.cancel();
      }
    }, cancel, 1);
    assertThatThrownBy(() -> train(options(KEY, "tta"), VALIDATION, state, stopped).close())
        .isInstanceOf(CancelledException.class);
    try (TrainedModel resumed = train(options(KEY, "tta"), VALIDATION, state, threads(2))) {
      assertThat(answers(resumed)).containsExactly(expected);
    }
    assertThat(state).isDirectoryContaining("glob:**/member-3.state");
  }

  @Test
  void wordsThatNameNoEnsembleAreRefused() {
    NetworkPresets presets = NetworkPresets.builtIn();
    assertThat(EnsembleKey.parse("ensemble:paper*2+plastic*3", presets).presets()).hasSize(5);
    for (String key : List.of("ensemble:", "ensemble:paper", "ensemble:paper*0+plastic", "ensemble:paper*33", "ensemble:paper*x",
        "ensemble:paper*2*2", "ensemble:paper++plastic", "ensemble:bliss*2")) {
      assertThatThrownBy(() -> presets.check(key)).as(key).isInstanceOf(UserError.class).message().doesNotContain("\n");
    }
  }

  @Test
  void filesThatDoNotFitTogetherAreRefused() {
    refused(e -> e.remove("member-2/weights.bin"), "is missing");
    refused(e -> e.put("member-4/model.json", new byte[2]), "is missing");
    refused(e -> e.put("../evil", new byte[2]), "does not belong there");
    refused(e -> json(e, "ensemble.json", "paper*2+plastic", "paper*3"), "its networks are not those");
    refused(e -> json(e, "ensemble.json", KEY, "ensemble:bliss*2"), "names no ensemble");
    refused(e -> json(e, "ensemble.json", "\"members\" : 3", "\"members\" : 1000000"), "out of range");
    refused(e -> json(e, "ensemble.json", "\"members\" : 3", "\"members\" : 4"), "tells of 4 networks, and it holds 3");
    refused(e -> json(e, "ensemble.json", "\"members\" : 3", "\"members\" : 2"), "tells of 2 networks, and it holds 3");
    refused(e -> json(e, "ensemble.json", "\"version\" : 1", "\"version\" : 2"), "newer Mien");
    refused(e -> json(e, "ensemble.json", "mien-ensemble", "zip"), "does not say");
    refused(e -> json(e, "ensemble.json", "\"temperature\" : 1.0", "\"temperature\" : 0.0"), "temperature");
    refused(e -> json(e, "member-2/model.json", "\"toy\"", "\"other\""), "not trained on the same data");
    refused(e -> e.computeIfPresent("member-3/weights.bin", (k, v) -> new byte[v.length]), "answers its own test input otherwise");
    refused(e -> e.computeIfPresent("member-1/weights.bin", (k, v) -> Arrays.copyOf(v, 8)), "has 8 bytes");
    assertThatThrownBy(() -> ModelFile.load(good).close()).isInstanceOf(UserError.class);
  }

  @Test
  void aSingleNetworkOpensTheSameWay() {
    Path file = folder.resolve("single.mien");
    try (TrainedModel model = train(options("paper", ""), VALIDATION, null, threads(1))) {
      model.save(file);
      try (TrainedModel loaded = ModelFile.open(file, NetworkPresets.builtIn())) {
        assertThat(loaded).isInstanceOf(NetworkModel.class);
        assertThat(answers(loaded)).containsExactly(answers(model));
      }
    }
  }

  private static void refused(Consumer<Map<String, byte[]>> edit, String reason) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(good.toFile())) {
      for (ZipEntry e : zip.stream().toList()) {
        entries.put(e.getName(), zip.getInputStream(e).readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    edit.accept(entries);
    Path file = folder.resolve("edited.mien");
    Archive.write(file, entries);
    assertThatThrownBy(() -> ModelFile.open(file, NetworkPresets.builtIn()).close())
        .isInstanceOf(UserError.class).hasMessageContaining("edited.mien").hasMessageContaining(reason);
  }

  private static void json(Map<String, byte[]> entries, String name, String from, String to) {
    String text = new String(entries.get(name), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    entries.put(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }
}
