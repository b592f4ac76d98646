package org.mien.workbench.training;

import java.util.List;
import java.util.Locale;
import org.mien.learn.Epoch;
import org.mien.workbench.widget.ListTable;

/** Epochs as rows; the best one so far says so in words. */
final class EpochTable extends ListTable<EpochTable.Row> {

  private static final long serialVersionUID = 1;

  /**
   * One row.
   *
   * @param epoch what was measured
   * @param best whether it is the best one so far
   */
  record Row(Epoch epoch, boolean best) {}

  EpochTable() {
    super("Epoch", "Loss, training", "Accuracy, training", "Loss, validation", "Accuracy, validation", "Seconds", "");
  }

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

  /** Shows these epochs. */
  void epochs(List<Epoch> epochs) {
    int best = best(epochs);
    show(epochs.stream().map(epoch -> new Row(epoch, epoch.number() == best)).toList());
  }

  @Override
  protected boolean same(Row before, Row now) {
    return before.epoch().equals(now.epoch());
  }

  @Override
  protected Object cell(Row row, int column) {
    Epoch e = row.epoch();
    return switch (column) {
      case 0 -> Integer.toString(e.number());
      case 1 -> number(e.trainLoss());
      case 2 -> number(e.trainAccuracy());
      case 3 -> number(e.validationLoss());
      case 4 -> number(e.validationAccuracy());
      case 5 -> String.format(Locale.ROOT, "%.1f", e.seconds());
      default -> row.best() ? "best so far" : "";
    };
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "none" : String.format(Locale.ROOT, "%.3f", value);
  }
}
