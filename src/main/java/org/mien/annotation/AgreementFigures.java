package org.mien.annotation;

import java.util.ArrayList;
import java.util.List;
import org.mien.job.Job;
import org.mien.metrics.Bootstrap;
import org.mien.metrics.Estimate;

/** Computes all figures of agreement, one aspect after the other. */
final class AgreementFigures {

  private static final String FRAMES = "frames";
  private static final String MILLISECONDS = "ms";

  private final Codings codings;
  private final int tolerance;
  private final Bootstrap.Settings settings;
  private final Job job;
  private final List<Figure> figures = new ArrayList<>();

  AgreementFigures(Codings codings, int tolerance, Bootstrap.Settings settings, Job job) {
    this.codings = codings;
    this.tolerance = tolerance;
    this.settings = settings;
    this.job = job;
  }

  List<Figure> all() {
    for (Aspect aspect : Aspect.values()) {
      if (codings.has(aspect)) {
        codings.pairs().forEach(pair -> pair(aspect, pair));
        together(aspect);
      }
    }
    return List.copyOf(figures);
  }

  private void pair(Aspect aspect, Codings.Pair pair) {
    List<CodedClip> clips = codings.of(aspect, pair);
    List<String> names = codings.names(pair);
    switch (aspect) {
      case LABEL -> add(aspect, "", names, LabelFigures.MEASURES, "", clips, labels(clips, pair));
      case ACTION_UNITS -> units(clips, pair);
      case INTERVAL -> add(aspect, "", names, FrameFigures.OVERLAPS, "", clips, FrameFigures.overlaps(clips, pair));
      default -> frames(aspect, clips, pair);
    }
  }

  private Resampled.Scores labels(List<CodedClip> clips, Codings.Pair pair) {
    List<String> classes = codings.classes();
    return LabelFigures.pair(classes, clips.stream().mapToInt(c -> classes.indexOf(pair.first(c).label())).toArray(),
        clips.stream().mapToInt(c -> classes.indexOf(pair.second(c).label())).toArray());
  }

  private void units(List<CodedClip> clips, Codings.Pair pair) {
    UnitFigures units = new UnitFigures(clips, pair);
    List<String> names = codings.names(pair);
    add(Aspect.ACTION_UNITS, "", names, List.of(Measure.RELIABILITY), "", clips, units.reliability());
    for (String unit : units.units()) {
      add(Aspect.ACTION_UNITS, unit, names, LabelFigures.MEASURES, "", clips, units.unit(unit));
    }
  }

  private void frames(Aspect aspect, List<CodedClip> clips, Codings.Pair pair) {
    List<String> names = codings.names(pair);
    double[] differences = FrameFigures.differences(clips, pair, aspect);
    add(aspect, "", names, FrameFigures.LENGTHS, FRAMES, clips, FrameFigures.lengths(differences));
    List<CodedClip> timed = clips.stream().filter(clip -> !Double.isNaN(clip.framesPerSecond())).toList();
    if (!timed.isEmpty()) {
      add(aspect, "", names, FrameFigures.LENGTHS, MILLISECONDS, timed,
          FrameFigures.lengths(FrameFigures.milliseconds(timed, pair, aspect)));
    }
    add(aspect, "", names, List.of(Measure.WITHIN_TOLERANCE), "", clips, FrameFigures.within(differences, tolerance));
  }

  /** What is measured for all coders at once. */
  private void together(Aspect aspect) {
    List<CodedClip> clips = codings.of(aspect);
    if (aspect == Aspect.LABEL) {
      add(aspect, "", codings.coders(), List.of(Measure.ALPHA), "", clips, LabelFigures.all(codings.classes(), clips));
    } else if (aspect.isFrame()) {
      add(aspect, "", codings.coders(), List.of(Measure.ALPHA), "", clips, FrameFigures.all(clips, aspect));
    }
  }

  private void add(Aspect aspect, String unit, List<String> coders, List<Measure> measures, String scale,
      List<CodedClip> clips, Resampled.Scores scores) {
    job.step("Measuring agreement", figures.size(), 0);
    Resampled resampled = Resampled.of(clips);
    List<Estimate> estimates = resampled.estimates(scores, settings, job);
    for (int i = 0; i < measures.size(); i++) {
      figures.add(new Figure(aspect, unit, coders, measures.get(i), scale, estimates.get(i), clips.size(), resampled.people()));
    }
  }
}
