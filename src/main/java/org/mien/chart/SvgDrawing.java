package org.mien.chart;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Turns a chart into SVG: words stay words, pictures lie inside, and the same numbers give the same text. */
final class SvgDrawing {

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final int DECIMALS = 2;

  private SvgDrawing() {}

  static String document(ChartFigure figure) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(figure, figure.key() + "-") + "\n";
  }

  static String element(ChartFigure figure, String idPrefix) {
    if (!idPrefix.matches("[A-Za-z][A-Za-z0-9-]*")) {
      throw new IllegalArgumentException("an id begins with a letter and has letters, digits and hyphens, unlike " + idPrefix);
    }
    try {
      return text(draw(figure, idPrefix));
    } catch (ParserConfigurationException | TransformerException e) {
      throw new IllegalStateException("Java has no XML", e);
    }
  }

  private static Element draw(ChartFigure figure, String idPrefix) throws ParserConfigurationException {
    Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation()
        .createDocument(NAMESPACE, "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(null);
    context.setPrecision(DECIMALS);
    context.setIDGenerator(new PrefixedIds(idPrefix));
    context.setImageHandler(new Pictures());
    SVGGraphics2D graphics = new Fractional(context);
    graphics.setSVGCanvasSize(new Dimension(figure.width(), figure.height()));
    Rendering.draw(figure, graphics);
    Element root = graphics.getRoot();
    graphics.dispose();
    root.setAttribute("viewBox", "0 0 " + figure.width() + " " + figure.height());
    tidy(root, idPrefix);
    describe(document, root, figure, idPrefix);
    return root;
  }

  /** Measures words as every other drawing does; the library rounds every letter, which makes legends too wide. */
  private static final class Fractional extends SVGGraphics2D {

    private final Graphics2D ruler;

    Fractional(SVGGeneratorContext context) {
      super(context, false);
      ruler = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
      Rendering.hint(ruler);
    }

    private Fractional(Fractional other) {
      super(other);
      ruler = other.ruler;
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
      return ruler.getFontMetrics(font);
    }

    @Override
    public Graphics create() {
      return new Fractional(this);
    }
  }

  /** Pictures as PNG inside the drawing; the library's own way needs another library for that. */
  private static final class Pictures extends ImageHandlerBase64Encoder {

    @Override
    public void handleHREF(RenderedImage image, Element element, SVGGeneratorContext context) throws SVGGraphics2DIOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try {
        ImageIO.write(image, "png", bytes);
      } catch (IOException e) {
        throw new SVGGraphics2DIOException("writing to memory", e);
      }
      element.setAttributeNS(
          XLINK, "xlink:href", "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray()));
    }
  }

  /** Ids of one drawing, counted from 1 behind a prefix of their own. */
  private static final class PrefixedIds extends SVGIDGenerator {

    private final String prefix;
    private int count;

    PrefixedIds(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public String generateID(String kind) {
      count++;
      return prefix + kind + count;
    }
  }

  /**
   * Where another machine shows the drawing, fonts that measure alike take the place of the one it was drawn with; and an id
   * that the library gives to every drawing gets the prefix.
   */
  private static void tidy(Element root, String idPrefix) {
    root.setAttribute("font-family", ChartStyle.SVG_FAMILIES);
    NodeList all = root.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (element.hasAttribute("font-family")) {
        element.setAttribute("font-family", ChartStyle.SVG_FAMILIES);
      }
      String id = element.getAttribute("id");
      if (!id.isEmpty() && !id.startsWith(idPrefix)) {
        element.setAttribute("id", idPrefix + id);
      }
    }
  }

  private static void describe(Document document, Element root, ChartFigure figure, String idPrefix) {
    Element title = document.createElementNS(NAMESPACE, "title");
    title.setAttribute("id", idPrefix + "title");
    title.setTextContent(figure.title());
    Element description = document.createElementNS(NAMESPACE, "desc");
    description.setAttribute("id", idPrefix + "desc");
    description.setTextContent(figure.altText());
    root.insertBefore(description, root.getFirstChild());
    root.insertBefore(title, description);
    root.setAttribute("role", "img");
    root.setAttribute("aria-labelledby", idPrefix + "title " + idPrefix + "desc");
  }

  private static String text(Element root) throws TransformerException {
    Transformer transformer = TransformerFactory.newInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    transformer.setOutputProperty(OutputKeys.INDENT, "no");
    StringWriter out = new StringWriter();
    transformer.transform(new DOMSource(root), new StreamResult(out));
    return out.toString();
  }
}
