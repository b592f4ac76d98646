package org.mien.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mien.job.Job;

/** Whatever a manifest holds is the same after it was written and read again, in any country. */
class ManifestFileTest {

  private static final List<String> COUNTRIES = List.of("en-US", "de-DE", "tr-TR", "ar-EG", "hi-IN-u-nu-deva");

  /** Texts as tables hold them: anything, but no blanks at the ends, which a reader of tables takes away. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> nasty = Arbitraries.strings()
        .withChars(',', ';', '"', '\'', '\n', '\r', '\t', ' ', '=', '#', '\\', 'ı', 'İ', 'ß', '日', '٣').withCharRange('a', 'f')
        .ofMaxLength(12);
    Arbitrary<String> unicode = Arbitraries.strings().all().excludeChars('\0').ofMaxLength(8);
    return Arbitraries.oneOf(nasty, unicode).map(ManifestFileTest::encodable);
  }

  /** Half of a pair of code units is no text and cannot stand in UTF-8. */
  private static String encodable(String text) {
    return text.codePoints().filter(c -> c < 0xD800 || c > 0xDFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
  }

  @Provide
  Arbitrary<Timing> timings() {
    Arbitrary<Integer> frames = Arbitraries.integers().between(0, 100_000);
    Arbitrary<Double> rates = Arbitraries.oneOf(
        Arbitraries.just(Double.NaN), Arbitraries.doubles().between(0.01, 100_000), Arbitraries.of(200.0, 29.97, 1e-3, 1e16));
    return Combinators.combine(frames.list().ofSize(3), rates, Arbitraries.integers().between(0, 7)).as((f, rate, mask) -> {
      List<Integer> order = f.stream().sorted().toList();
      return new Timing((mask & 1) == 0 ? Timing.UNKNOWN : order.get(0), (mask & 2) == 0 ? Timing.UNKNOWN : order.get(1),
          (mask & 4) == 0 ? Timing.UNKNOWN : order.get(2), rate);
    });
  }

  @Provide
  Arbitrary<List<Clip>> clips() {
    Arbitrary<String> labels = Arbitraries.of("", "anger", "happiness", "contempt", "awe", "freude_am_tun");
    Arbitrary<List<String>> units = Arbitraries.of("4", "12", "L12", "R6a").list().ofMaxSize(3);
    Arbitrary<Clip> clip = Combinators.combine(texts(), texts(), labels, texts(), timings(), units)
        .as((subject, session, label, other, timing, actionUnits) -> new Clip("", "", Media.STILL, label, subject, session, timing,
            actionUnits, Map.of("note, \"odd\"", other)));
    return clip.list().ofMinSize(1).ofMaxSize(8).map(ManifestFileTest::named);
  }

  private static List<Clip> named(List<Clip> clips) {
    List<Clip> all = new ArrayList<>();
    for (int i = 0; i < clips.size(); i++) {
      Clip c = clips.get(i);
      Map<String, String> columns = new LinkedHashMap<>(c.columns());
      all.add(new Clip("id;\"" + i + "\", é", "a b/" + i + ".png", c.media(), c.label(), c.subject(), c.session(), c.timing(),
          c.actionUnits(), columns));
    }
    return all;
  }

  @Property(tries = 200)
  void whatIsWrittenIsRead(@ForAll("clips") List<Clip> clips) throws IOException {
    Path folder = Files.createTempDirectory("mien-manifest");
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(COUNTRIES.get(Math.floorMod(clips.hashCode(), COUNTRIES.size()))));
      LabelSet labels = LabelSet.standard().including(List.of("awe", "freude_am_tun"));
      Manifest written = new Manifest(Storage.open(folder), "study", labels, clips, List.of());
      ManifestFile.write(folder.resolve("manifest.csv"), written);
      byte[] bytes = Files.readAllBytes(folder.resolve("manifest.csv"));
      try (Manifest read = Manifest.open(folder, Job.quiet())) {
        assertThat(read.clips()).isEqualTo(clips);
        ManifestFile.write(folder.resolve("again.csv"), read);
      }
      assertThat(folder.resolve("again.csv")).hasBinaryContent(bytes);
    } finally {
      Locale.setDefault(before);
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }
}
