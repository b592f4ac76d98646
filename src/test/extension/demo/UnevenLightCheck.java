package demo;

import java.util.List;
import java.util.Locale;
import org.mien.image.EightBit;
import org.mien.quality.About;
import org.mien.quality.ImageCheck;
import org.mien.quality.ImageSample;
import org.mien.quality.Issue;
import org.mien.quality.QualityCheck;
import org.mien.quality.QualityOptions;
import org.mien.quality.Severity;
import org.mien.quality.Threshold;
import org.scijava.plugin.Plugin;

/** Finds faces that are lit from one side. */
@Plugin(type = QualityCheck.class)
public final class UnevenLightCheck implements ImageCheck {

  private static final Threshold LIMIT = new Threshold("uneven-light", 40, "gray levels",
      "a larger difference between the mean of the left and of the right half");

  private static final About ABOUT = new About(
      "uneven-light",
      "Light from one side",
      "Difference between the mean gray level of the left and of the right half.",
      "A shadow over half a face looks like a movement of its muscles.",
      "Put the lamp in front of the face, or leave the recording out.",
      List.of(LIMIT));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Issue> check(ImageSample image, QualityOptions options) {
    double value = Math.abs(mean(image.pixels(), true) - mean(image.pixels(), false));
    double limit = options.value(LIMIT);
    if (value <= limit) {
      return List.of();
    }
    String sentence = String.format(Locale.ROOT,
        "One half is %.0f gray levels brighter than the other (at most %.0f wanted).", value, limit);
    return List.of(new Issue(Severity.WARNING, value, limit, sentence));
  }

  private static double mean(EightBit image, boolean left) {
    int half = image.width() / 2;
    double sum = 0;
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < half; x++) {
        sum += image.at(left ? x : image.width() - 1 - x, y);
      }
    }
    return sum / ((double) half * image.height());
  }
}
