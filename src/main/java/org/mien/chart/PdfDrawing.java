package org.mien.chart;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.awt.font.TextAttribute;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Turns a chart into a PDF of one page: words stay words in a font of its own, and the same numbers give the same bytes. */
final class PdfDrawing {

  /** Points of the page for one pixel of the preferred size: 96 pixels and 72 points are an inch. */
  private static final float POINTS = 0.75f;

  /** Measures as Arial and Helvetica do, and lies in the jar of PDFBox. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private PdfDrawing() {}

  static byte[] pdf(ChartFigure figure) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDDocumentInformation about = new PDDocumentInformation();
      about.setTitle(figure.title());
      about.setSubject(figure.altText());
      document.setDocumentInformation(about);
      // Otherwise made from the clock: another file for the same numbers.
      document.setDocumentId(0L);
      PDPage page = new PDPage(new PDRectangle(POINTS * figure.width(), POINTS * figure.height()));
      document.addPage(page);
      PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, figure.width(), figure.height());
      graphics.setFontTextDrawer(new Words(font(document)));
      Rendering.draw(figure, graphics);
      graphics.dispose();
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.transform(Matrix.getScaleInstance(POINTS, POINTS));
        content.drawForm(graphics.getXFormObject());
      }
      document.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  private static PDFont font(PDDocument document) throws IOException {
    try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
      if (in == null) {
        throw new IllegalStateException("the PDF library has no " + FONT);
      }
      return PDType0Font.load(document, in, true);
    }
  }

  /** Writes words as words where the font has their letters; the library draws other words as shapes. */
  private static final class Words extends PdfBoxGraphics2DFontTextDrawer {

    private static final float BOLDER = 0.03f;

    private final PDFont font;

    Words(PDFont font) {
      this.font = font;
    }

    @Override
    protected PDFont mapFont(Font asked, IFontTextDrawerEnv env) {
      return font;
    }

    @Override
    public FontMetrics getFontMetrics(Font asked, IFontTextDrawerEnv env) {
      return env.getCalculationGraphics().getFontMetrics(asked);
    }

    @Override
    public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv env)
        throws IOException, FontFormatException {
      StringBuilder letters = new StringBuilder();
      for (char c = text.first(); c != CharacterIterator.DONE; c = text.next()) {
        letters.append(c);
      }
      text.first();
      try {
        font.encode(letters.toString());
      } catch (IllegalArgumentException e) {
        // The font lacks a letter.
        return false;
      }
      return super.canDrawText(text, env);
    }

    /** One weight lies inside; bold is the same with an outline. */
    @Override
    public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv env) throws IOException, FontFormatException {
      Font asked = (Font) text.getAttribute(TextAttribute.FONT);
      Font used = asked == null ? env.getFont() : asked;
      if (!used.isBold() || !(env.getPaint() instanceof Color color)) {
        super.drawText(text, env);
        return;
      }
      PDPageContentStream content = env.getContentStream();
      content.saveGraphicsState();
      content.setRenderingMode(RenderingMode.FILL_STROKE);
      content.setLineWidth(BOLDER * used.getSize2D());
      content.setStrokingColor(color);
      content.setCharacterSpacing(BOLDER * used.getSize2D());
      super.drawText(text, env);
      content.restoreGraphicsState();
    }
  }
}
