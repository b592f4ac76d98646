package org.mien.network;

/**
 * What computes the networks, as a manifest has to name it: the last digits of a trained model depend on it.
 *
 * @param name ND4J's name of the backend, "CPU"
 * @param nativeBuild classifier of the native jar that was found, for example "linux-x86_64-onednn-avx2"
 * @param version version of ND4J
 * @param oneDnn true if the native build carries oneDNN, which multiplies matrices several times faster
 * @param threads OpenMP and BLAS threads that one network uses
 * @param java version of the Java runtime
 * @param system operating system and processor architecture
 */
public record Backend(String name, String nativeBuild, String version, boolean oneDnn, int threads, String java,
    String system) {

  /** One line for a log or a manifest. */
  public String describe() {
    return name + " " + version + " (" + nativeBuild + ", " + threads + (threads == 1 ? " thread" : " threads") + "), Java "
        + java + ", " + system;
  }
}
