package org.mien.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mien.file.Csv;
import org.mien.metrics.ConfusionMatrix;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What every chart promises, whatever it shows. */
class ChartFigureTest {

  private static final Pattern ID = Pattern.compile(" id=['\"]([^'\"]+)");
  private static final Pattern REFERENCE = Pattern.compile("url\\(#([^)]+)\\)");

  @TestFactory
  Iterable<DynamicTest> everyChartDrawsSomethingEverywhere() {
    return Gallery.all().entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> checkPixels(e.getValue()))).toList();
  }

  private static void checkPixels(ChartFigure figure) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(figure.png()));
    assertThat(image.getWidth()).isEqualTo(2 * figure.width());
    assertThat(image.getHeight()).isEqualTo(2 * figure.height());
    Set<Integer> colors = new HashSet<>();
    int inked = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colors.add(image.getRGB(x, y));
        inked += (image.getRGB(x, y) & 0xffffff) == 0xffffff ? 0 : 1;
      }
    }
    assertThat(colors).hasSizeGreaterThan(20);
    assertThat((double) inked / (image.getWidth() * image.getHeight())).isBetween(0.01, 0.95);
    assertThat(inkedOnBorder(image)).as("nothing is cut off at the top or the bottom").isZero();
  }

  private static int inkedOnBorder(BufferedImage image) {
    int border = 8;
    int inked = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < border; y++) {
        inked += (image.getRGB(x, y) & 0xffffff) == 0xffffff ? 0 : 1;
        inked += (image.getRGB(x, image.getHeight() - 1 - y) & 0xffffff) == 0xffffff ? 0 : 1;
      }
    }
    return inked;
  }

  /** Arabic has other digits, Swedish another minus sign, German a decimal comma. */
  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "ar-EG", "sv-SE", "fa-IR"})
  void theSameNumbersGiveTheSameSvgInAnyLocale(String language) {
    Map<String, ChartFigure> once = Gallery.all();
    Map<String, String> svgs = new HashMap<>();
    once.forEach((name, figure) -> svgs.put(name, figure.svg()));
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      Map<String, ChartFigure> again = Gallery.all();
      once.forEach((name, figure) -> assertThat(again.get(name).svg()).as(name).isEqualTo(svgs.get(name)));
      once.forEach((name, figure) -> assertThat(again.get(name).altText()).as(name).isEqualTo(figure.altText()));
    } finally {
      Locale.setDefault(before);
    }
  }

  @TestFactory
  Iterable<DynamicTest> svgIsWellFormedAndDescribesItself() {
    return Gallery.all().entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> checkSvg(e.getValue()))).toList();
  }

  private static void checkSvg(ChartFigure figure) throws Exception {
    String svg = figure.svg();
    Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    Element root = document.getDocumentElement();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("viewBox").trim()).isEqualTo("0 0 " + figure.width() + " " + figure.height());
    assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(figure.title());
    assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(figure.altText()).doesNotContain("NaN");
    String ownText = svg.replaceAll("xmlns[:\\w]*=[\"'][^\"']*[\"']", "");
    assertThat(ownText).doesNotContain("http:", "https:", "<script", "file:");
  }

  /** Words as words, so that they can be searched, read aloud and edited. */
  @TestFactory
  Iterable<DynamicTest> pdfHasOnePageWithTheWordsOfTheChart() {
    return Gallery.all().entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> checkPdf(e.getValue()))).toList();
  }

  private static void checkPdf(ChartFigure figure) throws Exception {
    byte[] pdf = figure.pdf();
    assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    assertThat(figure.pdf()).as("the same bytes again").isEqualTo(pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(0.75f * figure.width());
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(figure.title());
      assertThat(document.getDocumentInformation().getSubject()).isEqualTo(figure.altText());
      assertThat(words(new PDFTextStripper().getText(document))).containsAll(words(svgText(figure)));
    }
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher matcher = Pattern.compile("[a-z]{3,}").matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** What is written in the drawing, but not upright labels, whose letters come out in another order. */
  private static String svgText(ChartFigure figure) throws Exception {
    Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new InputSource(new StringReader(figure.svg())));
    StringBuilder text = new StringBuilder();
    NodeList all = document.getDocumentElement().getElementsByTagName("text");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (!(element.getAttribute("transform") + ((Element) element.getParentNode()).getAttribute("transform")).contains("rotate(")) {
        text.append(element.getTextContent()).append('\n');
      }
    }
    assertThat(text.toString()).contains(figure.title().substring(0, 3));
    return text.toString();
  }

  @Test
  void drawsLettersThatTheFontOfThePdfLacks() throws IOException {
    ConfusionMatrix matrix = ConfusionMatrix.of(List.of("\u5fae\u8868\u60c5", "surprise \u03b1"), new long[][] {{3, 1}, {0, 4}});
    ChartFigure figure = ConfusionChart.counts(matrix);
    assertThat(figure.svg()).contains("\u5fae\u8868\u60c5", "surprise \u03b1");
    try (PDDocument document = Loader.loadPDF(figure.pdf())) {
      assertThat(new PDFTextStripper().getText(document)).contains("surprise \u03b1");
    }
  }

  @Test
  void twoChartsOnOnePageShareNoId() {
    ChartFigure figure = Gallery.all().get("learning-curves");
    Set<String> first = ids(figure.svgElement("figure1-"));
    Set<String> second = ids(figure.svgElement("figure2-"));
    assertThat(first).hasSizeGreaterThan(2).hasSameSizeAs(second).doesNotContainAnyElementsOf(second);
    Matcher references = REFERENCE.matcher(figure.svgElement("figure1-"));
    int count = 0;
    while (references.find()) {
      assertThat(first).contains(references.group(1));
      count++;
    }
    assertThat(count).isPositive();
  }

  private static Set<String> ids(String svg) {
    Set<String> ids = new HashSet<>();
    Matcher matcher = ID.matcher(svg);
    while (matcher.find()) {
      assertThat(ids.add(matcher.group(1))).as("id %s occurs once", matcher.group(1)).isTrue();
    }
    return ids;
  }

  @Test
  void exportsPictureDrawingAndTable(@TempDir Path folder) throws IOException {
    ChartFigure figure = Gallery.all().get("confusion-counts-6");
    figure.exportAll(folder.resolve("charts"), "confusion");
    try (var files = Files.list(folder.resolve("charts"))) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("confusion.png", "confusion.svg", "confusion.pdf", "confusion.csv");
    }
    assertThat(Files.readAllBytes(folder.resolve("charts/confusion.pdf"))).isEqualTo(figure.pdf());
    assertThat(Files.readString(folder.resolve("charts/confusion.svg"))).isEqualTo(figure.svg());
    Csv.Table table = Csv.read(folder.resolve("charts/confusion.csv"));
    assertThat(table.header()).containsExactly("actual", "predicted", "count");
    assertThat(table.rows()).hasSize(36);
  }

  @Test
  void refusesAnIdThatHtmlWouldNotTake() {
    ChartFigure figure = Gallery.all().get("leak");
    assertThatThrownBy(() -> figure.svgElement("1' onload='")).isInstanceOf(IllegalArgumentException.class);
  }
}
