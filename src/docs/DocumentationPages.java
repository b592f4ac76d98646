import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Makes the pages that the workbench and a browser show of docs/*.md and of the glossary. Started by Maven, see pom.xml:
 * {@code java DocumentationPages.java docs glossary.tsv target/classes/org/mien/docs}.
 */
public final class DocumentationPages {

  /** What a person looks for first; pages that are not named here follow in alphabetical order. */
  private static final Map<String, List<String>> ORDER = new LinkedHashMap<>();

  static {
    ORDER.put("Begin", List.of("install", "workbench", "tutorial-researcher", "tutorial-lab", "tutorial-student", "sample-data"));
    ORDER.put("Look up", List.of("commands", "quality", "evaluation", "file-formats", "limits"));
    ORDER.put("Behind it", List.of("algorithms", "benchmarks", "plasticity", "extending", "spark", "architecture", "dependencies"));
  }

  private static final int WIDEST_PICTURE = 720;
  private static final String STYLE = """
      body { font: 16px/1.5 sans-serif; max-width: 56em; margin: 1.5em auto; padding: 0 1em; color: #1c1c1c; background: #fff; }
      a { color: #0060a0; } img { max-width: 100%; height: auto; }
      code, pre { font-size: 0.92em; } pre { background: #f0f0f0; padding: 0.7em; overflow-x: auto; }
      table { border-collapse: collapse; } th, td { border: 1px solid #bbb; padding: 0.3em 0.6em; text-align: left; vertical-align: top; }
      th { background: #f0f0f0; }
      @media (prefers-color-scheme: dark) {
        body { color: #e4e4e4; background: #1e1e1e; } a { color: #7fbfff; } pre, th { background: #2d2d2d; } th, td { border-color: #555; }
      }
      """;

  private final Path docs;
  private final Path out;
  private final Parser parser = Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private final HtmlRenderer renderer = HtmlRenderer.builder()
      .extensions(List.of(TablesExtension.create(), HeadingAnchorExtension.create()))
      .attributeProviderFactory(context -> (node, tag, attributes) -> attributes(node, tag, attributes)).build();
  private final Map<String, String> titles = new LinkedHashMap<>();
  private final TreeSet<String> pictures = new TreeSet<>();

  private DocumentationPages(Path docs, Path out) {
    this.docs = docs;
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    new DocumentationPages(Path.of(arguments[0]), Path.of(arguments[2])).make(Path.of(arguments[1]));
  }

  private void make(Path glossary) throws IOException {
    Files.createDirectories(out);
    List<Path> sources;
    try (Stream<Path> files = Files.list(docs)) {
      sources = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    for (Path source : sources) {
      page(source);
    }
    glossary(glossary);
    index();
    write("style.css", STYLE);
    for (String picture : pictures) {
      Path to = out.resolve(picture);
      Files.createDirectories(to.getParent());
      Files.write(to, Files.readAllBytes(docs.resolve(picture)));
    }
    contents();
  }

  private void page(Path source) throws IOException {
    Node page = parser.parse(Files.readString(source));
    page.accept(new AbstractVisitor() {
      @Override
      public void visit(Heading heading) {
        if (heading.getLevel() == 1) {
          titles.putIfAbsent(html(source.getFileName().toString()), TextContentRenderer.builder().build().render(heading).strip());
        }
        visitChildren(heading);
      }

      @Override
      public void visit(Link link) {
        visitChildren(link);
        follow(link);
      }

      @Override
      public void visit(Image image) {
        pictures.add(image.getDestination());
      }
    });
    String name = html(source.getFileName().toString());
    write(name, whole(titles.get(name), renderer.render(page)));
  }

  /** Links between pages go on between pages; what lies elsewhere in the sources is named without a link. */
  private void follow(Link link) {
    String to = link.getDestination();
    if (to.startsWith("#") || to.matches("[a-z]+:.*")) {
      return;
    }
    String file = to.replaceFirst("#.*", "");
    if (file.endsWith(".md") && !file.contains("/") && Files.isRegularFile(docs.resolve(file))) {
      link.setDestination(html(file) + to.substring(file.length()));
      return;
    }
    while (link.getFirstChild() != null) {
      link.insertBefore(link.getFirstChild());
    }
    link.unlink();
  }

  private static String html(String file) {
    return file.replaceFirst("\\.md$", ".html");
  }

  private void attributes(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof Image image && tag.equals("img")) {
      try {
        BufferedImage picture = ImageIO.read(docs.resolve(image.getDestination()).toFile());
        int width = Math.min(WIDEST_PICTURE, picture.getWidth());
        attributes.put("width", Integer.toString(width));
        attributes.put("height", Integer.toString(Math.round((float) picture.getHeight() * width / picture.getWidth())));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException("no picture " + image.getDestination(), e);
      }
    } else if (node instanceof TableBlock && tag.equals("table")) {
      attributes.put("cellspacing", "0");
    }
  }

  private void glossary(Path file) throws IOException {
    StringBuilder text = new StringBuilder("<h1>Glossary</h1>\n");
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", -1);
      if (cells.length >= 3) {
        text.append("<p id=\"").append(cells[0].toLowerCase().replaceAll("[^a-z0-9]+", "-")).append("\"><b>").append(escaped(cells[0]))
            .append("</b>").append(cells[1].isEmpty() ? "" : " (" + escaped(cells[1].replace("|", ", ")) + ")").append(". ")
            .append(escaped(cells[2])).append("</p>\n");
      }
    }
    titles.put("glossary.html", "Glossary");
    write("glossary.html", whole("Glossary", text.toString()));
  }

  private static String escaped(String text) {
    return HtmlRenderer.builder().build().render(new Text(text));
  }

  private void index() throws IOException {
    Map<String, String> left = new LinkedHashMap<>(titles);
    Map<String, String> ordered = new LinkedHashMap<>();
    ordered.put("index.html", "Contents");
    StringBuilder text = new StringBuilder("<h1>Mien</h1>\n<p>A micro-expression research workbench for ImageJ and Fiji. It describes"
        + " faces; it diagnoses nobody. These pages need no network.</p>\n");
    for (Map.Entry<String, List<String>> group : ORDER.entrySet()) {
      List<String> files = new ArrayList<>(group.getValue().stream().map(name -> name + ".html").toList());
      if (group.getKey().equals("Look up")) {
        files.add("glossary.html");
      }
      chapter(text, group.getKey(), files, left, ordered);
    }
    if (!left.isEmpty()) {
      chapter(text, "More", List.copyOf(left.keySet()), left, ordered);
    }
    titles.clear();
    titles.putAll(ordered);
    write("index.html", whole("Mien", text.toString()));
  }

  private void chapter(StringBuilder text, String name, List<String> files, Map<String, String> left, Map<String, String> ordered) {
    text.append("<h2>").append(name).append("</h2>\n<ul>\n");
    for (String file : files) {
      String title = left.remove(file);
      if (title == null) {
        throw new IllegalStateException("there is no page " + file + " any more; name another one in DocumentationPages.java");
      }
      ordered.put(file, title);
      text.append("<li><a href=\"").append(file).append("\">").append(escaped(title)).append("</a></li>\n");
    }
    text.append("</ul>\n");
  }

  private void contents() throws IOException {
    StringBuilder lines = new StringBuilder();
    titles.forEach((file, title) -> lines.append(file).append('\t').append(title).append('\n'));
    lines.append("style.css\t\n");
    pictures.forEach(picture -> lines.append(picture).append("\t\n"));
    write("contents.tsv", lines.toString());
  }

  private static String whole(String title, String body) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + escaped(title)
        + "</title>\n<link rel=\"stylesheet\" href=\"style.css\">\n</head>\n<body>\n" + body + "</body>\n</html>\n";
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(out.resolve(file), text, StandardCharsets.UTF_8);
  }
}
