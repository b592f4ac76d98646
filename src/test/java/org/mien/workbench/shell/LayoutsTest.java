package org.mien.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mien.workbench.Layout;
import org.mien.workbench.state.LogBook;

/** Layouts in their files. */
class LayoutsTest {

  private static final Set<String> INSTALLED = Set.of("a", "b", "c", "d");
  private static final Layout LAYOUT =
      Layout.beside(0.25, Layout.tabs("a"), Layout.above(0.6, Layout.tabs("b", "c"), Layout.tabs("d", "gone")));

  @TempDir
  private Path dir;

  private final LogBook log = new LogBook();

  @Test
  void aLayoutComesBackAsItWas() {
    LayoutStore store = new LayoutStore(dir, log);
    DockLayout layout = new DockLayout(1, DockLayout.Place.of(Layout.beside(0.3, Layout.tabs("a"), Layout.tabs("b", "c"))),
        List.of(new DockLayout.Floating(10, 20, 300, 200, DockLayout.Place.tabs(List.of("d"), "d"))));
    store.write("data", layout);
    assertThat(store.read("data", INSTALLED)).contains(layout);
    assertThat(log.lines().get()).isEmpty();
    store.forget("data");
    assertThat(store.read("data", INSTALLED)).isEmpty();
  }

  @Test
  void aLocaleWithDecimalCommasWritesTheSameFile() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      new LayoutStore(dir, log).write("data", DockLayout.of(LAYOUT));
    } finally {
      Locale.setDefault(before);
    }
    assertThat(Files.readString(dir.resolve("layouts/data.json"))).contains("\"share\" : 0.25");
  }

  @Test
  void viewsThatAreNotInstalledArePassedOverAndNoneIsInTwoPlaces() {
    DockLayout twice = new DockLayout(1, DockLayout.Place.split(true, 0.5, DockLayout.Place.tabs(List.of("a", "x"), "x"),
        DockLayout.Place.tabs(List.of("a", "b"), "a")), List.of());
    assertThat(twice.kept(INSTALLED).main().views()).containsExactly("a", "b");
    assertThat(twice.kept(Set.of("z")).isEmpty()).isTrue();
    assertThat(DockLayout.of(LAYOUT).kept(INSTALLED).main().views()).containsExactly("a", "b", "c", "d");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "null", "[]", "{\"format\":1", "{\"format\":7,\"main\":{\"tabs\":[\"a\"]}}",
    "{\"format\":1,\"main\":{\"tabs\":\"a\"}}", "{\"format\":1,\"main\":{\"split\":\"beside\",\"share\":\"wide\"}}"
  })
  void aDamagedFileCostsALineInTheLog(String text) throws IOException {
    Files.createDirectories(dir.resolve("layouts"));
    Files.writeString(dir.resolve("layouts/data.json"), text);
    assertThat(new LayoutStore(dir, log).read("data", INSTALLED)).isEmpty();
    assertThat(log.lines().get()).hasSize(1).first().extracting(LogBook.Line::text).asString().contains("the usual one");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "{\"format\":1}", "{\"format\":1,\"main\":{}}", "{\"format\":1,\"main\":{\"tabs\":[]}}",
    "{\"format\":1,\"main\":{\"tabs\":[null]}}", "{\"format\":1,\"windows\":[null,{}]}",
    "{\"format\":1,\"main\":{\"split\":\"beside\",\"share\":1e99,\"first\":{\"tabs\":[\"nobody\"]}}}"
  })
  void anEmptyLayoutIsTheUsualOne(String text) throws IOException {
    Files.createDirectories(dir.resolve("layouts"));
    Files.writeString(dir.resolve("layouts/data.json"), text);
    assertThat(new LayoutStore(dir, log).read("data", INSTALLED)).isEmpty();
  }

  @Test
  void aShareThatHidesAViewIsHalf() throws IOException {
    Files.createDirectories(dir.resolve("layouts"));
    Files.writeString(dir.resolve("layouts/data.json"), "{\"format\":1,\"main\":{\"split\":\"beside\",\"share\":-3,"
        + "\"first\":{\"tabs\":[\"a\"]},\"second\":{\"tabs\":[\"b\"],\"front\":\"c\"}}}");
    DockLayout.Place main = new LayoutStore(dir, log).read("data", INSTALLED).orElseThrow().main();
    assertThat(main.share()).isEqualTo(0.5);
    assertThat(main.second().front()).isEqualTo("b");
  }

  @Test
  void theFirstTimeAllOfTheWindowIsOnTheScreen() {
    Rectangle small = new Rectangle(0, 30, 1366, 738);
    assertThat(Screens.middle(new Dimension(1440, 900), small)).isEqualTo(small);
    assertThat(Screens.middle(new Dimension(1440, 900), new Rectangle(100, 0, 1920, 1080)))
        .isEqualTo(new Rectangle(340, 90, 1440, 900));
  }

  @Test
  void aWindowOutsideOfTheScreensComesBack() {
    List<Rectangle> screens = List.of(new Rectangle(0, 30, 1000, 700), new Rectangle(1000, 0, 800, 600));
    assertThat(Screens.fit(new Rectangle(1100, 50, 400, 300), screens)).isEqualTo(new Rectangle(1100, 50, 400, 300));
    assertThat(Screens.fit(new Rectangle(5000, 50, 400, 300), screens)).isEqualTo(new Rectangle(300, 230, 400, 300));
    assertThat(Screens.fit(new Rectangle(100, -900, 400, 300), screens)).isEqualTo(new Rectangle(300, 230, 400, 300));
    assertThat(Screens.fit(new Rectangle(100, 40, 9000, 9000), screens)).isEqualTo(new Rectangle(100, 40, 1000, 700));
    assertThat(Screens.fit(new Rectangle(100, 40, 0, -4), screens).getSize()).isEqualTo(new Rectangle(0, 0, 200, 140).getSize());
  }
}
