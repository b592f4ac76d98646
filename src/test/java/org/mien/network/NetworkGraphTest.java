package org.mien.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.scijava.Context;
import org.scijava.plugin.PluginService;

class NetworkGraphTest {

  private static final NetworkPlan STILLS = NetworkPlan.stills(3, 5).withSize(24, 24);
  private static final NetworkPlan CLIPS = NetworkPlan.clips(3, 5).withSize(24, 24);

  @Test
  void answersForTheBatchInHandAfterTrainingOnAnother() {
    NetworkGraph network = new PaperPreset().build(CLIPS);
    MultiDataSet sixteen = Samples.batch(CLIPS, 16, 3, 1);
    INDArray before = new PaperPreset().build(CLIPS).output(false, sixteen.getFeatures())[0];
    network.fit(Samples.batch(CLIPS, 8, 3, 2));
    network.setParams(new PaperPreset().build(CLIPS).params());
    INDArray after = network.output(false, sixteen.getFeatures())[0];
    assertThat(after.shape()).containsExactly(16, 3);
    assertThat(Bits.of(after)).isEqualTo(Bits.of(before));
    network.fit(Samples.batch(CLIPS, 8, 3, 2));
    double fresh = NetworkGraph.restore(network.getConfiguration(), network.params()).score(sixteen);
    assertThat(network.score(sixteen)).isEqualTo(fresh);
  }

  @Test
  void learns() {
    NetworkGraph network = new PaperPreset().build(STILLS);
    MultiDataSet batch = Samples.batch(STILLS, 24, 1, 3);
    double before = network.score(batch);
    train(network, batch, 40);
    assertThat(network.score(batch)).isLessThan(before / 2);
  }

  @Test
  void sameSeedGivesTheSameWeightsToTheBitOnWhateverThread() throws Exception {
    Callable<INDArray> training = () -> {
      NetworkGraph network = new PaperPreset().build(CLIPS.withTexture(16));
      for (int i = 0; i < 4; i++) {
        network.fit(Samples.masked(Samples.batch(CLIPS.withTexture(16), 3, 4, i), 4, 2, 3));
      }
      return network.params();
    };
    INDArray alone = training.call();
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      for (Future<INDArray> together : two.invokeAll(List.of(training, training, training))) {
        assertThat(Bits.of(together.get())).isEqualTo(Bits.of(alone));
      }
    } finally {
      two.shutdown();
    }
    assertThat(new PaperPreset().build(new NetworkPlan(24, 24, true, 16, 3, 6, 0.001)).params())
        .isNotEqualTo(new PaperPreset().build(CLIPS.withTexture(16)).params());
  }

  @Test
  void goesOnTrainingToTheSameBitAfterBeingWrittenAndReadBack() {
    MultiDataSet batch = Samples.batch(STILLS.withTexture(59), 8, 1, 4);
    NetworkGraph network = new PaperPreset().build(STILLS.withTexture(59));
    train(network, batch, 3);
    NetworkGraph again = reread(network);
    assertThat(Bits.of(again.output(false, batch.getFeatures())[0]))
        .isEqualTo(Bits.of(network.output(false, batch.getFeatures())[0]));
    again.getUpdater().setStateViewArray(network.getUpdater().getStateViewArray().dup());
    again.getConfiguration().setIterationCount(network.getConfiguration().getIterationCount());
    NetworkGraph copy = network.clone();
    train(network, batch, 3);
    train(again, batch, 3);
    train(copy, batch, 3);
    assertThat(Bits.of(again.params())).isEqualTo(Bits.of(network.params()));
    assertThat(Bits.of(copy.params())).isEqualTo(Bits.of(network.params()));
  }

  @Test
  void survivesChangingBatchSizesAndForcedCollection() {
    NetworkGraph network = new PaperPreset().build(CLIPS);
    NetworkGraph calm = new PaperPreset().build(CLIPS);
    int[] sizes = {1, 5, 2, 3};
    for (int i = 0; i < sizes.length; i++) {
      MultiDataSet batch = Samples.batch(CLIPS, sizes[i], 1 + i, i);
      network.fit(batch);
      System.gc();
      calm.fit(batch);
      network.output(false, batch.getFeatures());
    }
    assertThat(Bits.of(network.params())).isEqualTo(Bits.of(calm.params()));
  }

  @Test
  void whatStandsBehindTheEndOfAClipChangesNothing() {
    NetworkGraph network = new PaperPreset().build(CLIPS);
    MultiDataSet clips = Samples.batch(CLIPS, 2, 6, 8);
    MultiDataSet padded = Samples.masked(clips, 4, 4);
    INDArray cut = clips.getFeatures(0).get(NDArrayIndex.all(), NDArrayIndex.interval(0, 4), NDArrayIndex.all()).dup('c');
    INDArray expected = network.output(false, cut)[0];
    INDArray actual = network.output(false, padded.getFeatures(), padded.getFeaturesMaskArrays(), null)[0];
    assertThat(actual.sub(expected).amaxNumber().doubleValue()).isCloseTo(0, Offset.offset(1e-6));
    assertThat(network.output(false, clips.getFeatures())[0].sub(expected).amaxNumber().doubleValue()).isGreaterThan(1e-4);
  }

  @Test
  void anAnswerDoesNotDependOnItsNeighbours() {
    NetworkGraph network = new PaperPreset().build(STILLS);
    INDArray many = Samples.batch(STILLS, 9, 1, 2).getFeatures(0);
    INDArray together = network.output(many)[0];
    for (int i = 0; i < 9; i++) {
      INDArray alone = network.output(many.get(NDArrayIndex.interval(i, i + 1)).dup('c'))[0];
      assertThat(alone.sub(together.getRow(i, true)).amaxNumber().doubleValue()).isCloseTo(0, Offset.offset(1e-6));
    }
  }

  @Test
  void presetsAreFoundByTheirKey() {
    try (Context context = new Context(PluginService.class)) {
      assertThat(context.service(PluginService.class).createInstancesOfType(NetworkPreset.class))
          .extracting(NetworkPreset::key).contains(PaperPreset.KEY);
    }
  }

  static NetworkGraph reread(NetworkGraph network) {
    ComputationGraphConfiguration read = ComputationGraphConfiguration.fromJson(network.getConfiguration().toJson());
    assertThat(read).isEqualTo(network.getConfiguration());
    return NetworkGraph.restore(read, network.params());
  }

  private static void train(NetworkGraph network, MultiDataSet batch, int steps) {
    for (int i = 0; i < steps; i++) {
      network.fit(batch);
    }
  }
}
