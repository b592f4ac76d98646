package org.mien.workbench.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.JTree;
import javax.swing.SwingUtilities;
import javax.swing.tree.TreePath;
import org.junit.jupiter.api.Test;
import org.mien.dataset.Clip;
import org.mien.dataset.LabelSet;
import org.mien.dataset.Manifest;
import org.mien.dataset.Media;
import org.mien.dataset.Timing;
import org.mien.workbench.state.Blinding;
import org.mien.workbench.state.OpenProject;
import org.mien.workbench.widget.Dragged;
import org.mien.workflow.Project;

/** A hundred thousand samples: the explorer keeps a number for each, and makes lines only for what is seen. */
class LargeExplorerTest {

  private static final int MANY = 100_000;
  private static final int PEOPLE = 500;

  private static Manifest many() {
    List<String> labels = LabelSet.standard().keys().subList(0, 6);
    List<Clip> clips = new ArrayList<>(MANY);
    for (int i = 0; i < MANY; i++) {
      String id = labels.get(i % 6) + "/" + i + ".png";
      clips.add(new Clip(id, id, Media.STILL, labels.get(i % 6), "S" + i % PEOPLE, "", Timing.NONE, List.of(), Map.of()));
    }
    return new Manifest(null, "many", LabelSet.standard().only(labels), clips, List.of());
  }

  private static Contents contents(Manifest manifest, String filter, Blinding numbers) {
    return new Contents(Optional.of(new OpenProject(new Project(java.nio.file.Path.of("many")), manifest)),
        ClipGroups.of(manifest, filter, numbers), Results.NONE, List.of(), Optional.ofNullable(numbers));
  }

  private static int numbers(ClipGroups groups) {
    return groups.hidden().length + groups.classes().values().stream().mapToInt(a -> a.length).sum()
        + groups.subjects().values().stream().mapToInt(a -> a.length).sum();
  }

  @Test
  void nothingButANumberIsKeptForEachClip() {
    Manifest manifest = many();
    Contents contents = contents(manifest, "", null);

    assertThat(numbers(contents.groups())).isEqualTo(2 * MANY);
    assertThat(contents.lists().values().stream().mapToInt(List::size).sum()).isEqualTo(6 + PEOPLE);
    Node.Group fear = new Node.Group(Node.Section.CLASSES, "fear");
    assertThat(contents.count(fear)).isEqualTo(16_667);
    assertThat(contents.clip((Node.ClipNode) contents.child(fear, 16_666)).orElseThrow().id()).isEqualTo("fear/99998.png");
    assertThat(contents.indexOf(fear, contents.child(fear, 16_666))).isEqualTo(16_666);
    assertThat(contents.ids(new Node.Group(Node.Section.SUBJECTS, "S7"))).hasSize(MANY / PEOPLE).contains("disgust/7.png");
    assertThat(contents.child(Node.Section.SUBJECTS, 10)).isEqualTo(new Node.Group(Node.Section.SUBJECTS, "S10"));
  }

  @Test
  void aFilterFindsAFewOfThem() {
    ClipGroups found = ClipGroups.of(many(), "fear s8 /8", null);
    assertThat(found.classes()).containsOnlyKeys("fear");
    assertThat(found.classes().get("fear").length).isPositive().isLessThan(5_000);
    assertThat(found.subjects().keySet()).allMatch(s -> s.contains("S8"));
  }

  @Test
  void hiddenNamesAreInNeutralOrderOnly() {
    Manifest manifest = many();
    Contents contents = contents(manifest, "", new Blinding(manifest));
    assertThat(numbers(contents.groups())).isEqualTo(MANY);
    assertThat(contents.sections()).doesNotContain(Node.Section.CLASSES, Node.Section.SUBJECTS);
    Node first = contents.child(Node.Section.HIDDEN, 0);
    assertThat(NodeWords.of(first, contents, List.of())).isEqualTo(new NodeWords("No. 1", "still", "No. 1"));
    Dragged dragged = LineDrag.dragged(List.of(first), contents);
    assertThat(dragged.clips()).hasSize(1);
    assertThat(dragged.named()).isFalse();
  }

  @Test
  void aTreeWithAnOpenGroupAsksOnlyForWhatIsSeen() throws Exception {
    Contents contents = contents(many(), "", null);
    AtomicInteger made = new AtomicInteger();
    SwingUtilities.invokeAndWait(() -> {
      ExplorerModel model = new ExplorerModel() {
        @Override
        public Object getChild(Object parent, int index) {
          made.incrementAndGet();
          return super.getChild(parent, index);
        }
      };
      model.show(contents);
      JTree tree = new JTree(model);
      tree.setRootVisible(false);
      tree.setLargeModel(true);
      tree.setRowHeight(30);
      Node.Group fear = new Node.Group(Node.Section.CLASSES, "fear");
      tree.expandPath(new TreePath(new Object[] {model.getRoot(), Node.Section.CLASSES, fear}));
      tree.setSize(300, tree.getPreferredSize().height);
      assertThat(tree.getRowCount()).isEqualTo(5 + 6 + 16_667);
      Graphics2D graphics = new BufferedImage(300, 600, BufferedImage.TYPE_INT_RGB).createGraphics();
      graphics.translate(0, -300_000);
      graphics.setClip(0, 300_000, 300, 600);
      tree.paint(graphics);
      graphics.dispose();
    });
    assertThat(made.get()).isPositive().isLessThan(2_000);
  }
}
