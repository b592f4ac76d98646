package org.mien.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mien.workbench.shell.Standalone.onEventThread;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.command.CommandService;

/** One workbench a context. */
@Tag("window")
class WorkbenchServiceTest {

  @TempDir
  private Path dir;

  @Test
  void openingItAgainBringsTheSameOneToTheFront() throws Exception {
    Assumptions.assumeTrue(!GraphicsEnvironment.isHeadless() && System.getenv("DISPLAY") != null, "There is no display.");
    String before = System.setProperty("mien.settings", dir.toString());
    try (Context context = new Context()) {
      context.service(CommandService.class).run(OpenWorkbench.class, true).get();
      WorkbenchService service = context.service(WorkbenchService.class);
      Workbench first = onEventThread(() -> service.current().orElseThrow());
      context.service(CommandService.class).run(OpenWorkbench.class, true).get();
      assertThat(onEventThread(() -> service.current().orElseThrow())).isSameAs(first);
      onEventThread(() -> {
        first.requestClose();
        return null;
      });
      first.closed().get(30, TimeUnit.SECONDS);
      assertThat(first.window().isDisplayable()).isFalse();
      Workbench second = onEventThread(service::open);
      assertThat(second).isNotSameAs(first);
      onEventThread(() -> {
        second.close();
        return null;
      });
    } finally {
      if (before == null) {
        System.clearProperty("mien.settings");
      } else {
        System.setProperty("mien.settings", before);
      }
    }
  }
}
