package org.mien.workbench.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.datatransfer.DataFlavor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is dragged from view to view. */
class DraggedTest {

  @Test
  void hiddenNamesStayInTheWindow() throws Exception {
    Dragged clips = new Dragged(List.of("S1/fear"), List.of(Path.of("run")), false);
    assertThat(clips.getTransferData(Dragged.FLAVOR)).isSameAs(clips);
    assertThat(clips.getTransferData(DataFlavor.stringFlavor)).isEqualTo("run");
    assertThat(clips.getTransferDataFlavors()).contains(DataFlavor.javaFileListFlavor);
  }

  /** In a process whose class path has nothing of Mien: Java looks there first, and would find it here. */
  @Test
  void aHostWithAClassLoaderOfItsOwnForPluginsDragsToo() throws Exception {
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        Path.of(place(Host.class).toURI()).toString(), Host.class.getName(), place(Dragged.class).toString()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(said.strip()).isEqualTo("the same class: true");
  }

  private static URL place(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  /** The main class of that process: loads plug-ins as plain ImageJ does, whose threads know nothing of their loader. */
  static final class Host {
    public static void main(String[] args) throws Exception {
      try (URLClassLoader plugins = new URLClassLoader(new URL[] {new URL(args[0])})) {
        Class<?> dragged = plugins.loadClass("org.mien.workbench.widget.Dragged");
        DataFlavor flavor = (DataFlavor) dragged.getField("FLAVOR").get(null);
        System.out.println("the same class: " + (flavor.getRepresentationClass() == dragged));
      }
    }
  }
}
