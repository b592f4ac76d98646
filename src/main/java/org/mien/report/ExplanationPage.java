package org.mien.report;

import java.util.ArrayList;
import java.util.List;
import org.mien.chart.ExplanationChart;
import org.mien.explain.Explanation;
import org.mien.learn.ModelCard;

/** The page of an explanation. */
public final class ExplanationPage {

  private ExplanationPage() {}

  /** The maps with what must be said about them; {@code patch} is the side of the covering patch in pixels. */
  public static Page of(Explanation explanation, ModelCard card, int patch, List<String> notes) {
    Page page = new Page("explanation", card.origin().dataName() + ": what the answers depend on",
        card.options().preset() + " \u00b7 " + explanation.frameSize() + " x " + explanation.frameSize() + " pixels");
    List<Html> summary = new ArrayList<>();
    summary.add(Html.element("p", "Covering: a patch of " + patch + " x " + patch + " pixels hides one place after the other; the"
        + " map shows how far the probability of the class falls (Zeiler and Fergus 2014). Gradient \u00d7 input: how far each"
        + " pixel speaks for the class (Shrikumar et al. 2016). Orange speaks for the class, purple against it."));
    summary.add(Html.element("p", explanation.sanity().sentence()));
    notes.forEach(note -> summary.add(Html.element("p", note)));
    summary.add(Html.element("p", "The maps show where this model looks, not what a person feels, and not where an expression"
        + " is."));
    page.section("summary", "How to read the maps", Html.join(summary));
    List<Html> classes = new ArrayList<>();
    for (Explanation.OfClass mean : explanation.means()) {
      classes.add(page.figure(ExplanationChart.of("explanation-class-" + (mean.target() + 1), explanation, mean),
          "Mean maps of the class \u201c" + explanation.classes().get(mean.target()) + "\u201d."));
    }
    page.section("classes", "Classes", Html.join(classes));
    List<Html> clips = new ArrayList<>();
    for (Explanation.OfClip clip : explanation.clips()) {
      String actual = clip.actual() < 0 ? "unlabelled" : explanation.classes().get(clip.actual());
      clips.add(page.figure(ExplanationChart.of("explanation-clip-" + (clips.size() + 1), explanation, clip),
          clip.clip() + ", labelled " + actual + "; the maps speak of the class that the model says."));
    }
    page.section("clips", "Clips", Html.join(clips));
    return page;
  }
}
