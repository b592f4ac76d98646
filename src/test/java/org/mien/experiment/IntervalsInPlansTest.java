package org.mien.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.file.Json;
import org.mien.metrics.IntervalMethod;

/** What plans say of their intervals, those too that were written before there was a choice. */
class IntervalsInPlansTest {

  @TempDir
  Path folder;

  @Test
  void aPlanThatDoesNotSayMeansPercentile() throws IOException {
    Path file = Files.writeString(folder.resolve("intervals.json"), "{\"resamples\": 500, \"level\": 0.9, \"seed\": 4}");
    RunPlan.Intervals intervals = Json.read(file, RunPlan.Intervals.class);
    assertThat(intervals).isEqualTo(new RunPlan.Intervals(500, 0.9, 4));
    assertThat(intervals.settings().method()).isEqualTo(IntervalMethod.PERCENTILE);
  }

  @Test
  void bcaIsWrittenAndReadByItsKey() throws IOException {
    Path file = folder.resolve("intervals.json");
    RunPlan.Intervals intervals = new RunPlan.Intervals(500, 0.9, 4, IntervalMethod.BCA);
    Json.write(file, intervals);
    assertThat(Files.readString(file)).contains("\"bca\"");
    assertThat(Json.read(file, RunPlan.Intervals.class)).isEqualTo(intervals);
  }
}
