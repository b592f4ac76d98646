package org.mien.quality;

import java.util.List;

/** The checks that come with Mien, in the order in which reports list them. */
public final class QualityChecks {

  private QualityChecks() {}

  /** All built-in checks. */
  public static List<QualityCheck> builtIn() {
    return List.of(
        new MissingFileCheck(),
        new NotAnImageCheck(),
        new UnreadableCheck(),
        new TruncatedCheck(),
        new NoReaderCheck(),
        new BlankCheck(),
        new DuplicateCheck(),
        new ConflictingLabelsCheck(),
        new NearDuplicateCheck(),
        new SplitLeakCheck(),
        new EmptyClassCheck(),
        new ClassBalanceCheck(),
        new UnlabelledCheck(),
        new RelevanceCheck(),
        new FolderAnomalyCheck(),
        new ColourMixtureCheck(),
        new PixelSizeCheck(),
        new BlurCheck(),
        new ExposureCheck(),
        new ContrastCheck(),
        new NoiseCheck(),
        new BlockinessCheck(),
        new ResolutionCheck());
  }
}
