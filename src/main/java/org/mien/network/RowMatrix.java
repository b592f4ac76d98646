package org.mien.network;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A matrix outside the Java heap whose number of rows may change from use to use, as batches do; row-major. */
final class RowMatrix {
  private final long columns;
  private final DataType type;
  private INDArray whole;
  private INDArray used;

  RowMatrix(long columns, DataType type) {
    this.columns = columns;
    this.type = type;
  }

  /** The matrix with that many rows, whatever their values. */
  INDArray rows(long rows) {
    if (used == null || used.size(0) != rows) {
      try (MemoryWorkspace none = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
        if (whole == null || whole.size(0) < rows) {
          whole = Nd4j.createUninitialized(type, new long[] {rows, columns}, 'c');
        }
        used = whole.size(0) == rows ? whole : whole.get(NDArrayIndex.interval(0, rows), NDArrayIndex.all());
      }
    }
    return used;
  }

  /** The matrix with these values, row by row. */
  INDArray load(double[] values) {
    INDArray to = rows(values.length / columns);
    Host.write(values, to);
    return to;
  }

  /** What was last used. */
  INDArray used() {
    return used;
  }
}
