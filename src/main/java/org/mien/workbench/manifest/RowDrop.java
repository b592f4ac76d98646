package org.mien.workbench.manifest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import javax.swing.JTextField;
import org.mien.dataset.Clip;
import org.mien.workbench.state.Session;
import org.mien.workbench.widget.ViewDrop;

/** Goes to the rows of clips that are dropped, also to those that the filter leaves out. */
final class RowDrop {

  private final Session session;
  private final ManifestModel model;
  private final JTextField filter;

  RowDrop(Session session, ManifestModel model, JTextField filter) {
    this.session = session;
    this.model = model;
    this.filter = filter;
  }

  /** Lets these components take clips. */
  void on(JComponent... targets) {
    for (JComponent target : targets) {
      ViewDrop.clips(target, this::goTo);
    }
  }

  private void goTo(List<String> ids) {
    session.selection().set(ids);
    ViewDrop.look(session, ids);
    boolean all = IntStream.range(0, model.getRowCount()).mapToObj(model::clip).map(Clip::id).collect(Collectors.toSet())
        .containsAll(ids);
    if (!all) {
      filter.setText("");
    }
  }
}
