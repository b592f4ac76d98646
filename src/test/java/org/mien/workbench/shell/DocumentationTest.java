package org.mien.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages inside the jar: all of docs, each link and picture leads somewhere, and they do not make the jar large. */
class DocumentationTest {

  private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");
  private static final Pattern PICTURE = Pattern.compile("<img src=\"([^\"]+)\"");
  private static final long MOST_BYTES = 2_500_000;

  @TempDir
  Path dir;

  private static List<String> files() {
    return Documentation.text("contents.tsv").lines().map(line -> line.split("\t", -1)[0]).toList();
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  @Test
  void everyPageIsThereAndTheGlossaryToo() throws IOException {
    assertThat(Documentation.isThere()).as("Maven makes the pages in the phase process-resources").isTrue();
    List<String> pages = Documentation.pages().stream().map(Documentation.Page::file).toList();
    try (Stream<Path> sources = Files.list(Path.of("docs"))) {
      for (Path source : sources.filter(f -> f.toString().endsWith(".md")).toList()) {
        assertThat(pages).contains(source.getFileName().toString().replace(".md", ".html"));
      }
    }
    assertThat(pages).startsWith(Documentation.FIRST).contains("glossary.html").doesNotHaveDuplicates();
    assertThat(Documentation.pages()).allSatisfy(page -> assertThat(page.title()).isNotBlank());
    assertThat(Documentation.text("glossary.html")).contains("micro-expression");
  }

  @Test
  void everyLinkAndPictureLeadsSomewhere() {
    int links = 0;
    for (Documentation.Page page : Documentation.pages()) {
      String text = Documentation.text(page.file());
      for (String picture : all(PICTURE, text)) {
        assertThat(files()).as(page.file()).contains(picture);
        assertThat(Documentation.url(picture)).as(picture).isNotNull();
      }
      for (String link : all(LINK, text)) {
        if (!link.startsWith("https://")) {
          Matcher parts = Pattern.compile("([^#]*)#?(.*)").matcher(link);
          assertThat(parts.matches()).isTrue();
          String file = parts.group(1).isEmpty() ? page.file() : parts.group(1);
          assertThat(files()).as(page.file() + " leads to " + link).contains(file);
          if (!parts.group(2).isEmpty()) {
            assertThat(Documentation.text(file)).as(page.file() + " leads to " + link).contains("id=\"" + parts.group(2) + "\"");
          }
          links++;
        }
      }
    }
    assertThat(links).isGreaterThan(60);
  }

  @Test
  void theWindowReadsEveryPage() throws Exception {
    for (Documentation.Page page : Documentation.pages()) {
      javax.swing.text.html.HTMLDocument read = DocumentationPage.read(page.file());
      assertThat(read.getText(0, read.getLength()).replaceAll("\\s+", " ")).as(page.file())
          .contains(page.file().equals(Documentation.FIRST) ? "Installing Mien" : page.title());
    }
  }

  @Test
  void theJarGrowsByABoundedAmount() throws IOException {
    long bytes = 0;
    for (String file : files()) {
      try (InputStream in = Documentation.url(file).openStream()) {
        bytes += in.readAllBytes().length;
      }
    }
    assertThat(bytes).isLessThan(MOST_BYTES);
  }

  @Test
  void aBrowserGetsAllFilesOfThePage() {
    Path page = Documentation.unpack(dir.resolve("documentation"), "install.html");
    assertThat(page).isRegularFile().content().contains("style.css");
    assertThat(files()).allSatisfy(file -> assertThat(page.resolveSibling(file)).isRegularFile());
  }
}
