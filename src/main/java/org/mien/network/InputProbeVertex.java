package org.mien.network;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.BaseGraphVertex;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Hands its input on, or what is read of it, and keeps copies of that and of the last gradient that came back. */
final class InputProbeVertex extends BaseGraphVertex {

  private final MotionInput reading;
  private float[] values;
  private float[] gradient;

  InputProbeVertex(ComputationGraph graph, String name, int index, DataType type, MotionInput reading) {
    super(graph, name, index, null, null, type);
    this.reading = reading;
  }

  /** What was handed on last, in C order. */
  float[] values() {
    return values;
  }

  /** The gradient of the last way back, in C order of what was handed on; null before the first. */
  float[] gradient() {
    return gradient;
  }

  @Override
  public boolean hasLayer() {
    return false;
  }

  @Override
  public Layer getLayer() {
    return null;
  }

  @Override
  public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
    INDArray out = reading == null ? workspaces.dup(ArrayType.ACTIVATIONS, inputs[0], 'c')
        : reading.preProcess(inputs[0], (int) inputs[0].size(0), workspaces);
    values = out.data().asFloat();
    return out;
  }

  @Override
  public Pair<Gradient, INDArray[]> doBackward(boolean tbptt, LayerWorkspaceMgr workspaces) {
    gradient = epsilon == null ? null : epsilon.dup('c').data().asFloat();
    boolean on = epsilon != null && reading == null;
    return new Pair<>(null, new INDArray[] {on ? workspaces.dup(ArrayType.ACTIVATION_GRAD, epsilon, 'c') : null});
  }

  @Override
  public void setBackpropGradientsViewArray(INDArray view) {
    if (view != null) {
      throw new IllegalStateException("a probe has no weights");
    }
  }

  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArrays(INDArray[] masks, MaskState state, int minibatch) {
    return masks == null || masks.length == 0 ? null : new Pair<>(masks[0], state);
  }

  @Override
  public String toString() {
    return "InputProbeVertex(" + vertexName + ")";
  }
}
