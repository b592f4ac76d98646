package org.mien.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mien.job.Job;
import org.scijava.Cancelable;
import org.scijava.app.DefaultStatusService;
import org.scijava.app.event.StatusEvent;

/** What the status line and the bar of the host are told. */
class HostProgressTest {

  private static final class Said extends DefaultStatusService {
    private final List<StatusEvent> events = new ArrayList<>();

    @Override
    protected void publish(StatusEvent event) {
      events.add(event);
    }
  }

  private static final class Work implements Cancelable {
    private String reason;

    @Override
    public boolean isCanceled() {
      return reason != null;
    }

    @Override
    public void cancel(String why) {
      reason = why;
    }

    @Override
    public String getCancelReason() {
      return reason;
    }
  }

  /** SciJava passes the values of a message without progress, -1 of -1, to no bar: what stood there would stay (Fiji). */
  @Test
  void theBarIsFullBeforeTheLineIsCleared() {
    Said said = new Said();
    try (HostProgress progress = new HostProgress("Work", new Work(), said, null)) {
      Job job = progress.job();
      job.step("Reading", 3, 10);
    }
    assertThat(said.events).hasSizeGreaterThanOrEqualTo(3);
    StatusEvent first = said.events.get(0);
    assertThat((double) first.getProgressValue() / first.getProgressMaximum()).isEqualTo(.3);
    assertThat(first.getStatusMessage()).isEqualTo("Reading: 3 of 10");
    StatusEvent full = said.events.get(said.events.size() - 2);
    assertThat(full.getProgressMaximum()).isPositive().isEqualTo(full.getProgressValue());
    assertThat(said.events.get(said.events.size() - 1).getStatusMessage()).isEmpty();
  }
}
