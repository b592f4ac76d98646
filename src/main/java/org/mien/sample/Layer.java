package org.mien.sample;

/** One part of a picture. */
@FunctionalInterface
interface Layer {

  /** Paints the sample at (x, y), in head units, over what {@code dab} holds. */
  void paint(double x, double y, Dab dab);
}
