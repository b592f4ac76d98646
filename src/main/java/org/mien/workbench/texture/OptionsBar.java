package org.mien.workbench.texture;

import java.awt.BorderLayout;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import org.mien.texture.BlockGrid;
import org.mien.texture.LbpBorder;
import org.mien.texture.LbpMapping;
import org.mien.texture.LbpOptions;
import org.mien.texture.LbpVariant;
import org.mien.workbench.widget.WrapBar;

/** Everything that decides a code, and the block grid of the histogram. */
final class OptionsBar {

  private final JComboBox<String> variant = choice("texture-variant", Stream.of(LbpVariant.values()).map(LbpVariant::key),
      "paper: a bit is 1 where a neighbour is brighter. 3x3: also where it is equal. circular: points on a circle.");
  private final JSpinner points = number("texture-points", new SpinnerNumberModel(8, 2, 24, 1), "Points of the circle.");
  private final JSpinner radius =
      number("texture-radius", new SpinnerNumberModel(1.0, 0.5, 100.0, 0.5), "Radius of the circle in pixels.");
  private final JComboBox<String> mapping = choice("texture-mapping", Stream.of(LbpMapping.values()).map(LbpMapping::key),
      "plain: every pattern has its code. u2: patterns with more than two changes share one. ri: turned patterns are one."
          + " riu2: both.");
  private final JComboBox<String> border = choice("texture-border", Stream.of(LbpBorder.values()).map(LbpBorder::key),
      "What stands outside the picture: zeros, the nearest pixel, the mirrored picture, or valid: no code at the border.");
  private final JSpinner rows =
      number("texture-rows", new SpinnerNumberModel(1, 1, 64, 1), "Rows of blocks; each block has its own histogram.");
  private final JSpinner columns =
      number("texture-columns", new SpinnerNumberModel(1, 1, 64, 1), "Columns of blocks; each block has its own histogram.");

  private final List<JPanel> circle = List.of(pair("Points", points), pair("Radius", radius));

  OptionsBar(WrapBar bar, Runnable changed) {
    bar.add(pair("Variant", variant));
    circle.forEach(bar::add);
    bar.add(pair("Mapping", mapping));
    bar.add(pair("Border", border));
    bar.add(pair("Block rows", rows));
    bar.add(pair("Columns", columns));
    variant.addActionListener(event -> {
      enable();
      changed.run();
    });
    Stream.of(mapping, border).forEach(box -> box.addActionListener(event -> changed.run()));
    Stream.of(points, radius, rows, columns).forEach(spinner -> spinner.addChangeListener(event -> changed.run()));
    enable();
  }

  private boolean circular() {
    return LbpVariant.of((String) variant.getSelectedItem()) == LbpVariant.CIRCULAR;
  }

  private void enable() {
    // Of a window of three by three pixels there is nothing to choose.
    circle.forEach(part -> WrapBar.show(part, circular()));
  }

  LbpOptions options() {
    return new LbpOptions(LbpVariant.of((String) variant.getSelectedItem()),
        circular() ? (Integer) points.getValue() : 8, circular() ? (Double) radius.getValue() : 1,
        LbpMapping.of((String) mapping.getSelectedItem()), LbpBorder.of((String) border.getSelectedItem()));
  }

  BlockGrid grid() {
    return new BlockGrid((Integer) rows.getValue(), (Integer) columns.getValue());
  }

  private static JPanel pair(String words, JComponent field) {
    JPanel pair = new JPanel(new BorderLayout(4, 0));
    JLabel label = new JLabel(words);
    label.setLabelFor(field);
    pair.add(label, BorderLayout.WEST);
    pair.add(field, BorderLayout.CENTER);
    return pair;
  }

  private static JComboBox<String> choice(String name, Stream<String> keys, String help) {
    JComboBox<String> box = new JComboBox<>(keys.toArray(String[]::new));
    box.setName(name);
    box.setToolTipText(help);
    return box;
  }

  private static JSpinner number(String name, SpinnerNumberModel model, String help) {
    JSpinner spinner = new JSpinner(model);
    spinner.setName(name);
    spinner.setToolTipText(help);
    return spinner;
  }
}
