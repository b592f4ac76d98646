package org.mien.network;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.impl.LossSparseMCXENT;

/** The network of the paper from Deeplearning4j's own layers, in double precision: the oracle for ours. */
final class StockPaper {

  private StockPaper() {}

  /** The stock network with the parameters of one of ours. */
  static NetworkGraph like(NetworkGraph ours, NetworkPlan plan) {
    int rows = Patches.pooled(Patches.pooled(plan.height(), 3, 2), 3, 4);
    int columns = Patches.pooled(Patches.pooled(plan.width(), 3, 2), 3, 4);
    MapsToSequence sequence = new MapsToSequence(plan.clips(), rows, columns, 64);
    GraphBuilder graph = new NeuralNetConfiguration.Builder().seed(1).updater(new Adam(plan.learningRate()))
        .dataType(DataType.DOUBLE).graphBuilder();
    if (plan.texture()) {
      graph.addInputs(NetworkPreset.FRAMES, NetworkPreset.TEXTURE);
    } else {
      graph.addInputs(NetworkPreset.FRAMES);
    }
    graph.addLayer("conv1", convolution(plan.channels(), 32), NetworkPreset.FRAMES).addLayer("pool1", pool(), "conv1")
        .addLayer("conv2", convolution(32, 64), "pool1").addLayer("pool2", pool(), "conv2")
        .addLayer("pool3", pool(), "pool2")
        .addLayer("lstm", new LSTM.Builder().nIn(sequence.values()).nOut(50).activation(Activation.TANH).build(), "pool3")
        .addLayer("rnn",
            new LastTimeStep(new SimpleRnn.Builder().nIn(50).nOut(30).activation(Activation.TANH).build()), "lstm")
        .inputPreProcessor("lstm", new StepsLast(sequence));
    if (plan.clips()) {
      graph.inputPreProcessor("conv1", new Frames(new FramesToImages(plan.height(), plan.width(), plan.channels())));
    }
    if (plan.texture()) {
      graph.addVertex("features", new MergeVertex(), "rnn", NetworkPreset.TEXTURE);
    }
    graph.addLayer("dense", new DenseLayer.Builder().nIn(30 + plan.textureLength()).nOut(128).activation(Activation.RELU)
            .build(), plan.texture() ? "features" : "rnn")
        .addLayer(NetworkPreset.OUTPUT, new OutputLayer.Builder(new LossSparseMCXENT()).nIn(128).nOut(plan.classes())
            .activation(Activation.SOFTMAX).build(), "dense")
        .setOutputs(NetworkPreset.OUTPUT);
    return NetworkGraph.restore(graph.build(), ours.params().castTo(DataType.DOUBLE));
  }

  private static ConvolutionLayer convolution(int in, int out) {
    return new ConvolutionLayer.Builder(3, 3).nIn(in).nOut(out).stride(1, 1).activation(Activation.RELU)
        .dataFormat(CNN2DFormat.NHWC).build();
  }

  private static SubsamplingLayer pool() {
    return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX, new int[] {2, 2}, new int[] {2, 2})
        .dataFormat(CNN2DFormat.NHWC).build();
  }

  /** {@link FramesToImages} with the mask in the shape that stock convolutions want. */
  private record Frames(FramesToImages frames) implements InputPreProcessor {

    @Override
    public INDArray preProcess(INDArray clips, int minibatch, LayerWorkspaceMgr workspaces) {
      return frames.preProcess(clips, minibatch, workspaces);
    }

    @Override
    public INDArray backprop(INDArray gradient, int minibatch, LayerWorkspaceMgr workspaces) {
      return frames.backprop(gradient, minibatch, workspaces);
    }

    @Override
    public InputPreProcessor clone() {
      return this;
    }

    @Override
    public InputType getOutputType(InputType input) {
      return frames.getOutputType(input);
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int minibatch) {
      return new Pair<>(mask == null ? null : mask.reshape('c', mask.length(), 1, 1, 1), state);
    }
  }

  /** {@link MapsToSequence} for stock recurrent layers, which want samples x values x steps. */
  private record StepsLast(MapsToSequence sequence) implements InputPreProcessor {

    @Override
    public INDArray preProcess(INDArray maps, int minibatch, LayerWorkspaceMgr workspaces) {
      return workspaces.dup(ArrayType.ACTIVATIONS, sequence.preProcess(maps, minibatch, workspaces).permute(0, 2, 1), 'f');
    }

    @Override
    public INDArray backprop(INDArray gradient, int minibatch, LayerWorkspaceMgr workspaces) {
      INDArray steps = workspaces.dup(ArrayType.ACTIVATION_GRAD, gradient.permute(0, 2, 1), 'c');
      return sequence.backprop(steps, minibatch, workspaces);
    }

    @Override
    public InputPreProcessor clone() {
      return this;
    }

    @Override
    public InputType getOutputType(InputType input) {
      return sequence.getOutputType(input);
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int minibatch) {
      return new Pair<>(mask == null ? null : mask.reshape('c', minibatch, mask.length() / minibatch), state);
    }
  }
}
