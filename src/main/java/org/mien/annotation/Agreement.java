package org.mien.annotation;

import java.util.ArrayList;
import java.util.List;
import org.mien.job.Job;
import org.mien.metrics.Bootstrap;
import org.mien.metrics.Resampling;

/**
 * How far coders agree about the clips of a data set. The figures speak of these coders, clips and classes; they are no verdict
 * on a coder, and coders who agree can be wrong together.
 *
 * @param data name of the data set
 * @param dataHash over everything that the coders say
 * @param coders their names
 * @param clips clips about which at least two coders say something
 * @param tolerance frames that lie no further apart than this count as the same
 * @param resampling how the intervals came about
 * @param figures all figures, by aspect, then by coders
 * @param disagreements the clips on which they differ, as {@link Disagreement#in} orders them
 * @param notes what a reader must know, in whole sentences
 */
public record Agreement(String data, String dataHash, List<String> coders, int clips, int tolerance, Resampling resampling,
    List<Figure> figures, List<Disagreement> disagreements, List<String> notes) {

  /** Frames apart that count as the same unless somebody says otherwise. */
  public static final int USUAL_TOLERANCE = 3;

  /** Copies the lists. */
  public Agreement {
    coders = List.copyOf(coders);
    figures = List.copyOf(figures);
    disagreements = List.copyOf(disagreements);
    notes = List.copyOf(notes);
  }

  /**
   * Measures agreement.
   *
   * @param data name of the data set
   * @param tolerance frames that lie no further apart than this count as the same, at least 0
   * @param settings how to resample
   */
  public static Agreement of(String data, Codings codings, int tolerance, Bootstrap.Settings settings, Job job) {
    if (tolerance < 0) {
      throw new IllegalArgumentException("a tolerance is at least 0 frames, not " + tolerance);
    }
    List<CodedClip> coded = codings.clips().stream()
        .filter(clip -> List.of(Aspect.values()).stream().anyMatch(aspect -> clip.saying(aspect) >= 2)).toList();
    return new Agreement(data, CodingHash.of(codings), codings.coders(), coded.size(), tolerance,
        Resampled.of(coded).resampling(settings), new AgreementFigures(codings, tolerance, settings, job).all(),
        Disagreement.in(codings, tolerance), AgreementNotes.of(codings, coded));
  }

  /** The same with more that a reader must know. */
  public Agreement noting(List<String> more) {
    List<String> all = new ArrayList<>(notes);
    all.addAll(more);
    return new Agreement(data, dataHash, coders, clips, tolerance, resampling, figures, disagreements, all);
  }
}
