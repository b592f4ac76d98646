package org.mien.workbench.welcome;

import java.awt.Component;
import java.awt.Font;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.mien.file.PathText;
import org.mien.workbench.Desk;
import org.mien.workbench.Edt;
import org.mien.workbench.View;
import org.mien.workbench.state.Jobs;
import org.mien.workbench.state.OpenProject;
import org.mien.workbench.state.Settings;
import org.mien.workbench.widget.Glossary;
import org.mien.workbench.widget.GlossaryText;
import org.mien.workbench.widget.NewProject;
import org.mien.workbench.widget.NewProjectDialog;
import org.mien.workbench.widget.ScrolledPanel;

/** The open welcome view. */
final class WelcomePanel implements View {

  private static final int ROOM = 28;
  private static final float TITLE = 1.5f;
  private static final float HEADING = 1.15f;

  private final Desk desk;
  private final Doors doors;
  private final Glossary glossary = Glossary.usual();
  private final MigLayout columns = new MigLayout("insets 0, gap 14", "[grow, fill, sg door]", "[grow, fill]");
  private final JPanel cards = new JPanel(columns);
  private final JPanel recent = new JPanel(new MigLayout("insets 0, gap 2, wrap 1", "[grow]"));
  private final JScrollPane scroll;
  private final Edt edt = new Edt();

  WelcomePanel(Desk desk) {
    this.desk = desk;
    this.doors = new Doors(desk);
    ScrolledPanel page = new ScrolledPanel(new MigLayout("insets 18, gap 12, wrap 1", "[grow, fill]"));
    page.add(heading("Welcome to Mien", TITLE));
    page.add(text("Mien is for research on micro-expressions: it checks recordings, shows their texture, trains and tests"
        + " classifiers, and goes through a recording frame by frame. Nothing leaves this computer. Words with a dotted line"
        + " are explained when the mouse rests on them; Help > Glossary has them all."), "wmin 10");
    fillCards();
    page.add(cards, "wmin 10");
    page.add(heading("Recent projects", HEADING), "gaptop 8");
    page.add(recent, "wmin 10");
    page.add(text("Mien describes faces in pictures. It does not say what a person feels, and it diagnoses nobody."), "wmin 10");
    scroll = new JScrollPane(page);
    scroll.setBorder(null);
    scroll.setName("welcome-page");
    scroll.addComponentListener(new ComponentAdapter() {
      @Override
      public void componentResized(ComponentEvent event) {
        arrange();
      }
    });
    edt.follow(desk.session().settings().values(), this::showRecent);
  }

  private void fillCards() {
    cards.add(card("Open my recordings", "welcome-recordings",
        "You choose a folder, a zip or a file. Mien lists what is in it and makes a project of it, a folder of its own beside"
            + " your recordings or in your documents. The recordings are only read; nothing in them is changed.",
        "Takes seconds, for many thousands of pictures a minute. Ends with the list of your clips.", doors::recordings));
    cards.add(card("Repeat the published experiment", "welcome-experiment",
        "On sample data whose faces are drawn, a network is trained twice as in a published study: tested on a random split, as"
            + " it was published, and on people that it has never seen. You watch the learning curves grow and see what leakage"
            + " does to a figure.",
        "Takes one to two minutes. Ends with a confusion matrix, curves and both figures side by side. The files go into a folder"
            + " that you choose, about 20 MB.",
        () -> ask("Repeat the published experiment", doors::repeat)));
    cards.add(card("Look at texture", "welcome-texture",
        "A clip of the sample data, frame by frame, with its LBP map beside it: what a classifier can see of the skin's"
            + " wrinkles, and how it changes while a face moves.",
        "Takes half a minute. Ends with a map and its histogram. The files go into a folder that you choose, about 8 MB.",
        () -> ask("Look at texture", doors::texture)));
  }

  private void ask(String title, java.util.function.Consumer<Path> then) {
    Optional<Path> open = desk.session().project().get().map(project -> project.project().folder());
    String what = "The sample data are drawn faces; nobody is shown. They go into this folder, which is made if it is not there."
        + " If it holds the sample data already, they are used as they are.";
    new SampleDialog(desk, title, what, () -> sampleFolder(open), then).open();
  }

  /** The open project where it is the sample data, else a new folder. */
  private static Path sampleFolder(Optional<Path> open) {
    return open.filter(folder -> Files.isRegularFile(folder.resolve("faults.csv")))
        .orElseGet(() -> NewProject.inDocuments("mien-sample", Path.of(System.getProperty("user.home"))));
  }

  private JComponent card(String title, String name, String what, String cost, Runnable action) {
    JPanel card = new JPanel(new MigLayout("insets 14, gap 8, wrap 1, filly", "[grow, fill]", "[][grow, top][bottom][]"));
    java.awt.Color line = UIManager.getColor("Component.borderColor");
    card.setBorder(BorderFactory.createLineBorder(line == null ? java.awt.Color.GRAY : line));
    card.add(heading(title, HEADING));
    card.add(text(what), "wmin 10");
    card.add(text(cost), "wmin 10");
    JButton open = new JButton(title);
    open.setName(name);
    open.getAccessibleContext().setAccessibleDescription(what + " " + cost);
    open.addActionListener(event -> action.run());
    card.add(open, "growx");
    return card;
  }

  private GlossaryText text(String text) {
    return new GlossaryText(glossary, text);
  }

  /** Larger than other text by a factor, at every size that a person chooses. */
  private static JLabel heading(String text, float factor) {
    return new JLabel(text) {
      private static final long serialVersionUID = 1;

      @Override
      public void updateUI() {
        super.updateUI();
        Font font = UIManager.getFont("Label.font");
        if (font != null) {
          setFont(font.deriveFont(Font.BOLD, font.getSize2D() * factor));
        }
      }
    };
  }

  private void arrange() {
    int widest = 0;
    for (Component card : cards.getComponents()) {
      widest = Math.max(widest, card.getMinimumSize().width);
    }
    boolean narrow = scroll.getViewport().getWidth() < (widest + ROOM) * cards.getComponentCount();
    columns.setLayoutConstraints("insets 0, gap 14" + (narrow ? ", wrap 1" : ""));
    cards.revalidate();
  }

  private void showRecent(Settings.Values values) {
    recent.removeAll();
    // A name with letters that this start of Java does not know is left for another one.
    List<String> projects = values.recent().stream().filter(name -> PathText.fault(name).isEmpty()).toList();
    if (projects.isEmpty()) {
      recent.add(new JLabel("None yet."));
    }
    for (int i = 0; i < projects.size(); i++) {
      Path folder = Path.of(projects.get(i));
      JButton open = new JButton(folder.toString());
      open.setName("welcome-recent-" + (i + 1));
      open.setHorizontalAlignment(JButton.LEADING);
      open.setBorderPainted(false);
      open.setContentAreaFilled(false);
      open.setToolTipText("Opens this project");
      open.addActionListener(event -> open(folder));
      recent.add(open, "wmin 10");
    }
    recent.revalidate();
    recent.repaint();
  }

  /** While a project opens, a second press does not open it once more, nor another one. */
  private void open(Path folder) {
    recents(false);
    Jobs.Started<OpenProject> work = desk.session().open(folder);
    NewProjectDialog.opened(desk, work);
    work.result().whenComplete((project, failure) -> edt.later(() -> recents(true)));
  }

  private void recents(boolean now) {
    for (Component project : recent.getComponents()) {
      project.setEnabled(now);
    }
  }

  @Override
  public JComponent component() {
    return scroll;
  }

  @Override
  public void close() {
    edt.close();
  }
}
