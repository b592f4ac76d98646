package org.mien.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mien.chart.TextureChart;
import org.scijava.plugin.Plugin;

/** What the model sees of a picture. */
@Plugin(type = ReportSection.class)
public final class PreprocessingSection extends BuiltInSection {

  /** The section. */
  public PreprocessingSection() {
    super("preprocessing", "Preprocessing and texture", 430);
  }

  @Override
  public Optional<Html> render(RunView run) {
    List<ReportModel.Example> examples = run.model().examples();
    if (examples.isEmpty()) {
      return Optional.empty();
    }
    List<Html> parts = new ArrayList<>();
    parts.add(run.paragraph("Every picture is turned to gray (Y = 0.2989 R + 0.5870 G + 0.1140 B), resized, and divided by 255."
        + " A local binary pattern (LBP) compares each pixel with its eight neighbours; the eight answers make a code from 0 to"
        + " 255. The histogram of the codes, divided by its sum, describes the texture of the picture."));
    parts.add(Html.tag("div").with("class", "note").holding(run.paragraph("This section shows pictures from the data set. Where"
        + " they show people, pass this report on only as far as those people have agreed to.")));
    for (int i = 0; i < examples.size(); i++) {
      ReportModel.Example example = examples.get(i);
      parts.add(run.figure(
          TextureChart.of("texture-" + (i + 1), example.title(), example.image(), example.codes(), example.histogram()),
          "What the model sees of " + example.title() + ": gray values, LBP codes as gray levels, and how often each code"
              + " occurs."));
    }
    return Optional.of(Html.join(parts));
  }
}
