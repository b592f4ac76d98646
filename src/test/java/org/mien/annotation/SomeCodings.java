package org.mien.annotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mien.job.Job;
import org.mien.metrics.Bootstrap;

/** Small codings for tests, and a manifest of two coders. */
public final class SomeCodings {

  /** The manifest of two coders, and what is found in it. */
  public static final Path GOLDEN = Path.of("src/test/resources/agreement");

  private SomeCodings() {}

  /** Writes the manifest of two coders who differ about each aspect; its recordings are read by nobody. */
  public static Path write(Path folder) throws IOException {
    return write(folder, Files.readAllLines(GOLDEN.resolve("manifest.csv")));
  }

  /** Writes a manifest. */
  public static Path write(Path folder, List<String> lines) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("manifest.csv"), lines);
    return folder;
  }

  static Annotation label(String label) {
    return new Annotation(label, -1, -1, -1, Optional.empty());
  }

  static Annotation frames(int onset, int apex, int offset) {
    return new Annotation("", onset, apex, offset, Optional.empty());
  }

  static Annotation units(String... units) {
    return new Annotation("", -1, -1, -1, Optional.of(Set.of(units)));
  }

  /** Clips of one person each, with these answers. */
  static Codings of(List<String> classes, List<List<Annotation>> answers) {
    List<CodedClip> clips = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      clips.add(new CodedClip("clip" + i, "S" + i, Double.NaN, answers.get(i)));
    }
    List<String> coders = List.of("AB", "CD", "EF", "GH").subList(0, answers.get(0).size());
    return new Codings(coders, classes, clips);
  }

  static Agreement agreement(Codings codings) {
    return Agreement.of("some", codings, Agreement.USUAL_TOLERANCE, new Bootstrap.Settings(100, 0.95, 1), Job.quiet());
  }

  /** The figure of a measure about an aspect, of the first two coders or of all. */
  static Figure figure(Agreement agreement, Aspect aspect, Measure measure) {
    return agreement.figures().stream().filter(f -> f.aspect() == aspect && f.measure() == measure && f.actionUnit().isEmpty())
        .findFirst().orElseThrow();
  }

  static double value(Agreement agreement, Aspect aspect, Measure measure) {
    return figure(agreement, aspect, measure).estimate().value();
  }
}
