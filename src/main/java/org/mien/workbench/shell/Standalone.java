package org.mien.workbench.shell;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mien.job.CancelToken;
import org.mien.job.CancelledException;
import org.mien.job.UserError;
import org.mien.workbench.state.Session;
import org.mien.workbench.state.Settings;
import org.scijava.Context;

/** The workbench in a process of its own, without Fiji or ImageJ around it. */
public final class Standalone {

  private static final long GLANCE_MILLIS = 200;

  private Standalone() {}

  /**
   * Opens the workbench and waits until its window is closed.
   *
   * @param project to open, or empty
   * @param cancel closes the window
   * @throws UserError if there is no display
   */
  public static void run(Optional<Path> project, CancelToken cancel) {
    checkDisplay();
    try (Context context = new Context()) {
      Session session = new Session(context, new Settings(Settings.usualFolder()));
      Workbench workbench = onEventThread(() -> {
        Workbench made = new Workbench(session, new OwnLook());
        made.open();
        return made;
      });
      project.ifPresent(folder -> EventQueue.invokeLater(() -> new FileActions(workbench).openOrAsk(folder)));
      await(workbench, cancel);
    }
  }

  /** The menu of a Mac lies above the screen, under the program's name; must be said before any window is made. */
  public static void prepare() {
    System.setProperty("apple.laf.useScreenMenuBar", "true");
    System.setProperty("apple.awt.application.name", "Mien");
  }

  static void checkDisplay() {
    if (GraphicsEnvironment.isHeadless()) {
      throw new UserError("The workbench is a window, and there is no display here; start it where there is one.");
    }
  }

  private static void await(Workbench workbench, CancelToken cancel) {
    while (!workbench.closed().isDone()) {
      try {
        workbench.closed().get(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (cancel.isCancelled()) {
          onEventThread(() -> {
            workbench.close();
            return null;
          });
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancelledException();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  /** Work on the event thread whose result is waited for. */
  interface Work<T> {
    T get();
  }

  static <T> T onEventThread(Work<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    try {
      EventQueue.invokeAndWait(() -> result.complete(work.get()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
    }
    return result.join();
  }
}
