package org.mien.chart;

/**
 * The place on a chart that a person points at.
 *
 * @param plot which of the plots that lie above each other, from 0
 * @param x on the horizontal axis; of names, the whole number nearest to it is the index of the name
 * @param y on the vertical axis, the same
 * @param text what is there, in words; empty where there is no point, bar or cell
 */
public record Pick(int plot, double x, double y, String text) {

  /** The index of the column, where the horizontal axis has names. */
  public int column() {
    return (int) Math.round(x);
  }

  /** The index of the row, where the vertical axis has names. */
  public int row() {
    return (int) Math.round(y);
  }
}
