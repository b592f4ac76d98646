package org.mien.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Reports processor time an operation beside JMH's wall time, the compiler's and the collector's included: {@code -prof
 * org.mien.bench.ProcessorTime}. On a machine that others use too it is the number that means something.
 */
public class ProcessorTime implements InternalProfiler {

  private long before;

  @Override
  public String getDescription() {
    return "Processor time of the whole process, an operation";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = processNanos();
  }

  @Override
  public Collection<ScalarResult> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double millis = (processNanos() - before) / 1e6 / result.getMetadata().getAllOps();
    return List.of(new ScalarResult("processor", millis, "ms/op", AggregationPolicy.AVG));
  }

  private static long processNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
