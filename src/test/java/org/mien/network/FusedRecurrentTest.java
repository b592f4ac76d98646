package org.mien.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions;
import org.nd4j.linalg.lossfunctions.impl.LossSparseMCXENT;

/** Back-propagation through time of the recurrent layers against finite differences in double precision. */
class FusedRecurrentTest {

  private static final int VALUES = 4;
  private static final int CLASSES = 3;

  static Stream<Arguments> cases() {
    return Stream.of(Arguments.of(1, null), Arguments.of(5, null), Arguments.of(5, new int[] {5, 2, 1}),
        Arguments.of(4, new int[] {3, 3, 2}));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gradientsUpToTheLastStepAreExact(int steps, int[] lengths) {
    Nd4jBootstrap.start();
    NetworkGraph network = NetworkGraph.create(new NeuralNetConfiguration.Builder().seed(7).updater(new NoOp())
        .dataType(DataType.DOUBLE).graphBuilder().addInputs("in")
        .addLayer("lstm", new FusedLstm(VALUES, 5), "in")
        .addLayer("rnn", new FusedRnn(5, 3, true), "lstm")
        .addLayer("out", new OutputLayer.Builder(new LossSparseMCXENT()).nIn(3).nOut(CLASSES)
            .activation(Activation.SOFTMAX).build(), "rnn")
        .setOutputs("out").build());
    INDArray labels = Nd4j.create(new double[] {0, 2, 1}, new long[] {3, 1}, 'c');
    assertThat(exact(network, steps, labels, lengths)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gradientsOfEveryStepAreExact(int steps, int[] lengths) {
    Nd4jBootstrap.start();
    NetworkGraph network = NetworkGraph.create(new NeuralNetConfiguration.Builder().seed(7).updater(new NoOp())
        .dataType(DataType.DOUBLE).graphBuilder().addInputs("in")
        .addLayer("rnn", new FusedRnn(VALUES, 4, false), "in")
        .addLayer("lstm", new FusedLstm(4, 3), "rnn")
        .addLayer("out", new RnnOutputLayer.Builder(LossFunctions.LossFunction.MSE).nIn(3).nOut(2)
            .dataFormat(RNNFormat.NWC).activation(Activation.IDENTITY).build(), "lstm")
        .setOutputs("out").build());
    INDArray wanted = Samples.uniform(new SplittableRandom(2), 3, steps, 2).castTo(DataType.DOUBLE);
    assertThat(exact(network, steps, wanted, lengths)).isTrue();
  }

  private static boolean exact(NetworkGraph network, int steps, INDArray labels, int[] lengths) {
    INDArray in = Samples.uniform(new SplittableRandom(1), 3, steps, VALUES).castTo(DataType.DOUBLE).subi(0.5).muli(3);
    GradientCheckUtil.GraphConfig check = new GradientCheckUtil.GraphConfig().net(network).inputs(new INDArray[] {in})
        .labels(new INDArray[] {labels});
    if (lengths != null) {
      INDArray mask = Samples.mask(steps, lengths).castTo(DataType.DOUBLE);
      check.inputMask(new INDArray[] {mask});
      if (labels.rank() == 3) {
        check.labelMask(new INDArray[] {mask});
      }
    }
    return Samples.gradientsAgree(check);
  }
}
