package org.mien.workbench.training;

import java.util.Locale;
import org.mien.experiment.FoldFile;
import org.mien.workbench.widget.ListTable;

/** Finished folds of a cross-validation as rows. */
final class FoldTable extends ListTable<FoldFile> {

  private static final long serialVersionUID = 1;

  FoldTable() {
    super("Learner", "Seed", "Fold", "Learned from", "Tested", "Epochs", "Best epoch", "Seconds");
  }

  /** The last row of a learner that has epochs, or -1. */
  int latestNetwork() {
    for (int row = getRowCount() - 1; row >= 0; row--) {
      if (row(row).epochs() > 0) {
        return row;
      }
    }
    return -1;
  }

  @Override
  protected Object cell(FoldFile f, int column) {
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
