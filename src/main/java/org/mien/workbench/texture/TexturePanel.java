package org.mien.workbench.texture;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.UIManager;
import org.mien.chart.ChartView;
import org.mien.texture.LbpPattern;
import org.mien.workbench.state.Holder;
import org.mien.workbench.widget.FramePicture;
import org.mien.workbench.widget.PictureFirst;
import org.mien.workbench.widget.PictureZoom;
import org.mien.workbench.widget.ScrolledPanel;
import org.mien.workbench.widget.WrapBar;
import org.mien.workbench.widget.WrappedText;

/** What the inspector consists of: pictures above, below them the histogram and the pattern of a pixel. */
final class TexturePanel extends JPanel {

  private static final long serialVersionUID = 1;
  private static final double PICTURES = 0.58;
  private static final double CHART = 0.62;
  private static final int WIDE_EMS = 34;
  private static final String HINT = "Rest the mouse on a picture, or go to it with Tab and the arrow keys: the pattern of that"
      + " pixel is drawn here, bit by bit.";

  final FramePicture frame;
  final FramePicture map;
  final FramePicture secondFrame;
  final FramePicture secondMap;
  final ChartView chart = new ChartView("texture-chart");
  final JButton pin = button("Pin as second", "texture-pin", "Keeps this clip and frame, to be compared with others (P).");
  final JButton unpin = button("Let go", "texture-unpin", "Lets go of the second clip.");
  final JButton whole = button("Whole picture", "texture-whole", "Takes the region back (Escape).");
  final JComboBox<Pace> pace = new JComboBox<>(Pace.values());
  final OptionsBar options;
  private final JLabel distance = new JLabel(" ");
  private final JLabel region = new JLabel(" ");
  private final JPanel pictures = new JPanel(new PictureGrid());
  private final PatternPicture pattern = new PatternPicture();
  private final WrappedText code = new WrappedText(HINT);
  private final JSplitPane below;
  private final JSplitPane both;
  private boolean divided;

  TexturePanel(Holder<PictureZoom> zoom, Runnable changed) {
    super(new PictureFirst(0.65));
    frame = new FramePicture("texture-frame", zoom);
    map = new FramePicture("texture-map", zoom).codes();
    secondFrame = new FramePicture("texture-second-frame", zoom);
    secondMap = new FramePicture("texture-second-map", zoom).codes();
    setName("texture-panel");
    pace.setName("texture-pace");
    pace.setToolTipText(Pace.HELP);
    pace.getAccessibleContext().setAccessibleName("How the second clip goes along");
    pace.addActionListener(event -> changed.run());
    distance.setName("texture-distance");
    distance.setToolTipText("Sum over the bins of (a - b)\u00b2 / (a + b), after Ahonen, Hadid and Pietik\u00e4inen 2006:"
        + " 0 for equal histograms, 2 for two that share no bin.");
    region.setName("texture-region");
    pattern.setVisible(false);
    WrapBar bar = new WrapBar();
    options = new OptionsBar(bar, changed);
    List.of(whole, pin, unpin, pace, region, distance).forEach(bar::add);
    below = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, true, chart, explained());
    below.setResizeWeight(CHART);
    below.setBorder(null);
    chart.setMinimumSize(new Dimension(0, 0));
    below.getRightComponent().setMinimumSize(new Dimension(0, 0));
    both = new JSplitPane(JSplitPane.VERTICAL_SPLIT, true, pictures, below);
    both.setResizeWeight(PICTURES);
    both.setBorder(null);
    add(WrapBar.scrolled(bar), BorderLayout.NORTH);
    add(both, BorderLayout.CENTER);
    addComponentListener(new ComponentAdapter() {
      @Override
      public void componentResized(ComponentEvent event) {
        turn();
      }
    });
  }

  private JScrollPane explained() {
    code.setName("texture-code");
    // It can be gone to by key, to be read or copied.
    code.setFocusable(true);
    code.setBorder(BorderFactory.createEmptyBorder(2, 4, 2, 4));
    JPanel explained = new ScrolledPanel(new BorderLayout(4, 4));
    explained.add(pattern, BorderLayout.NORTH);
    explained.add(code, BorderLayout.CENTER);
    JScrollPane scroll = new JScrollPane(explained);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    return scroll;
  }

  /** In a narrow window the pattern stands below the histogram, not beside it. */
  private void turn() {
    int em = getFontMetrics(UIManager.getFont("Label.font")).getHeight();
    int wanted = getWidth() < WIDE_EMS * em ? JSplitPane.VERTICAL_SPLIT : JSplitPane.HORIZONTAL_SPLIT;
    if (below.getOrientation() != wanted) {
      below.setOrientation(wanted);
      below.setDividerLocation(CHART);
    }
    if (!divided && both.getHeight() > 0) {
      // From then on it is where the person puts it.
      divided = true;
      both.setDividerLocation(PICTURES);
      below.setDividerLocation(CHART);
    }
  }

  /** What has no use without a second clip takes no room. */
  void pinned(boolean now) {
    WrapBar.show(unpin, now);
    WrapBar.show(pace, now);
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
    arrange(List.of(frame));
    chart.clear("");
    code.setText("");
    pattern(Optional.empty());
    distance.setText(" ");
  }

  void show(Inspecting.Result result) {
    frame.show(result.first().picture(), result.first().words());
    put(map, result.first());
    List<FramePicture> wanted = new ArrayList<>(List.of(frame, map));
    result.second().ifPresent(second -> {
      wanted.add(secondFrame);
      wanted.add(secondMap);
      second.shown().ifPresentOrElse(shown -> {
        secondFrame.show(shown.picture(), shown.words() + shown.since());
        put(secondMap, shown);
      }, () -> {
        secondFrame.say(second.problem());
        secondMap.say("");
      });
    });
    arrange(wanted);
    result.chart().ifPresentOrElse(chart::show, () -> chart.clear(result.problem()));
    distance.setText(Double.isNaN(result.distance()) ? " "
        : String.format(Locale.ROOT, "Chi-squared distance: %.4f", result.distance()));
    region.setText(result.how().region().map(r -> "Region: " + r.width + " \u00d7 " + r.height + " pixels at " + r.x + ", " + r.y)
        .orElse("Drag a rectangle on a picture, or hold Shift with the arrow keys, to choose a region."));
    region.setToolTipText(region.getText());
    if (code.getText().isEmpty()) {
      code.setText(HINT);
    }
  }

  private static void put(FramePicture picture, Inspecting.Shown shown) {
    if (shown.mapPicture() == null) {
      picture.say(shown.problem());
    } else {
      picture.show(shown.mapPicture(), "LBP map");
    }
  }

  /** Pictures that stay are not touched, so that the focus stays too. */
  private void arrange(List<FramePicture> wanted) {
    if (!List.of(pictures.getComponents()).equals(wanted)) {
      pictures().stream().filter(picture -> !wanted.contains(picture)).forEach(pictures::remove);
      wanted.stream().filter(picture -> picture.getParent() != pictures).forEach(pictures::add);
    }
    // The shape of the pictures decides how they lie.
    pictures.revalidate();
    pictures.repaint();
  }

  void mark(Optional<Rectangle> chosen, Optional<Point> pixel) {
    pictures().forEach(picture -> picture.mark(chosen.orElse(null), pixel.orElse(null)));
  }

  private void pattern(Optional<LbpPattern> found) {
    pattern.show(found.orElse(null));
    pattern.setVisible(found.isPresent());
  }

  void explain(Point pixel, Optional<LbpPattern> found) {
    pattern(found);
    code.setText(PatternWords.of(pixel, found));
  }
}
