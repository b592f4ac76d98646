package org.mien.workbench.texture;

import java.awt.BorderLayout;
import java.awt.GridLayout;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import org.mien.chart.ChartView;
import org.mien.texture.LbpPattern;
import org.mien.workbench.state.Holder;
import org.mien.workbench.widget.FramePicture;
import org.mien.workbench.widget.PictureZoom;
import org.mien.workbench.widget.WrapBar;

/** What the inspector consists of. */
final class TexturePanel extends JPanel {

  private static final long serialVersionUID = 1;

  final FramePicture frame;
  final FramePicture map;
  final FramePicture secondFrame;
  final FramePicture secondMap;
  final ChartView chart = new ChartView("texture-chart");
  final JButton pin = button("Pin as second", "texture-pin", "Keeps this frame, to be compared with others (P).");
  final JButton unpin = button("Let go", "texture-unpin", "Lets go of the second frame.");
  final JButton whole = button("Whole picture", "texture-whole", "Takes the region back (Escape).");
  final OptionsBar options;
  private final JLabel distance = new JLabel(" ");
  private final JLabel region = new JLabel(" ");
  private final JPanel pictures = new JPanel(new GridLayout(0, 2, 4, 4));
  private final PatternPicture pattern = new PatternPicture();
  private final JTextArea code = new JTextArea(10, 22);

  TexturePanel(Holder<PictureZoom> zoom, Runnable changed) {
    super(new BorderLayout());
    frame = new FramePicture("texture-frame", zoom);
    map = new FramePicture("texture-map", zoom);
    secondFrame = new FramePicture("texture-second-frame", zoom);
    secondMap = new FramePicture("texture-second-map", zoom);
    setName("texture-panel");
    distance.setName("texture-distance");
    distance.setToolTipText("Sum over the bins of (a - b)\u00b2 / (a + b), after Ahonen, Hadid and Pietik\u00e4inen 2006:"
        + " 0 for equal histograms, 2 for two that share no bin.");
    region.setName("texture-region");
    code.setName("texture-code");
    code.setEditable(false);
    code.setLineWrap(true);
    code.setWrapStyleWord(true);
    code.setOpaque(false);
    code.setFont(UIManager.getFont("Label.font"));
    WrapBar bar = new WrapBar();
    options = new OptionsBar(bar, changed);
    List.of(whole, pin, unpin, region, distance).forEach(bar::add);
    JPanel explained = new JPanel(new BorderLayout(4, 4));
    explained.add(pattern, BorderLayout.NORTH);
    JScrollPane words = new JScrollPane(code);
    words.setBorder(BorderFactory.createEmptyBorder());
    explained.add(words, BorderLayout.CENTER);
    explained.setMinimumSize(pattern.getPreferredSize());
    JSplitPane above = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, pictures, explained);
    above.setResizeWeight(1);
    JSplitPane both = new JSplitPane(JSplitPane.VERTICAL_SPLIT, above, chart);
    both.setResizeWeight(0.6);
    add(bar, BorderLayout.NORTH);
    add(both, BorderLayout.CENTER);
  }

  List<FramePicture> pictures() {
    return List.of(frame, map, secondFrame, secondMap);
  }

  private static JButton button(String words, String name, String help) {
    JButton button = new JButton(words);
    button.setName(name);
    button.setToolTipText(help);
    return button;
  }

  /** A sentence in place of everything. */
  void say(String sentence) {
    frame.say(sentence);
    arrange(false, false);
    chart.clear("");
    code.setText("");
    pattern.show(null);
    distance.setText(" ");
  }

  void show(Inspecting.Result result, String name) {
    frame.show(result.first().picture(), name);
    put(map, result.first());
    result.second().ifPresent(second -> {
      secondFrame.show(second.picture(), result.how().pinned().orElseThrow().name());
      put(secondMap, second);
    });
    arrange(true, result.second().isPresent());
    result.chart().ifPresentOrElse(chart::show, () -> chart.clear(result.problem()));
    distance.setText(Double.isNaN(result.distance()) ? " "
        : String.format(java.util.Locale.ROOT, "Chi-squared distance: %.4f", result.distance()));
    region.setText(result.how().region().map(r -> "Region: " + r.width + " \u00d7 " + r.height + " pixels at " + r.x + ", " + r.y)
        .orElse("Drag a rectangle on a picture, or hold Shift with the arrow keys, to choose a region."));
  }

  private static void put(FramePicture picture, Inspecting.Shown shown) {
    if (shown.mapPicture() == null) {
      picture.say(shown.problem());
    } else {
      picture.show(shown.mapPicture(), "LBP map");
    }
  }

  /** Pictures that stay are not touched, so that the focus stays too. */
  private void arrange(boolean withMap, boolean withSecond) {
    List<FramePicture> wanted = withSecond ? pictures() : withMap ? List.of(frame, map) : List.of(frame);
    if (!List.of(pictures.getComponents()).equals(wanted)) {
      pictures().stream().filter(picture -> !wanted.contains(picture)).forEach(pictures::remove);
      wanted.stream().filter(picture -> picture.getParent() != pictures).forEach(pictures::add);
      pictures.setLayout(new GridLayout(0, withMap ? 2 : 1, 4, 4));
      pictures.revalidate();
      pictures.repaint();
    }
  }

  void mark(Optional<Rectangle> chosen, Optional<Point> pixel) {
    pictures().forEach(picture -> picture.mark(chosen.orElse(null), pixel.orElse(null)));
  }

  void explain(Point pixel, Optional<LbpPattern> found) {
    pattern.show(found.orElse(null));
    code.setText(PatternWords.of(pixel, found));
    code.setCaretPosition(0);
  }
}
