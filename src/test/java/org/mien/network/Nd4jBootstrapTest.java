package org.mien.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

class Nd4jBootstrapTest {

  @Test
  void namesWhatComputes() {
    Backend backend = Nd4jBootstrap.start();
    assertThat(backend.name()).isEqualTo("CPU");
    assertThat(backend.version()).isEqualTo("1.0.0-M2.1");
    assertThat(backend.nativeBuild()).matches("(linux|windows|macosx)-(x86_64|arm64)(-.*)?");
    assertThat(backend.oneDnn()).isEqualTo(backend.nativeBuild().contains("onednn"));
    assertThat(backend.threads()).isEqualTo(Integer.getInteger(Nd4jBootstrap.THREADS_PROPERTY, 1));
    assertThat(backend.describe()).contains(backend.nativeBuild(), System.getProperty("os.arch"));
    assertThat(Nd4jBootstrap.start()).isSameAs(backend);
  }

  /** OpenMP counts its threads apart for every thread of Java; models that are trained side by side must not share cores. */
  @Test
  void everyThreadComputesOnAsManyNativeThreadsAsSaid() throws Exception {
    Nd4jBootstrap.start();
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      int threads = other.submit(() -> {
        Backend backend = Nd4jBootstrap.start();
        assertThat(NativeOpsHolder.getInstance().getDeviceNativeOps().ompGetMaxThreads()).isEqualTo(backend.threads());
        return backend.threads();
      }).get();
      assertThat(threads).isPositive();
    } finally {
      other.shutdown();
    }
  }

  /**
   * In a fresh process, as the first touch can happen only once in each; as in Fiji, whose loader does not see our
   * libraries.
   */
  @Test
  void startsUnderAForeignContextClassLoaderAndSilently() throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process = new ProcessBuilder(java.toString(), "-cp", System.getProperty("java.class.path"),
        ForeignLoader.class.getName()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    List<String> lines = said.lines().filter(line -> !line.startsWith("SLF4J")).toList();
    assertThat(lines).containsExactly("sum 6.0");
  }

  /** The main class of that process. */
  static final class ForeignLoader {
    public static void main(String[] args) throws IOException, InterruptedException {
      try (URLClassLoader foreign = new URLClassLoader(new URL[0], null)) {
        Thread thread = new Thread(() -> {
          Nd4jBootstrap.start();
          if (Thread.currentThread().getContextClassLoader() != foreign) {
            throw new IllegalStateException("the context class loader was not put back");
          }
          System.out.println("sum " + Nd4j.createFromArray(1f, 2f, 3f).sumNumber());
        });
        thread.setContextClassLoader(foreign);
        thread.start();
        thread.join();
      }
    }
  }
}
