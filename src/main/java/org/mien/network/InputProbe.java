package org.mien.network;

import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Configuration of a vertex that hands an input of the network on as it is and keeps the gradient that comes back: stock
 * graphs throw the gradient of their inputs away. Where the network reads motion maps through {@link MotionInput}, which hands no
 * gradient on, the probe does that reading and stands behind it. It stands in graphs in memory only and is never stored.
 */
final class InputProbe extends GraphVertex {
  private static final long serialVersionUID = 1L;

  private final transient MotionInput reading;

  /** A probe that hands on the input, or what {@code reading} makes of it where that is not null. */
  InputProbe(MotionInput reading) {
    this.reading = reading;
  }

  @Override
  public GraphVertex clone() {
    return new InputProbe(reading);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof InputProbe;
  }

  @Override
  public int hashCode() {
    return InputProbe.class.hashCode();
  }

  @Override
  public long numParams(boolean backprop) {
    return 0;
  }

  @Override
  public int minVertexInputs() {
    return 1;
  }

  @Override
  public int maxVertexInputs() {
    return 1;
  }

  @Override
  public InputProbeVertex instantiate(
      ComputationGraph graph, String name, int index, INDArray parameters, boolean initialise, DataType type) {
    return new InputProbeVertex(graph, name, index, type, reading);
  }

  @Override
  public InputType getOutputType(int index, InputType... inputs) {
    return inputs[0];
  }

  @Override
  public MemoryReport getMemoryReport(InputType... inputs) {
    return null;
  }
}
