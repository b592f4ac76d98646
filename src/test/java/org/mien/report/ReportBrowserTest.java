package org.mien.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.chart.Gallery;

/** The report in a real browser. Skipped where no Chromium is on the path. */
class ReportBrowserTest {

  private static final Pattern MEASURED = Pattern.compile("data-measured=\"([^\"]*)\"");

  private record Page(String dom, String log) {}

  private static Optional<String> browser() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
        Path program = Path.of(folder, name);
        if (Files.isExecutable(program)) {
          return Optional.of(program.toString());
        }
      }
    }
    return Optional.empty();
  }

  private static Page open(Path folder, String html, int width) throws IOException, InterruptedException {
    Optional<String> browser = browser();
    assumeTrue(browser.isPresent(), "no chromium, chromium-browser or google-chrome on the path");
    Path page = folder.resolve("page.html");
    Files.writeString(page, html);
    Path dom = folder.resolve("dom.txt");
    Path log = folder.resolve("log.txt");
    List<String> command = new ArrayList<>(List.of(browser.get(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
        "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--enable-logging=stderr", "--user-data-dir=" + folder.resolve("profile"), "--window-size=" + width + ",900",
        "--dump-dom", page.toUri().toString()));
    Process process = new ProcessBuilder(command).redirectOutput(dom.toFile()).redirectError(log.toFile()).start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("the browser ends").isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
    return new Page(Files.readString(dom), new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
  }

  private static String report() {
    return ReportWriter.builtIn().report(ReportSamples.full(Gallery.SIX, true)).html();
  }

  /** The report with another script behind its own, which its policy would refuse. */
  private static String measuring(String script) {
    return measuring(report(), script);
  }

  private static String measuring(String html, String script) {
    return html.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
        .replace("</body>", "<script>" + script + "</script></body>");
  }

  private static String measured(Page page) {
    Matcher matcher = MEASURED.matcher(page.dom());
    assertThat(matcher.find()).as("the measuring script ran").isTrue();
    return matcher.group(1);
  }

  @Test
  void chartsAndTablesAreThereAndTheScriptRanWithoutAComplaint(@TempDir Path folder) throws Exception {
    Page page = open(folder, report(), 1200);
    assertThat(page.dom().split("<svg ", -1)).hasSize(1 + 14);
    assertThat(page.dom().split("<table ", -1).length - 1).isGreaterThanOrEqualTo(5);
    assertThat(page.dom()).contains("class=\"scripted\"", "aria-sort=\"none\"><button type=\"button\">Precision</button>");
    assertThat(page.dom()).doesNotContain("<script>alert", "onerror=alert(1)></");
    assertThat(page.log()).doesNotContain("CONSOLE", "Refused to");
  }

  @Test
  void thePolicyRefusesAnyOtherScript(@TempDir Path folder) throws Exception {
    String intruder = "<script>document.body.dataset.measured = 'ran';</script></body>";
    Page page = open(folder, report().replace("</body>", intruder), 1200);
    assertThat(page.dom()).contains("class=\"scripted\"").doesNotContain("data-measured=");
  }

  @Test
  void aTableIsSortedByItsButtonsAndComesBack(@TempDir Path folder) throws Exception {
    String script = """
        const table = document.querySelector("#class-scores table");
        const names = () => Array.from(table.tBodies[0].rows, r => r.cells[0].textContent).join(",");
        const recall = () => Array.from(table.tBodies[0].rows, r => Number(r.cells[4].dataset.value));
        const button = table.tHead.rows[0].cells[4].querySelector("button");
        const rising = values => values.every((v, i) => i === 0 || values[i - 1] <= v);
        const written = names();
        const said = [];
        button.focus();
        said.push(document.activeElement === button);
        button.click();
        said.push(rising(recall()), button.parentElement.getAttribute("aria-sort"));
        button.click();
        said.push(rising(recall().reverse()), button.parentElement.getAttribute("aria-sort"));
        button.click();
        said.push(names() === written, button.parentElement.getAttribute("aria-sort"));
        document.body.dataset.measured = said.join(" ");
        """;
    assertThat(measured(open(folder, measuring(script), 1200)))
        .isEqualTo("true true ascending true descending true none");
  }

  @Test
  void numbersStandBeforeWordsAndUndefinedOnesLastInEitherDirection(@TempDir Path folder) throws Exception {
    org.mien.report.Page page = new org.mien.report.Page("test", "p-values", "");
    HtmlTable table = new HtmlTable().text("pair").number("p").row("undefined", Sorted.probability(Double.NaN))
        .row("small", Sorted.probability(1.2e-7)).row("words", "too few people").row("large", Sorted.probability(0.9))
        .row("middle", Sorted.probability(0.0213)).row("tiny", Sorted.probability(3e-9));
    String html = page.section("test", "Test", page.table(table, "p-values")).html();
    String script = """
        const table = document.querySelector("#test table");
        const names = () => Array.from(table.tBodies[0].rows, r => r.cells[0].textContent).join(" ");
        const button = table.tHead.rows[0].cells[1].querySelector("button");
        button.click();
        const rising = names();
        button.click();
        document.body.dataset.measured = rising + ", " + names();
        """;
    assertThat(measured(open(folder, measuring(html, script), 1200)))
        .isEqualTo("tiny small middle large words undefined, large middle small tiny words undefined");
  }

  @Test
  void aNarrowWindowDoesNotScrollSideways(@TempDir Path folder) throws Exception {
    String script = "document.body.dataset.measured = document.documentElement.scrollWidth <= window.innerWidth"
        + " ? 'fits' : document.documentElement.scrollWidth + ' in ' + window.innerWidth;";
    assertThat(measured(open(folder, measuring(script), 500))).isEqualTo("fits");
    assertThat(measured(open(folder, measuring(script), 1200))).isEqualTo("fits");
  }
}
