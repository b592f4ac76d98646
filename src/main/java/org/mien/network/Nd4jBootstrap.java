package org.mien.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * The one place where ND4J is first touched. ND4J looks for its backend through the context class loader of the thread that
 * touches it first; inside Fiji that loader does not see our libraries, so ours is set around the first call and put back.
 *
 * <p>Every class of this package that uses ND4J calls {@link #start()} before it does. The first call takes one to five
 * seconds and unpacks native code, so it belongs on a worker thread, with a status message.
 */
public final class Nd4jBootstrap {

  /** System property: how many threads one network uses, 1 unless set. */
  public static final String THREADS_PROPERTY = "mien.network.threads";

  private static final String BINDINGS = "org/nd4j/linalg/cpu/nativecpu/bindings/";
  private static final String POM = "META-INF/maven/org.nd4j/nd4j-native/pom.properties";
  private static final String[] BUILD_EXTENSIONS =
      {"-onednn-avx512", "-onednn-avx2", "-onednn", "-avx512", "-avx2", ""};

  private static final AtomicReference<Backend> FOUND = new AtomicReference<>();
  private static final ThreadLocal<Boolean> LIMITED = ThreadLocal.withInitial(() -> false);

  private Nd4jBootstrap() {}

  /**
   * Starts ND4J if that has not happened yet, and says what was found. Cheap and safe to call from any thread, any number of
   * times.
   *
   * @throws IllegalStateException if no native build of ND4J fits this platform
   */
  public static Backend start() {
    Backend backend = Holder.BACKEND;
    if (!LIMITED.get()) {
      limit(backend.threads());
      LIMITED.set(true);
    }
    return backend;
  }

  /** What was found, if some work has started ND4J already; never starts it. */
  public static Optional<Backend> started() {
    return Optional.ofNullable(FOUND.get());
  }

  /** OpenMP keeps the number of its threads apart for every thread that calls it. */
  private static void limit(int threads) {
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
  }

  /** Loaded once, by whichever thread comes first; the Java runtime lets the others wait. */
  private static final class Holder {
    static final Backend BACKEND = touch();
  }

  private static Backend touch() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Nd4jBootstrap.class.getClassLoader());
    try {
      quietNativeLoader();
      Nd4j.getBackend();
      int threads = Math.max(1, Integer.getInteger(THREADS_PROPERTY, 1));
      limit(threads);
      Nd4j.factory().blas().setMaxThreads(threads);
      Backend backend = describe(threads);
      FOUND.set(backend);
      return backend;
    } catch (LinkageError | RuntimeException e) {
      throw new IllegalStateException("The library that computes networks could not be loaded on "
          + platform() + ". Install Mien's bundle for this platform.", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /**
   * The presets of ND4J were built with an older JavaCPP than Fiji ships. They work together, and the warning that JavaCPP
   * prints on standard error at each start would only worry people.
   */
  private static void quietNativeLoader() {
    if (System.getProperty("org.bytedeco.javacpp.logger") == null) {
      System.setProperty("org.bytedeco.javacpp.logger", "slf4j");
    }
  }

  private static Backend describe(int threads) {
    Properties info = Nd4j.getExecutioner().getEnvironmentInformation();
    String build = nativeBuild();
    return new Backend(info.getProperty("backend", "unknown"), build, version(), build.contains("onednn"), threads,
        System.getProperty("java.version"), platform());
  }

  private static String platform() {
    return System.getProperty("os.name") + " " + System.getProperty("os.arch");
  }

  /** Each native jar keeps its library in a folder named by its classifier; one native jar is on the class path. */
  private static String nativeBuild() {
    String platform = Loader.getPlatform();
    for (String extension : BUILD_EXTENSIONS) {
      if (Nd4jBootstrap.class.getClassLoader().getResource(BINDINGS + platform + extension + "/") != null) {
        return platform + extension;
      }
    }
    return platform;
  }

  private static String version() {
    Properties pom = new Properties();
    try (InputStream in = Nd4jBootstrap.class.getClassLoader().getResourceAsStream(POM)) {
      if (in != null) {
        pom.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The description of ND4J's native library could not be read.", e);
    }
    return pom.getProperty("version", "unknown");
  }
}
