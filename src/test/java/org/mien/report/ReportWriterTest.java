package org.mien.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.chart.Gallery;

class ReportWriterTest {

  private static String leaky;
  private static String sound;

  @BeforeAll
  static void makeBothPages() {
    leaky = make(true);
    sound = make(false);
  }

  private static String make(boolean isLeaky) {
    return ReportWriter.builtIn().report(ReportSamples.full(Gallery.SIX, isLeaky)).html();
  }

  private static String html(boolean isLeaky) {
    return isLeaky ? leaky : sound;
  }

  private static Set<String> all(String pattern, String text) {
    Set<String> found = new HashSet<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      assertThat(found.add(matcher.group(1)) || !pattern.contains("id=")).as("%s occurs once", matcher.group(1)).isTrue();
    }
    return found;
  }

  @Test
  void asksForNothingElse() {
    String page = html(false).replaceAll("xmlns[:\\w]*=(['\"]).*?\\1", "");
    assertThat(page).doesNotContain("http://", "https://", "@import", "<link", "<iframe", "src=\"", "file:");
    assertThat(page).contains("Content-Security-Policy").contains("default-src &#39;none&#39;");
  }

  @Test
  void thePolicyAdmitsTheOneScriptAndNoOther() throws Exception {
    String page = html(false);
    Matcher script = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL).matcher(page);
    assertThat(script.find()).isTrue();
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.group(1).getBytes(StandardCharsets.UTF_8));
    assertThat(page).contains("script-src &#39;sha256-" + Base64.getEncoder().encodeToString(digest) + "&#39;");
    assertThat(script.find()).as("a second script").isFalse();
  }

  @Test
  void namesCannotBreakOut() {
    assertThat(html(true)).doesNotContain("<script>alert", "<img").contains("&lt;script&gt;alert(&#39;x&#39;)");
  }

  @Test
  void everyIdOccursOnceAndEveryReferenceMeetsOne() {
    String page = html(false);
    Set<String> ids = all(" id=['\"]([^'\"]+)", page);
    assertThat(ids).containsAll(all("href=\"#([^\"]+)", page)).containsAll(all("url\\(#([^)]+)\\)", page))
        .containsAll(all("aria-labelledby=['\"]([^'\"]+)", page).stream().flatMap(r -> Stream.of(r.split(" "))).toList());
  }

  @Test
  void headingsAreInOrder() {
    Matcher headings = Pattern.compile("<h([1-6])").matcher(html(false));
    int last = 0;
    int count = 0;
    while (headings.find()) {
      int level = Integer.parseInt(headings.group(1));
      assertThat(level).isLessThanOrEqualTo(last + 1);
      assertThat(level == 1).isEqualTo(last == 0);
      last = level;
      count++;
    }
    assertThat(count).isGreaterThan(15);
  }

  @Test
  void theLeakageAuditIsTheFirstTable() {
    String page = html(false);
    assertThat(page.indexOf("<caption>Table 1. What was found both in the test part")).isPositive()
        .isEqualTo(page.indexOf("<caption>"));
  }

  @Test
  void aRandomSplitIsCalledLeakyAndASplitBySubjectIsNot() {
    assertThat(html(true)).contains("Leaky protocol: random split of clips", "may have seen in training",
        "nor, with this split,");
    assertThat(html(false)).doesNotContain("Leaky protocol").contains("180 clips of 9 people whom it had not seen in training");
    assertThat(html(false)).contains("diagnose nobody");
  }

  @Test
  void theLeakDrawsTheRandomSplitAsRandomWhicheverRunIsReported() {
    ReportModel bySubject = ReportSamples.full(Gallery.SIX, false);
    List<Object> row = ReportWriter.builtIn().report(bySubject).figures().stream()
        .filter(f -> f.key().equals("leak")).findFirst().orElseThrow().table().rows().get(0);
    assertThat(row).containsExactly("Accuracy", "random split (the same people on both sides)", .91, .88, .94);
  }

  @Test
  void theSameRunGivesTheSamePageInAnyLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(new Locale("ar", "EG"));
      assertThat(make(false)).isEqualTo(sound);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatIsMissingIsLeftOut() {
    ReportModel full = ReportSamples.full(Gallery.SIX, false);
    ReportModel bare = new ReportModel(full.facts(), full.evaluation(), Optional.empty(), new ReportModel.Audit("Nothing.", List.of()), List.of(),
        0, List.of(), Optional.empty(), List.of(), List.of(), List.of(), Optional.empty(), List.of(), List.of(), List.of(), List.of(),
        List.of());
    String page = ReportWriter.builtIn().report(bare).html();
    assertThat(page).doesNotContain("id=\"quality\"", "id=\"learning-curves\"", "id=\"leak\"", "id=\"timeline\"", "id=\"rerun\"",
        "id=\"preprocessing\"", "id=\"comparison\"", "id=\"class-distribution\"", "id=\"plan\"", "id=\"groups\"");
    assertThat(page).contains("id=\"headline\"", "id=\"leakage-audit\"", "id=\"confusion\"", "id=\"class-scores\"");
  }

  @Test
  void writesThePageAndItsCharts(@TempDir Path folder) throws IOException {
    ReportModel model = ReportSamples.full(Gallery.SIX, false);
    ReportWriter.builtIn().write(folder, model);
    String page = Files.readString(folder.resolve("report.html"));
    assertThat(page).isEqualTo(ReportWriter.builtIn().report(model).html());
    for (String file : all("href=\"(charts/[^\"]+)\"", page)) {
      assertThat(folder.resolve(file)).isRegularFile();
    }
    assertThat(all("href=\"(charts/[^\"]+)\"", page)).hasSize(4 * 14);
  }

  @Test
  void aPluginCanAddASection() {
    ReportSection mine = new BuiltInSection("mine", "My section", 150) {
      @Override
      public Optional<Html> render(RunView run) {
        return Optional.of(run.paragraph("a < b"));
      }
    };
    String page = new ReportWriter(List.of(new AuditSection(), mine, new HeadlineSection()))
        .report(ReportSamples.full(Gallery.SIX, false)).html();
    assertThat(page.indexOf("id=\"mine\"")).isBetween(page.indexOf("id=\"headline\""), page.indexOf("id=\"leakage-audit\""));
    assertThat(page).contains("<p>a &lt; b</p>");
  }

  @Test
  void twoChartsCannotHaveOneName() {
    ReportSection twice = new BuiltInSection("twice", "Twice", 1) {
      @Override
      public Optional<Html> render(RunView run) {
        run.figure(Gallery.all().get("leak"), "once");
        return Optional.of(run.figure(Gallery.all().get("leak"), "again"));
      }
    };
    ReportWriter writer = new ReportWriter(List.of(twice));
    ReportModel model = ReportSamples.full(Gallery.SIX, false);
    assertThatThrownBy(() -> writer.report(model)).isInstanceOf(IllegalArgumentException.class);
  }
}
