package org.mien.workbench.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mien.experiment.FoldFile;
import org.mien.experiment.WorkItem;
import org.mien.learn.Epoch;
import org.mien.workbench.widget.ListTable;

/** Folds of a cross-validation as rows: first the finished ones, then those that are being trained. */
final class FoldTable extends ListTable<FoldTable.Row> {

  private static final long serialVersionUID = 1;
  private static final int FOLD = 2;

  private boolean hidden;

  /**
   * One fold.
   *
   * @param item which it is
   * @param file what it gave, or nothing while it is trained
   * @param epochs so far, while it is trained
   */
  record Row(WorkItem item, Optional<FoldFile> file, List<Epoch> epochs) {

    /** Whether it has curves: a baseline has none. */
    boolean hasCurves() {
      return file.map(fold -> fold.epochs() > 0).orElse(true);
    }
  }

  FoldTable() {
    super("Learner", "Seed", "Fold", "Learned from", "Tested", "Epochs", "Best epoch", "Seconds");
  }

  /**
   * Shows these folds.
   *
   * @param inHand epochs so far of those that are trained; one that is finished by now is passed over
   */
  void folds(List<FoldFile> finished, Map<WorkItem, List<Epoch>> inHand) {
    Set<WorkItem> done = finished.stream().map(FoldFile::item).collect(Collectors.toSet());
    List<Row> next = new ArrayList<>(finished.stream().map(f -> new Row(f.item(), Optional.of(f), List.of())).toList());
    inHand.forEach((item, epochs) -> {
      if (!done.contains(item)) {
        next.add(new Row(item, Optional.empty(), epochs));
      }
    });
    show(next);
  }

  @Override
  protected boolean same(Row before, Row now) {
    return before.item().equals(now.item());
  }

  /** Hides or shows the names of folds, which are those of people where each fold tests one. */
  void hide(boolean now) {
    if (hidden != now) {
      hidden = now;
      for (int row = 0; row < getRowCount(); row++) {
        fireTableCellUpdated(row, FOLD);
      }
    }
  }

  /** Where a fold stands, or -1. */
  int find(WorkItem item) {
    return rows().stream().map(Row::item).toList().indexOf(item);
  }

  /** What to look at unless a person chooses: the fold that has been trained longest, else the last finished one with curves. */
  int current() {
    int last = -1;
    for (int row = 0; row < getRowCount(); row++) {
      if (row(row).file().isEmpty()) {
        return row;
      }
      last = row(row).hasCurves() ? row : last;
    }
    return last;
  }

  @Override
  protected Object cell(Row at, int column) {
    return switch (column) {
      case 0 -> at.item().learner();
      case 1 -> Long.toString(at.item().seed());
      case FOLD -> hidden ? "(hidden)" : at.item().fold();
      default -> at.file().map(fold -> finished(fold, column)).orElseGet(() -> inHand(at.epochs(), column));
    };
  }

  private static String finished(FoldFile fold, int column) {
    return switch (column) {
      case 3 -> Integer.toString(fold.parts().train());
      case 4 -> Integer.toString(fold.parts().test());
      case 5 -> Integer.toString(fold.epochs());
      case 6 -> Integer.toString(fold.bestEpoch());
      default -> String.format(Locale.ROOT, "%.1f", fold.seconds());
    };
  }

  private static String inHand(List<Epoch> epochs, int column) {
    int best = EpochTable.best(epochs);
    return switch (column) {
      case 5 -> epochs.size() + " so far";
      case 6 -> best == 0 ? "" : best + " so far";
      case 7 -> "at work";
      default -> "";
    };
  }
}
