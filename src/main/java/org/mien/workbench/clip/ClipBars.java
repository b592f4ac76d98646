package org.mien.workbench.clip;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.AbstractButton;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JToggleButton;
import org.mien.dataset.Timing;
import org.mien.imagej.ClipImages;
import org.mien.texture.LbpDescriptor;
import org.mien.texture.LbpOptions;
import org.mien.workbench.widget.Glyph;
import org.mien.workbench.widget.PictureZoom;
import org.mien.workbench.widget.WrapBar;

/** The buttons above and below the pictures. */
final class ClipBars {

  private static final List<Double> SPEEDS = List.of(1.0, 0.5, 0.25, 0.1);
  private static final List<Integer> RANGES = List.of(8, 16, 32, 64, 128, 255);

  final WrapBar above = new WrapBar();
  final WrapBar below = new WrapBar();
  final JLabel position = new JLabel(" ");
  final JToggleButton map = named(new JToggleButton("LBP map"), "clip-map-on", "Shows the LBP map beside the frame (M).");
  final JComboBox<String> kind = named(new JComboBox<>(), "clip-map-kind", "Which kind of Local Binary Pattern the map shows.");
  final JToggleButton difference = named(new JToggleButton("Change"), "clip-difference-on",
      "Shows what changed since the chosen frame: orange brighter, blue darker (D).");
  final JButton reference = named(new JButton("Compare with this"), "clip-reference",
      "Chooses the frame that is shown now as the one to compare with (R).");
  final JComboBox<Integer> range = named(new JComboBox<>(RANGES.toArray(new Integer[0])), "clip-difference-range",
      "By how many gray levels of 255 a pixel must change to be in full colour.");
  private final JButton play =
      named(new JButton(Glyph.START), "clip-play", "Plays at the true speed, or stops (Space).");
  private final JButton imageJ = named(new JButton("Open in ImageJ"), "clip-imagej", "Opens the recording as a stack in ImageJ.");
  private final JButton onset = named(new JButton("Onset"), "clip-onset", "Goes to where the face begins to move (O).");
  private final JButton apex = named(new JButton("Apex"), "clip-apex", "Goes to where the face moves most (A).");
  private final JButton offset = named(new JButton("Offset"), "clip-offset", "Goes to where the face is at rest again (F).");
  private final JComboBox<String> speed =
      named(new JComboBox<>(), "clip-speed", "How fast to play; 1 is the speed of the recording.");
  private final JCheckBox again = named(new JCheckBox("Again"), "clip-again", "Plays again and again.");

  ClipBars(ClipScreen screen, List<LbpDescriptor> kinds, JButton mark) {
    position.setName("clip-position");
    kinds.forEach(descriptor -> kind.addItem(descriptor.label()));
    SPEEDS.forEach(s -> speed.addItem(s == 1 ? "Speed 1" : String.format(Locale.ROOT, "1/%.0f", 1 / s)));
    // The LBP of the published experiment comes first to hand.
    kinds.stream().filter(d -> d.options().equals(LbpOptions.paper())).findFirst()
        .ifPresent(usual -> kind.setSelectedItem(usual.label()));
    range.setSelectedItem(32);
    fillAbove(screen);
    fillBelow(screen, mark);
  }

  private void fillAbove(ClipScreen screen) {
    above.add(button("Open...", "clip-open", "Opens an image, a folder of frames, a stack or a video that is in no project.",
        screen::choose));
    above.add(button("Fit", "clip-fit", "The whole picture (0).", () -> screen.zoom(PictureZoom.FIT)));
    above.add(button("100 %", "clip-full", "A pixel of the screen for every pixel (1).", () -> screen.zoom(PictureZoom.FULL)));
    above.add(button("\u2212", "clip-smaller", "Smaller (-).", () -> screen.zoomBy(1 / PictureZoom.STEP)));
    above.add(button("+", "clip-larger", "Larger (+).", () -> screen.zoomBy(PictureZoom.STEP)));
    above.add(on(map, ignored -> screen.redevelop()));
    above.add(kind);
    kind.addActionListener(event -> screen.redevelop());
    above.add(on(difference, ignored -> screen.compare()));
    above.add(on(reference, ignored -> screen.chooseReference()));
    above.add(range);
    range.addActionListener(event -> screen.redevelop());
    above.add(on(imageJ, ignored -> screen.openInImageJ()));
  }

  private void fillBelow(ClipScreen screen, JButton mark) {
    below.add(button(Glyph.FIRST, "clip-first", "The first frame (Home).", screen::first));
    below.add(button(Glyph.BACK, "clip-back", "One frame back (Left; Page Up for ten).", () -> screen.step(-1)));
    below.add(on(play, ignored -> screen.play()));
    below.add(button(Glyph.NEXT, "clip-next", "One frame on (Right; Page Down for ten).", () -> screen.step(1)));
    below.add(button(Glyph.LAST, "clip-last", "The last frame (End).", screen::last));
    below.add(speed);
    speed.addActionListener(event -> screen.speed(SPEEDS.get(speed.getSelectedIndex())));
    below.add(on(again, ignored -> screen.loop(again.isSelected())));
    below.add(on(onset, ignored -> screen.jump(Timing::onset)));
    below.add(on(apex, ignored -> screen.jump(Timing::apex)));
    below.add(on(offset, ignored -> screen.jump(Timing::offset)));
    below.add(mark);
    below.add(position);
  }

  /** What can be done now. */
  void enable(boolean open, boolean moving, Timing timing) {
    for (WrapBar bar : List.of(above, below)) {
      for (java.awt.Component component : bar.getComponents()) {
        component.setEnabled("clip-open".equals(component.getName()) || open && (bar == above || moving));
      }
    }
    // What has no use now takes no room from the picture.
    WrapBar.show(range, difference.isSelected());
    WrapBar.show(kind, map.isSelected());
    WrapBar.show(imageJ, ClipImages.hostIsThere());
    boolean marked = timing.onset() != Timing.UNKNOWN || timing.apex() != Timing.UNKNOWN || timing.offset() != Timing.UNKNOWN;
    List.of(onset, apex, offset).forEach(button -> WrapBar.show(button, !open || marked));
    onset.setEnabled(open && timing.onset() != Timing.UNKNOWN);
    apex.setEnabled(open && timing.apex() != Timing.UNKNOWN);
    offset.setEnabled(open && timing.offset() != Timing.UNKNOWN);
    position.setEnabled(true);
  }

  void playing(boolean now) {
    play.setIcon(now ? Glyph.PAUSE : Glyph.START);
    play.getAccessibleContext().setAccessibleName(now ? "Stop" : "Play");
  }

  private static JButton button(String text, String name, String help, Runnable work) {
    return on(named(new JButton(text), name, help), ignored -> work.run());
  }

  private static JButton button(Icon icon, String name, String help, Runnable work) {
    JButton button = on(named(new JButton(icon), name, help), ignored -> work.run());
    button.getAccessibleContext().setAccessibleName(help);
    return button;
  }

  private static <T extends JComponent> T named(T component, String name, String help) {
    component.setName(name);
    component.setToolTipText(help);
    return component;
  }

  private static <T extends AbstractButton> T on(T button, Consumer<T> work) {
    button.addActionListener(event -> work.accept(button));
    return button;
  }
}
