package demo;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.mien.dataset.Clip;
import org.mien.workbench.Desk;
import org.mien.workbench.Edt;
import org.mien.workbench.View;
import org.mien.workbench.WorkbenchView;
import org.mien.workbench.state.OpenProject;
import org.scijava.plugin.Plugin;

/** Shows how many clips each label has. */
@Plugin(type = WorkbenchView.class)
public final class TallyView implements WorkbenchView {

  @Override
  public String key() {
    return "demo-tally";
  }

  @Override
  public String title() {
    return "Tally";
  }

  @Override
  public String purpose() {
    return "How many clips each label has.";
  }

  @Override
  public View open(Desk desk) {
    return new Open(desk);
  }

  private static final class Open implements View {

    private final JTextArea text = new JTextArea();
    private final JScrollPane pane = new JScrollPane(text);
    private final Edt edt = new Edt();

    Open(Desk desk) {
      text.setName("demo-tally-text");
      text.setEditable(false);
      edt.follow(desk.session().project(), this::show);
    }

    private void show(Optional<OpenProject> project) {
      text.setText(project.map(Open::tally).orElse("Open a project to see how many clips each label has."));
    }

    private static String tally(OpenProject project) {
      Map<String, Long> counts = project.manifest().clips().stream()
          .collect(Collectors.groupingBy(Clip::label, TreeMap::new, Collectors.counting()));
      return counts.entrySet().stream()
          .map(count -> (count.getKey().isEmpty() ? "without a label" : count.getKey()) + ": " + count.getValue())
          .collect(Collectors.joining("\n"));
    }

    @Override
    public JComponent component() {
      return pane;
    }

    @Override
    public void close() {
      edt.close();
    }
  }
}
