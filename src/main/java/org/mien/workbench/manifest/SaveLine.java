package org.mien.workbench.manifest;

import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import org.mien.workbench.state.ManifestEdits;
import org.mien.workbench.widget.ProblemMark;
import org.mien.workbench.widget.WrapBar;

/** Says whether edits are on the disk, and offers the two ways out where somebody else wrote the file. */
final class SaveLine {

  private final JLabel words = new JLabel(" ");
  private final JButton theirs = new JButton("Go on with theirs");
  private final JButton ours = new JButton("Put mine in place");
  private final ProblemMark mark = new ProblemMark();

  SaveLine(WrapBar bar, Runnable takeTheirs, Runnable takeOurs) {
    words.setName("manifest-state");
    words.setBorder(BorderFactory.createEmptyBorder(0, 12, 0, 0));
    theirs.setName("manifest-theirs");
    theirs.setToolTipText("Reads manifest.csv as the other person wrote it; your version stays in the file beside it.");
    theirs.addActionListener(event -> takeTheirs.run());
    ours.setName("manifest-ours");
    ours.setToolTipText("Writes your version to manifest.csv; the other person's is kept in a file beside it.");
    ours.addActionListener(event -> takeOurs.run());
    bar.add(words);
    bar.add(theirs);
    bar.add(ours);
    show(new ManifestEdits.State(ManifestEdits.Phase.UNTOUCHED, "", "", ""));
  }

  void show(ManifestEdits.State state) {
    boolean conflict = state.phase() == ManifestEdits.Phase.CONFLICT;
    words.setText(state.words().isEmpty() ? "Edits are saved by themselves." : state.words());
    words.setToolTipText(state.words());
    words.setIcon(conflict || state.phase() == ManifestEdits.Phase.FAILED ? mark : null);
    theirs.setVisible(conflict);
    ours.setVisible(conflict);
  }
}
