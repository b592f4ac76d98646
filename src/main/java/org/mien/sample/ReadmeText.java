package org.mien.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Fills the README of a sample data set. */
final class ReadmeText {

  private static final String TEMPLATE = "sample-readme.md";

  private ReadmeText() {}

  static String of(SampleOptions options, List<Shot> lines, List<Planted> truth) throws IOException {
    try (InputStream in = ReadmeText.class.getResourceAsStream(TEMPLATE)) {
      if (in == null) {
        throw new IOException("the program lacks its part " + TEMPLATE);
      }
      String faults = truth.stream()
          .map(f -> "| `" + f.file() + "` | " + f.fault() + " | " + f.detail() + " | " + f.group() + " |")
          .collect(Collectors.joining("\n"));
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("\r\n", "\n")
          .replace("{seed}", Long.toString(options.seed()))
          .replace("{people}", Integer.toString(options.people()))
          .replace("{stills}", Long.toString(lines.stream().filter(s -> !s.isClip()).count()))
          .replace("{clips}", Long.toString(lines.stream().filter(Shot::isClip).count()))
          .replace("{stillSize}", Integer.toString(options.stillSize()))
          .replace("{frameSize}", Integer.toString(options.frameSize()))
          .replace("{faults}", faults.isEmpty() ? "| none | | | |" : faults);
    }
  }
}
