package org.mien.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mien.dataset.Clip;
import org.mien.dataset.Label;
import org.mien.dataset.LabelMerge;
import org.mien.dataset.LabelSet;
import org.mien.dataset.Manifest;
import org.mien.dataset.ManifestFile;
import org.mien.dataset.NaturalOrder;
import org.mien.dataset.Timing;
import org.mien.dataset.TimingCells;
import org.mien.job.UserError;

/** Finds coders by the columns of a manifest, such as {@code label-AB}, and reads what they say. */
public final class CodingReader {

  /** The coder whose answers are the plain columns label, onset, apex, offset and action_units. */
  public static final String MANIFEST = "manifest";

  private static final List<Aspect> COLUMNS = Stream.of(Aspect.values()).filter(Aspect::isColumn).toList();

  private final List<String> coders;
  private final Set<String> columns;
  private final LabelSet known;
  private final Map<String, String> labels = new HashMap<>();

  private CodingReader(Manifest manifest, List<String> coders) {
    this.coders = coders;
    this.columns = new HashSet<>(ManifestFile.columns(manifest));
    this.known = LabelSet.standard().including(manifest.labels().labels().stream().map(Label::title).toList());
  }

  /** The coders that have columns of their own, in natural order. */
  public static List<String> coders(Manifest manifest) {
    Set<String> found = new TreeSet<>(NaturalOrder.INSTANCE.thenComparing(String::compareTo));
    for (String column : ManifestFile.columns(manifest)) {
      COLUMNS.stream().map(Aspect::prefix).filter(p -> column.startsWith(p) && !column.equals(LabelMerge.ORIGINAL))
          .map(p -> column.substring(p.length())).filter(name -> !name.isBlank()).forEach(found::add);
    }
    return List.copyOf(found);
  }

  /**
   * Reads what coders say.
   *
   * @param wanted names of the coders that take part; empty for all that have columns, and with the plain columns where there is
   *     only one
   * @throws UserError with one sentence if there are not two coders, or a cell holds what nobody can mean
   */
  public static Codings read(Manifest manifest, List<String> wanted) {
    CodingReader reader = new CodingReader(manifest, chosen(coders(manifest), wanted));
    List<CodedClip> clips = manifest.clips().stream().map(reader::clip).toList();
    Set<String> used = clips.stream().flatMap(c -> c.answers().stream()).map(Annotation::label).collect(Collectors.toSet());
    return new Codings(reader.coders, reader.known.only(used).keys(), clips);
  }

  private static List<String> chosen(List<String> found, List<String> wanted) {
    if (found.contains(MANIFEST)) {
      throw new UserError("A coder cannot be called '" + MANIFEST + "', which stands for the plain columns; rename the column.");
    }
    if (found.isEmpty()) {
      throw new UserError("The manifest has no column of a coder; give each coder columns such as label-AB, onset-AB, apex-AB,"
          + " offset-AB or action_units-AB, with the coder's initials for AB.");
    }
    if (wanted.isEmpty()) {
      return found.size() == 1 ? List.of(MANIFEST, found.get(0)) : found;
    }
    List<String> different = wanted.stream().distinct().toList();
    for (String name : different) {
      if (!found.contains(name) && !name.equals(MANIFEST)) {
        throw new UserError("There is no coder '" + name + "': the manifest has no column such as label-" + name + "; coders are "
            + String.join(", ", found) + " and " + MANIFEST + " (the plain columns).");
      }
    }
    if (different.size() < 2) {
      throw new UserError("Agreement is between at least two coders, and only '" + different.get(0) + "' is named; coders are "
          + String.join(", ", found) + " and " + MANIFEST + " (the plain columns).");
    }
    return different;
  }

  private CodedClip clip(Clip clip) {
    List<Annotation> answers = coders.stream().map(coder -> answer(clip, coder)).toList();
    return new CodedClip(clip.id(), clip.subject(), clip.timing().framesPerSecond(), answers);
  }

  private Annotation answer(Clip clip, String coder) {
    int onset = frame(clip, Aspect.ONSET, coder);
    int apex = frame(clip, Aspect.APEX, coder);
    int offset = frame(clip, Aspect.OFFSET, coder);
    Map<Aspect, Integer> frames = new LinkedHashMap<>();
    frames.put(Aspect.ONSET, onset);
    frames.put(Aspect.APEX, apex);
    frames.put(Aspect.OFFSET, offset);
    requireOrder(clip, coder, frames);
    return new Annotation(label(clip, coder), onset, apex, offset, actionUnits(clip, coder));
  }

  private String cell(Clip clip, Aspect aspect, String coder) {
    String column = aspect.column(coder);
    return columns.contains(column) ? ManifestFile.text(clip, column).strip() : "";
  }

  private String label(Clip clip, String coder) {
    String text = cell(clip, Aspect.LABEL, coder);
    return text.isEmpty() ? "" : labels.computeIfAbsent(text, word -> known.find(word).map(Label::key).orElseThrow(() ->
        new UserError("Clip '" + clip.id() + "': '" + text + "' in '" + Aspect.LABEL.column(coder) + "' is no class of this data"
            + " set; there are " + String.join(", ", known.keys()) + ". Correct it, or declare the class in mien.json.")));
  }

  private int frame(Clip clip, Aspect aspect, String coder) {
    try {
      return TimingCells.frame(aspect.column(coder), cell(clip, aspect, coder));
    } catch (UserError e) {
      throw new UserError("Clip '" + clip.id() + "': " + e.getMessage(), e);
    }
  }

  private static void requireOrder(Clip clip, String coder, Map<Aspect, Integer> frames) {
    List<Aspect> said = new ArrayList<>(frames.keySet());
    said.removeIf(aspect -> frames.get(aspect) == Timing.UNKNOWN);
    for (int i = 1; i < said.size(); i++) {
      Aspect first = said.get(i - 1);
      Aspect second = said.get(i);
      if (frames.get(first) > frames.get(second)) {
        throw new UserError("Clip '" + clip.id() + "': " + frames.get(first) + " in '" + first.column(coder) + "' comes after "
            + frames.get(second) + " in '" + second.column(coder) + "'; onset comes before apex and apex before offset.");
      }
    }
  }

  private Optional<Set<String>> actionUnits(Clip clip, String coder) {
    String text = cell(clip, Aspect.ACTION_UNITS, coder);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    ActionUnits.Cell cell = ActionUnits.read(text);
    cell.wrong().ifPresent(word -> {
      throw new UserError("Clip '" + clip.id() + "': '" + word + "' in '" + Aspect.ACTION_UNITS.column(coder)
          + "' is no action unit; write numbers such as 4+12 or L12, and 0 where the coder saw none.");
    });
    return Optional.of(cell.units());
  }
}
