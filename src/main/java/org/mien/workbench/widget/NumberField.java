package org.mien.workbench.widget;

import java.awt.Insets;
import java.math.BigDecimal;
import javax.swing.AbstractSpinnerModel;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.UIManager;
import org.scijava.module.ModuleItem;

/**
 * A number with arrows, kept as the text that is written: what is wrong stays to be mended, and no locale changes the point.
 */
final class NumberField extends FormField {

  private static final int LEAST_ROOM = 2;
  private static final int COLUMNS = 8;

  private final JTextField text = new JTextField(COLUMNS);
  private final JSpinner spinner = new JSpinner(new Steps());

  NumberField(ModuleItem<?> item) {
    super(item);
    // Numbers begin where the text of other fields does; as the editor of a spinner a field has no room of its own.
    Insets room = UIManager.getInsets("TextField.margin");
    int side = room == null ? LEAST_ROOM : Math.max(LEAST_ROOM, room.left);
    text.setBorder(BorderFactory.createEmptyBorder(0, side, 0, LEAST_ROOM));
    spinner.setEditor(text);
    Typing.follow(text, this::tellChanged);
  }

  /** The numbers above and below the one that is written. */
  private final class Steps extends AbstractSpinnerModel {
    private static final long serialVersionUID = 1;

    @Override
    public Object getValue() {
      return text.getText();
    }

    @Override
    public void setValue(Object value) {
      show(value);
      fireStateChanged();
    }

    @Override
    public Object getNextValue() {
      return moved(1);
    }

    @Override
    public Object getPreviousValue() {
      return moved(-1);
    }
  }

  /** The next number in a direction that the limits allow, or null. */
  private String moved(int direction) {
    FormValue.Reading reading = read();
    if (reading.value() == null) {
      return null;
    }
    BigDecimal now = new BigDecimal(reading.value().toString());
    BigDecimal next = now.add(step(now).multiply(BigDecimal.valueOf(direction)));
    BigDecimal least = FormValue.limit(item().getMinimumValue());
    BigDecimal most = FormValue.limit(item().getMaximumValue());
    boolean outside = least != null && next.compareTo(least) < 0 || most != null && next.compareTo(most) > 0;
    return outside ? null : next.stripTrailingZeros().toPlainString();
  }

  /** 1 for whole numbers; else a tenth of the size of the number, so that 0.001 goes to 0.0011. */
  private BigDecimal step(BigDecimal now) {
    if (FormValue.kind(item()) == FormValue.Kind.WHOLE || now.abs().compareTo(BigDecimal.ONE) >= 0 || now.signum() == 0) {
      return FormValue.kind(item()) == FormValue.Kind.WHOLE ? BigDecimal.ONE : new BigDecimal("0.1");
    }
    BigDecimal plain = now.stripTrailingZeros();
    return BigDecimal.ONE.movePointRight(plain.precision() - plain.scale() - 2);
  }

  @Override
  JComponent component() {
    return spinner;
  }

  @Override
  JComponent input() {
    return text;
  }

  @Override
  FormValue.Reading read() {
    return FormValue.read(item(), text.getText());
  }

  @Override
  void show(Object value) {
    String next = FormValue.text(value);
    if (!next.equals(text.getText())) {
      text.setText(next);
    }
  }
}
