package org.mien.workbench.shell;

import java.awt.Color;
import java.awt.Font;
import java.awt.Image;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.swing.UIManager;
import javax.swing.text.BadLocationException;
import javax.swing.text.html.HTMLDocument;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.StyleSheet;

/** Makes a page of the documentation ready to be shown, pictures included; not for the event thread, since it takes a moment. */
final class DocumentationPage {

  private static final Pattern PICTURE = Pattern.compile("<img src=\"([^\"]+)\"");
  private static final Pattern HEAD = Pattern.compile("(?s)<head>.*?</head>");
  private static final Color USUAL_LINK = new Color(0x0072B2);

  private DocumentationPage() {}

  /** A page in the fonts and colours of the window. */
  static HTMLDocument read(String file) {
    HTMLEditorKit kit = new HTMLEditorKit();
    HTMLDocument page = (HTMLDocument) kit.createDefaultDocument();
    style(page.getStyleSheet());
    URL base = Documentation.url(file);
    page.setBase(base);
    // Its own colours are for browsers.
    String text = HEAD.matcher(Documentation.text(file)).replaceFirst("");
    try {
      page.putProperty("imageCache", pictures(text, base));
      kit.read(new StringReader(text), page, 0);
    } catch (IOException e) {
      throw new UncheckedIOException("A page cannot be read from Mien's own jar.", e);
    } catch (BadLocationException e) {
      throw new IllegalStateException(e);
    }
    return page;
  }

  private static Dictionary<URL, Image> pictures(String text, URL base) throws IOException {
    Dictionary<URL, Image> pictures = new Hashtable<>();
    Matcher found = PICTURE.matcher(text);
    while (found.find()) {
      URL place = new URL(base, found.group(1));
      Image picture = ImageIO.read(place);
      if (picture != null) {
        pictures.put(place, picture);
      }
    }
    return pictures;
  }

  private static void style(StyleSheet style) {
    Font font = UIManager.getFont("Label.font");
    String family = font == null ? "SansSerif" : font.getFamily();
    int size = font == null ? 13 : font.getSize();
    Color text = colour("Label.foreground", Color.BLACK);
    Color ground = colour("TextPane.background", Color.WHITE);
    style.addRule("body { font-family: '" + family + "'; font-size: " + size + "px; color: " + hex(text) + "; margin: " + size
        + "px; }");
    style.addRule("h1 { font-size: " + size * 17 / 10 + "px; margin-top: 4px; margin-bottom: 8px; }");
    style.addRule("h2 { font-size: " + size * 14 / 10 + "px; margin-top: " + size + "px; margin-bottom: 6px; }");
    style.addRule("h3 { font-size: " + size * 12 / 10 + "px; margin-top: " + size + "px; margin-bottom: 4px; }");
    style.addRule("p, ul, ol { margin-top: 4px; margin-bottom: 6px; }");
    style.addRule("ul, ol { margin-left: " + size * 2 + "px; }");
    style.addRule("a { color: " + hex(colour("Component.linkColor", USUAL_LINK)) + "; text-decoration: underline; }");
    style.addRule("code, pre { font-family: Monospaced; font-size: " + size + "px; }");
    String shade = hex(mixed(ground, text));
    String border = "border-width: 1px; border-style: solid; border-color: " + shade + "; ";
    style.addRule("pre { background-color: " + shade + "; padding: 6px; margin: 6px 0px 6px 0px; }");
    style.addRule("table { " + border + "margin-top: 6px; margin-bottom: 8px; }");
    style.addRule("th, td { " + border + "padding: 4px; text-align: left; }");
    style.addRule("th { background-color: " + shade + "; font-weight: bold; }");
  }

  private static Color colour(String key, Color usual) {
    Color colour = UIManager.getColor(key);
    return colour == null ? usual : colour;
  }

  private static Color mixed(Color ground, Color text) {
    return new Color((7 * ground.getRed() + text.getRed()) / 8, (7 * ground.getGreen() + text.getGreen()) / 8,
        (7 * ground.getBlue() + text.getBlue()) / 8);
  }

  private static String hex(Color colour) {
    return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF);
  }
}
