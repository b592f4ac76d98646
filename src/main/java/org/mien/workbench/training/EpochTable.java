package org.mien.workbench.training;

import java.util.List;
import java.util.Locale;
import javax.swing.table.AbstractTableModel;
import org.mien.learn.Epoch;

/** Epochs as rows; the best one so far says so in words. */
final class EpochTable extends AbstractTableModel {

  private static final long serialVersionUID = 1;

  private static final List<String> COLUMNS = List.of(
      "Epoch", "Loss, training", "Accuracy, training", "Loss, validation", "Accuracy, validation", "Seconds", "");

  private transient List<Epoch> epochs = List.of();
  private int best;

  /**
   * The epoch with the lowest loss on the validation part, the first of equals, as the training itself chooses.
   *
   * @return its number, or 0 where there is no validation part
   */
  static int best(List<Epoch> epochs) {
    double lowest = Double.NaN;
    int number = 0;
    for (Epoch epoch : epochs) {
      double loss = epoch.validationLoss();
      if (!Double.isNaN(loss) && (number == 0 || loss < lowest)) {
        lowest = loss;
        number = epoch.number();
      }
    }
    return number;
  }

  /** Shows these epochs; rows that were there stay as they are. */
  void show(List<Epoch> next) {
    int before = epochs.size();
    int marked = best;
    boolean longer = before > 0 && next.size() >= before && next.subList(0, before).equals(epochs);
    epochs = List.copyOf(next);
    best = best(next);
    if (!longer) {
      fireTableDataChanged();
      return;
    }
    if (next.size() > before) {
      fireTableRowsInserted(before, next.size() - 1);
    }
    if (best != marked) {
      for (int row = 0; row < next.size(); row++) {
        fireTableCellUpdated(row, COLUMNS.size() - 1);
      }
    }
  }

  @Override
  public int getRowCount() {
    return epochs.size();
  }

  @Override
  public int getColumnCount() {
    return COLUMNS.size();
  }

  @Override
  public String getColumnName(int column) {
    return COLUMNS.get(column);
  }

  @Override
  public Object getValueAt(int row, int column) {
    Epoch e = epochs.get(row);
    return switch (column) {
      case 0 -> Integer.toString(e.number());
      case 1 -> number(e.trainLoss());
      case 2 -> number(e.trainAccuracy());
      case 3 -> number(e.validationLoss());
      case 4 -> number(e.validationAccuracy());
      case 5 -> String.format(Locale.ROOT, "%.1f", e.seconds());
      default -> e.number() == best ? "best so far" : "";
    };
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "none" : String.format(Locale.ROOT, "%.3f", value);
  }
}
