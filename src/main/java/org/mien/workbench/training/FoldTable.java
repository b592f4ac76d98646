package org.mien.workbench.training;

import java.util.List;
import java.util.Locale;
import javax.swing.table.AbstractTableModel;
import org.mien.experiment.FoldFile;

/** Finished folds of a cross-validation as rows. */
final class FoldTable extends AbstractTableModel {

  private static final long serialVersionUID = 1;

  private static final List<String> COLUMNS =
      List.of("Learner", "Seed", "Fold", "Learned from", "Tested", "Epochs", "Best epoch", "Seconds");

  private transient List<FoldFile> folds = List.of();

  /** Shows these folds; rows that were there stay as they are. */
  void show(List<FoldFile> next) {
    int before = folds.size();
    boolean longer = before > 0 && next.size() >= before && next.subList(0, before).equals(folds);
    folds = List.copyOf(next);
    if (!longer) {
      fireTableDataChanged();
    } else if (next.size() > before) {
      fireTableRowsInserted(before, next.size() - 1);
    }
  }

  FoldFile fold(int row) {
    return folds.get(row);
  }

  /** The last row of a learner that has epochs, or -1. */
  int latestNetwork() {
    for (int row = folds.size() - 1; row >= 0; row--) {
      if (folds.get(row).epochs() > 0) {
        return row;
      }
    }
    return -1;
  }

  @Override
  public int getRowCount() {
    return folds.size();
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
    FoldFile f = folds.get(row);
    return switch (column) {
      case 0 -> f.learner();
      case 1 -> Long.toString(f.seed());
      case 2 -> f.fold();
      case 3 -> Integer.toString(f.parts().train());
      case 4 -> Integer.toString(f.parts().test());
      case 5 -> Integer.toString(f.epochs());
      case 6 -> Integer.toString(f.bestEpoch());
      default -> String.format(Locale.ROOT, "%.1f", f.seconds());
    };
  }
}
