package zparts;

import java.util.List;
import org.mien.quality.About;
import org.mien.quality.ImageCheck;
import org.mien.quality.ImageSample;
import org.mien.quality.Issue;
import org.mien.quality.QualityCheck;
import org.mien.quality.QualityOptions;
import org.mien.quality.Severity;
import org.scijava.plugin.Plugin;

/** Remarks on every image. */
@Plugin(type = QualityCheck.class)
public final class NothingCheck implements ImageCheck {

  @Override
  public About about() {
    return new About("seen", "Seen", "Nothing.", "It shows that the check ran.", "Nothing.", List.of());
  }

  @Override
  public List<Issue> check(ImageSample image, QualityOptions options) {
    return List.of(new Issue(Severity.INFO, Double.NaN, Double.NaN, "This image was seen."));
  }
}
