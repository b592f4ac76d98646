package org.mien.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mien.dataset.Manifest;
import org.mien.job.Job;
import org.mien.job.UserError;

/** Two coders and six clips, with every figure worked out by hand; and what cannot be read. */
class AgreementTest {

  private static final Offset<Double> EXACT = within(1e-12);

  @TempDir
  private Path folder;
  private Agreement agreement;

  @BeforeEach
  void measure() throws IOException {
    agreement = SomeCodings.agreement(read(SomeCodings.write(folder.resolve("two"))));
  }

  private static Codings read(Path data, String... coders) {
    try (Manifest manifest = Manifest.open(data, Job.quiet())) {
      return CodingReader.read(manifest, List.of(coders));
    }
  }

  private Codings read(String name, String header, String... rows) throws IOException {
    List<String> lines = new java.util.ArrayList<>(List.of(header));
    lines.addAll(List.of(rows));
    return read(SomeCodings.write(folder.resolve(name), lines));
  }

  private double value(Aspect aspect, Measure measure) {
    return SomeCodings.value(agreement, aspect, measure);
  }

  @Test
  void labels() {
    assertThat(value(Aspect.LABEL, Measure.SAME)).isCloseTo(4 / 5.0, EXACT);
    assertThat(value(Aspect.LABEL, Measure.KAPPA)).isCloseTo((20 / 25.0 - 6 / 25.0) / (1 - 6 / 25.0), EXACT);
    assertThat(value(Aspect.LABEL, Measure.ALPHA)).isCloseTo(1 - (2 / 10.0) / ((100 - 26) / 90.0), EXACT);
    assertThat(SomeCodings.figure(agreement, Aspect.LABEL, Measure.SAME))
        .returns(5, Figure::clips).returns(List.of("AB", "CD"), Figure::coders);
  }

  @Test
  void actionUnits() {
    assertThat(value(Aspect.ACTION_UNITS, Measure.RELIABILITY)).isCloseTo(2 * 7 / 17.0, EXACT);
    assertThat(agreement.figures()).filteredOn(f -> f.measure() == Measure.KAPPA && !f.actionUnit().isEmpty())
        .extracting(Figure::actionUnit).containsExactly("1", "2", "4", "5", "6", "9", "12");
    assertThat(agreement.figures()).filteredOn(f -> f.measure() == Measure.KAPPA && List.of("1", "6").contains(f.actionUnit()))
        .extracting(f -> f.estimate().value()).containsExactly(1.0, 0.0);
  }

  @Test
  void frames() {
    double deviation = 1.96 * Math.sqrt((Math.pow(4 / 3.0, 2) + Math.pow(35 / 3.0, 2) + Math.pow(10 / 3.0, 2)
        + 3 * Math.pow(7 / 3.0, 2)) / 5);
    assertThat(value(Aspect.ONSET, Measure.MEAN_DIFFERENCE)).isCloseTo(20 / 6.0, EXACT);
    assertThat(value(Aspect.ONSET, Measure.MEDIAN_DIFFERENCE)).isEqualTo(1);
    assertThat(value(Aspect.ONSET, Measure.BIAS)).isCloseTo(-20 / 6.0, EXACT);
    assertThat(value(Aspect.ONSET, Measure.LIMIT_LOW)).isCloseTo(-20 / 6.0 - deviation, EXACT);
    assertThat(value(Aspect.ONSET, Measure.LIMIT_HIGH)).isCloseTo(-20 / 6.0 + deviation, EXACT);
    assertThat(value(Aspect.ONSET, Measure.WITHIN_TOLERANCE)).isCloseTo(5 / 6.0, EXACT);
    assertThat(agreement.figures()).filteredOn(f -> f.aspect() == Aspect.ONSET && f.scale().equals("ms"))
        .filteredOn(f -> f.measure() == Measure.MEAN_DIFFERENCE || f.measure() == Measure.MEDIAN_DIFFERENCE)
        .extracting(f -> f.estimate().value(), Figure::clips)
        .containsExactly(tuple((10 + 75 + 0 + 5 + 5) / 5.0, 5), tuple(5.0, 5));
  }

  @Test
  void intervals() {
    assertThat(value(Aspect.INTERVAL, Measure.IOU))
        .isCloseTo((18 / 22.0 + 21 / 37.0 + 1 + 17 / 20.0 + 19 / 24.0) / 5, EXACT);
    assertThat(value(Aspect.INTERVAL, Measure.IOU_HALF)).isEqualTo(1);
    assertThat(FrameFigures.overlap(SomeCodings.frames(0, -1, 4), SomeCodings.frames(5, -1, 9))).isZero();
    assertThat(FrameFigures.overlap(SomeCodings.frames(3, -1, 3), SomeCodings.frames(3, -1, 3))).isEqualTo(1);
  }

  @Test
  void theListForTheMeetingBeginsWithTheLargestOfEachKind() {
    assertThat(agreement.disagreements()).extracting(Disagreement::clip, Disagreement::aspect, Disagreement::said).containsExactly(
        tuple("c2.tif", Aspect.LABEL, List.of("happiness", "surprise")),
        tuple("c6.tif", Aspect.ACTION_UNITS, List.of("6+12", "12")),
        tuple("c1.tif", Aspect.ACTION_UNITS, List.of("1+2", "1+2+4")),
        tuple("c3.tif", Aspect.ACTION_UNITS, List.of("1+2+5", "1+2")),
        tuple("c2.tif", Aspect.ONSET, List.of("5", "20")),
        tuple("c2.tif", Aspect.APEX, List.of("15", "25")),
        tuple("c6.tif", Aspect.APEX, List.of("9", "18")),
        tuple("c6.tif", Aspect.OFFSET, List.of("22", "26")));
    assertThat(agreement.disagreements().get(1).size()).isCloseTo(1 - 2 / 3.0, EXACT);
  }

  @Test
  void ofThreeCodersTheShareOfPairsThatDifferSaysHowFar() {
    Codings codings = SomeCodings.of(List.of("anger", "fear"), List.of(
        List.of(SomeCodings.label("anger"), SomeCodings.label("anger"), SomeCodings.label("fear")),
        List.of(SomeCodings.label("anger"), SomeCodings.label(""), SomeCodings.label("fear")),
        List.of(SomeCodings.units("1"), SomeCodings.units(), SomeCodings.units()),
        List.of(SomeCodings.frames(1, -1, -1), SomeCodings.frames(3, -1, -1), SomeCodings.frames(9, -1, -1))));
    assertThat(Disagreement.in(codings, 3)).extracting(Disagreement::clip, Disagreement::size, d -> d.said().get(1))
        .containsExactly(tuple("clip1", 1.0, ""), tuple("clip0", 2 / 3.0, "anger"), tuple("clip2", 2 / 3.0, "0"),
            tuple("clip3", 8.0, "3"));
    assertThat(Disagreement.in(codings, 8)).extracting(Disagreement::clip).doesNotContain("clip3");
  }

  @Test
  void whatCannotBeToldSaysWhy() throws IOException {
    Agreement silent = SomeCodings.agreement(read("silent", "file,label-AB,label-CD,onset-AB,onset-CD", "a.tif,fear,fear,1,",
        "b.tif,fear,fear,,4", "c.tif,fear,,,"));
    assertThat(SomeCodings.figure(silent, Aspect.LABEL, Measure.KAPPA).estimate().note())
        .isEqualTo("kappa is undefined: both coders gave every clip the same answer, so chance alone agrees always");
    assertThat(SomeCodings.figure(silent, Aspect.ONSET, Measure.BIAS).estimate().note())
        .isEqualTo("no clip has the answers of both coders");
    assertThat(silent.resampling().sentence()).contains("No subjects are recorded");
    assertThat(silent.notes()).anyMatch(note -> note.startsWith("1 clip takes no part"))
        .anyMatch(note -> note.contains("no verdict on a coder"));
    assertThat(silent.clips()).isEqualTo(2);
  }

  @Test
  void codersAreFoundByTheirColumns() throws IOException {
    assertThat(read("one", "file,label,label-AB", "a.tif,fear,joy").coders()).containsExactly("manifest", "AB");
    Codings three = read("three", "file,label,onset-C10,apex-C2,label-C2,label-,note", "a.tif,fear,3,4,joy,x,y");
    assertThat(three.coders()).containsExactly("C2", "C10");
    assertThat(three.clips().get(0).answers().get(1)).returns(3, Annotation::onset).returns("", Annotation::label);
    assertThat(read(folder.resolve("three"), "C10", "manifest", "C10").coders()).containsExactly("C10", "manifest");
    assertThat(read(folder.resolve("two"), "CD", "manifest").clips().get(0).answers().get(1).label()).isEqualTo("fear");
  }

  @Test
  void sidesAndIntensitiesAreDropped() {
    assertThat(ActionUnits.read("L12+R12 au4b;U1,9E|T23").units()).isEqualTo(Set.of("12", "4", "1", "9", "23"));
    assertThat(ActionUnits.read("0").units()).isEmpty();
    assertThat(ActionUnits.read("4+smile").wrong()).isEqualTo(Optional.of("smile"));
    assertThat(ActionUnits.read("123").wrong()).isPresent();
  }

  @Test
  void aMistakeIsASentenceThatNamesColumnClipAndValue() throws IOException {
    fails("Clip 'a.tif': 'feer' in 'label-AB' is no class of this data set; there are anger, ", "file,label-AB,label-CD",
        "a.tif,feer,fear");
    fails("Clip 'a.tif': 'soon' is no frame for 'apex-CD'; frames are whole numbers, the first one is 0.", "file,apex-AB,apex-CD",
        "a.tif,3,soon");
    fails("Clip 'a.tif': 9 in 'onset-AB' comes after 4 in 'offset-AB'; onset comes before apex and apex before offset.",
        "file,onset-AB,offset-AB,label-CD", "a.tif,9,4,fear");
    fails("Clip 'a.tif': 'smile' in 'action_units-AB' is no action unit; write numbers such as 4+12 or L12, and 0 where",
        "file,action_units-AB,label-CD", "a.tif,4+smile,fear");
    fails("The manifest has no column of a coder; give each coder columns such as label-AB", "file,label", "a.tif,fear");
    fails("A coder cannot be called 'manifest'", "file,label-manifest,label-AB", "a.tif,fear,fear");
    assertThatThrownBy(() -> read(folder.resolve("two"), "AB", "XY")).isInstanceOf(UserError.class).hasMessage("There is no coder"
        + " 'XY': the manifest has no column such as label-XY; coders are AB, CD and manifest (the plain columns).");
    assertThatThrownBy(() -> read(folder.resolve("two"), "AB", "AB")).hasMessageContaining("only 'AB' is named");
  }

  private void fails(String sentence, String header, String row) {
    assertThatThrownBy(() -> read("wrong", header, row)).isInstanceOf(UserError.class).hasMessageStartingWith(sentence);
  }
}
