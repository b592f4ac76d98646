package org.mien.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mien.dataset.Media;
import org.scijava.plugin.Plugin;

/** Colour and gray images in one data set. */
@Plugin(type = QualityCheck.class)
public final class ColourMixtureCheck implements DatasetCheck {

  static final Threshold SPREAD = new Threshold("colour-mixture.classes", 0.5, "share 0..1",
      "shares of two classes so far apart");

  /** Stray coloured pixels of compression do not make a gray photograph a colour one. */
  private static final double COLOURED_PIXELS = 0.02;

  private static final About ABOUT = new About(
      "colour-mixture",
      "Colour and gray mixed",
      "Share of images with visible colour, over the set and in every class.",
      "A mixture says that the images come from several sources. Where the share differs between classes,"
          + " colour, or what gray images have in common, tells the class.",
      "Training in gray removes the colour itself; check where the images of the deviating class come from.",
      List.of(SPREAD));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> check(DatasetFacts data, QualityOptions options) {
    List<ImageFacts> files = data.files().stream().filter(ColourMixtureCheck::tellsColour).toList();
    double share = share(files);
    if (files.isEmpty() || share == 0 || share == 1) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    String message = String.format(
        Locale.ROOT, "A share of %.3f of the %d images is in colour, the rest is gray.", share, files.size());
    findings.add(Finding.ofSet(this, "", new Issue(Severity.INFO, Names.rounded(share, 4), Double.NaN, message), "set"));
    Map<String, Double> shares = new TreeMap<>();
    Classes.byLabel(files).forEach((label, members) -> {
      if (members.size() >= Classes.FEWEST) {
        shares.put(label, share(members));
      }
    });
    double low = shares.values().stream().mapToDouble(Double::doubleValue).min().orElse(share);
    double high = shares.values().stream().mapToDouble(Double::doubleValue).max().orElse(share);
    double limit = options.value(SPREAD);
    if (high - low > limit) {
      String words = String.format(Locale.ROOT,
          "Colour tells classes: between %.2f and %.2f of their images are in colour.", low, high);
      findings.add(Finding.ofSet(this, "", new Issue(Severity.WARNING, Names.rounded(high - low, 4), limit, words), "set"));
    }
    return findings;
  }

  /** Frames of stacks and videos arrive in gray, so that they tell nothing about colour. */
  private static boolean tellsColour(ImageFacts file) {
    return file.hasPixels() && (file.clip().media().isStill() || file.clip().media() == Media.FRAME_FOLDER);
  }

  private static double share(List<ImageFacts> files) {
    return files.stream().filter(f -> f.measures().get(Measure.COLOUR) > COLOURED_PIXELS).count() / (double) files.size();
  }
}
