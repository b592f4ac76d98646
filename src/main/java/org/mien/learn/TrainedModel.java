package org.mien.learn;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;

/** A finished classifier with the story of its training. Closing it frees native memory. */
public interface TrainedModel extends Classifier, Closeable {

  /** What the model is, was trained on, and expects. */
  ModelCard card();

  /** Every epoch of its training in order. */
  List<Epoch> history();

  /** Writes the model file, whole or not at all. */
  void save(Path file);

  @Override
  void close();
}
