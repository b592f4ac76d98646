package org.mien.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mien.dataset.ProjectFile;
import org.mien.file.Csv;
import org.mien.file.Json;

/**
 * Some of the repository's sample data as a data set of its own, without planted faults: what a test would draw that needs a few
 * faces and not particular ones. Copying them takes a hundredth of the time of drawing them.
 */
public final class SomeFaces {

  private static final Path ALL = Path.of("sample-data");
  private static final Pattern STILL = Pattern.compile("stills/([a-z]+)/p(\\d+)_\\1_(\\d+)\\.(jpg|png)");
  private static final Pattern CLIP = Pattern.compile("clips/([a-z]+)/p(\\d+)_\\1_c(\\d+)(\\.tif)?");
  /** Stills with larger numbers may have a fault. */
  private static final int MOST_STILLS = 4;

  private SomeFaces() {}

  /**
   * Copies the first people.
   *
   * @param to a folder that is empty or not there yet
   * @param people how many, at most 14
   * @param stills of each person and label, at most 4
   * @param clips in all
   * @return the folder
   */
  public static Path copy(Path to, int people, int stills, int clips) {
    if (stills > MOST_STILLS) {
      throw new IllegalArgumentException("there are " + MOST_STILLS + " stills of each label without a fault");
    }
    try {
      Csv.Table manifest = Csv.read(ALL.resolve("manifest.csv"));
      Set<String> wanted = new HashSet<>();
      List<Map.Entry<Integer, String>> recorded = new ArrayList<>();
      for (Map<String, String> row : manifest.rows()) {
        Matcher still = STILL.matcher(row.get("file"));
        Matcher clip = CLIP.matcher(row.get("file"));
        if (still.matches() && Integer.parseInt(still.group(2)) <= people && Integer.parseInt(still.group(3)) <= stills) {
          wanted.add(row.get("file"));
        } else if (clip.matches() && Integer.parseInt(clip.group(2)) <= people) {
          recorded.add(Map.entry(Integer.parseInt(clip.group(3)), row.get("file")));
        }
      }
      recorded.stream().sorted(Map.Entry.comparingByKey()).limit(clips).forEach(clip -> wanted.add(clip.getValue()));
      for (String file : wanted) {
        copy(ALL.resolve(file), to.resolve(file));
      }
      describe(to, manifest, wanted);
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void describe(Path to, Csv.Table manifest, Set<String> wanted) {
    List<String> labels = Stream.of(Emotion.values()).map(Emotion::label).toList();
    Json.write(to.resolve(ProjectFile.FILE_NAME),
        new ProjectFile(ProjectFile.FORMAT, "Mien sample", new ProjectFile.Labels("emotions", 1, labels)));
    Csv.write(to.resolve("manifest.csv"), manifest.header(), out -> {
      for (Map<String, String> row : manifest.rows()) {
        if (wanted.contains(row.get("file"))) {
          out.row(manifest.header().stream().map(row::get).toArray());
        }
      }
    });
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.sorted(Comparator.naturalOrder()).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        if (Files.isRegularFile(file)) {
          Files.copy(file, copy);
        } else {
          Files.createDirectories(copy);
        }
      }
    }
  }
}
