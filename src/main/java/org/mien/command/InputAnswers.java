package org.mien.command;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.mien.job.UserError;
import org.scijava.Context;
import org.scijava.log.LogService;
import org.scijava.module.MethodCallException;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/**
 * Gives a command every answer while its dialog is open, one after the other and never on the event thread: its callbacks may
 * change other inputs, which the dialog then shows, and it may show a preview.
 */
final class InputAnswers implements AutoCloseable {

  private final LogService log;
  private final Module module;
  private final List<InputField> fields;
  private final Map<String, Object> known = new LinkedHashMap<>();
  private final AtomicInteger changes = new AtomicInteger();
  private final ExecutorService worker;

  InputAnswers(Context context, Module module, List<InputField> fields) {
    this.log = context.getService(LogService.class);
    this.module = module;
    this.fields = fields;
    this.worker = Executors.newSingleThreadExecutor(task -> {
      Thread thread = new Thread(task, "mien-inputs");
      thread.setDaemon(true);
      return thread;
    });
  }

  /** Shows the first preview. */
  void begin() {
    for (InputField field : fields) {
      known.put(field.item().getName(), module.getInput(field.item().getName()));
    }
    worker.execute(module::preview);
  }

  /**
   * Takes over what stands in the dialog; called on the event thread.
   *
   * @param right whether all of it is right, so that a preview can be shown
   */
  void changed(boolean right) {
    int change = changes.incrementAndGet();
    List<InputField> changed = new ArrayList<>();
    for (InputField field : fields) {
      String name = field.item().getName();
      try {
        Object value = field.read();
        if (!Objects.equals(known.get(name), value)) {
          known.put(name, value);
          changed.add(field);
          worker.execute(() -> module.setInput(name, value));
        }
      } catch (UserError e) {
        // The dialog says what is wrong with it; the command goes on to see the value before.
        known.remove(name);
      }
    }
    if (!changed.isEmpty()) {
      worker.execute(() -> call(changed));
      worker.execute(() -> {
        if (right && change == changes.get()) {
          module.preview();
        }
      });
    }
  }

  /** A button of the command was pressed. */
  void pressed(ModuleItem<?> item) {
    worker.execute(() -> {
      Map<String, Object> before = values();
      callback(item);
      showChanged(before);
    });
  }

  private void call(List<InputField> changed) {
    Map<String, Object> before = values();
    changed.forEach(field -> callback(field.item()));
    showChanged(before);
  }

  private Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    fields.forEach(field -> values.put(field.item().getName(), module.getInput(field.item().getName())));
    return values;
  }

  private void callback(ModuleItem<?> item) {
    try {
      item.callback(module);
    } catch (MethodCallException e) {
      if (log != null) {
        log.error("The input " + InputRules.name(item) + " could not be handled.", e);
      }
    }
  }

  /** Shows what callbacks have changed, and leaves alone what the person is typing. */
  private void showChanged(Map<String, Object> before) {
    Map<String, Object> after = values();
    EventQueue.invokeLater(() -> fields.forEach(field -> {
      String name = field.item().getName();
      boolean otherChoices = field instanceof InputField.Chosen;
      if (!Objects.equals(before.get(name), after.get(name))) {
        known.put(name, after.get(name));
        field.show(after.get(name));
      } else if (otherChoices) {
        field.show(known.get(name));
      }
    }));
  }

  /** Waits for the last callback. */
  @Override
  public void close() {
    worker.shutdown();
    try {
      worker.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
