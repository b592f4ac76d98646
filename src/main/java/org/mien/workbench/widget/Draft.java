package org.mien.workbench.widget;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.text.JTextComponent;
import org.mien.workbench.state.KeptFields;

/**
 * What a person typed into a small form and did not use yet: kept at every letter, so that neither a closed window nor a killed
 * process loses it. On the event thread.
 */
public final class Draft {

  private final KeptFields kept;
  private final String form;
  private final Map<String, JTextComponent> fields = new LinkedHashMap<>();
  private boolean typing;

  /**
   * The draft of a form.
   *
   * @param form a stable name
   */
  public Draft(KeptFields kept, String form) {
    this.kept = kept;
    this.form = form;
  }

  /** Takes a field into the draft, under a stable name. */
  public Draft field(String name, JTextComponent field) {
    fields.put(name, field);
    return this;
  }

  /** Puts what was left into the fields, and follows them from now on. Says whether there was anything. */
  public boolean begin() {
    Map<String, String> left = kept.get(form);
    fields.forEach((name, field) -> {
      if (left.containsKey(name) && !left.get(name).equals(field.getText())) {
        field.setText(left.get(name));
      }
      Typing.follow(field, this::keep);
    });
    typing = true;
    return !left.isEmpty();
  }

  /** Writes what nobody typed, and so need not be kept. */
  public void suggest(JTextComponent field, String text) {
    typing = false;
    field.setText(text);
    typing = true;
  }

  private void keep() {
    if (typing) {
      Map<String, String> texts = new LinkedHashMap<>();
      fields.forEach((name, field) -> {
        if (!field.getText().isBlank()) {
          texts.put(name, field.getText());
        }
      });
      kept.put(form, texts);
    }
  }

  /** It was used, or given up: nothing is left of it. */
  public void end() {
    typing = false;
    kept.forget(form);
  }
}
