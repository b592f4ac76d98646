package org.mien.workbench.properties;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mien.dataset.Clip;
import org.mien.dataset.Label;
import org.mien.dataset.Manifest;
import org.mien.dataset.ManifestFile;
import org.mien.dataset.Media;
import org.mien.file.AtomicFile;
import org.mien.file.Csv;
import org.mien.image.FrameSource;
import org.mien.image.FrameSources;
import org.mien.image.Gray;
import org.mien.image.RecordedFrame;
import org.mien.job.UserError;
import org.mien.workbench.state.Blinding;
import org.mien.workbench.state.OpenProject;

/** What is known of a clip: from the manifest, from its file, and from the quality check. Reads files. */
final class ClipProperties {

  private static final Map<Media, String> MEDIA = Map.of(Media.STILL, "one image", Media.STACK, "TIFF stack",
      Media.FRAME_FOLDER, "folder of images, one a frame", Media.VIDEO, "video");

  private final OpenProject open;
  private final FrameSources frames;
  private final Optional<Blinding> hidden;

  /**
   * Of the clips of a project.
   *
   * @param hidden numbers where names and labels are hidden
   */
  ClipProperties(OpenProject open, FrameSources frames, Optional<Blinding> hidden) {
    this.open = open;
    this.frames = frames;
    this.hidden = hidden;
  }

  List<Property> of(Clip clip, List<String> selected) {
    Property.Lines lines = new Property.Lines();
    if (selected.size() > 1) {
      selection(lines, selected);
    }
    lines.heading("Clip");
    if (hidden.isPresent()) {
      lines.add("Clip", hidden.get().name(clip), "Names and labels are hidden, as your preferences say.");
    } else {
      lines.add("Id", clip.id(), "Runs, findings and annotations know the clip by it.");
      lines.add("File", clip.file());
      lines.add("Label", label(clip));
      lines.add("Subject", clip.subject(), "The person who is seen.");
      lines.add("Session", clip.session());
      lines.add("Action units", String.join("+", clip.actionUnits()),
          "Movements of the face by the Facial Action Coding System.");
    }
    lines.add("Kind", MEDIA.get(clip.media()));
    lines.add("Onset", frame(clip.timing().onset()), "First frame in which the face moves; frames count from 0.");
    lines.add("Apex", frame(clip.timing().apex()), "Frame of the strongest movement.");
    lines.add("Offset", frame(clip.timing().offset()), "Frame in which the movement is over.");
    lines.add("Frames a second", ManifestFile.text(clip, "fps"));
    if (hidden.isEmpty()) {
      clip.columns().forEach((column, text) -> lines.add(column, text));
    }
    file(lines, clip);
    findings(lines, clip);
    return lines.list();
  }

  private String label(Clip clip) {
    return open.manifest().labels().get(clip.label()).map(Label::title).orElse(clip.label());
  }

  private static String frame(int index) {
    return index < 0 ? "" : Integer.toString(index);
  }

  private void selection(Property.Lines lines, List<String> selected) {
    Manifest manifest = open.manifest();
    Set<String> ids = new HashSet<>(selected);
    Set<String> subjects = new HashSet<>();
    Map<String, Integer> labels = new TreeMap<>();
    for (Clip clip : manifest.clips()) {
      if (ids.contains(clip.id())) {
        subjects.add(clip.subject());
        labels.merge(clip.isLabelled() ? clip.label() : "no label", 1, Integer::sum);
      }
    }
    lines.heading("Selection").add("Clips", selected.size());
    if (hidden.isEmpty()) {
      subjects.remove("");
      lines.add("Subjects", subjects.size());
      labels.forEach((label, count) -> lines.add("of them " + label, count));
    }
  }

  private void file(Property.Lines lines, Clip clip) {
    lines.heading("File");
    try (FrameSource source = frames.open(open.manifest().storage(), clip)) {
      RecordedFrame seen = source.recorded(0);
      Gray first = seen.gray();
      lines.add("Frames", source.count());
      lines.add("Width x height", first.width() + " x " + first.height() + " pixels");
      lines.add("Bits a pixel", first.bits(), seen.colours().isPresent() ? "Of its gray." : "");
      lines.add("Colours", seen.colours().isPresent() ? "yes; what is measured is measured on its gray" : "no");
      if (clip.media() != Media.FRAME_FOLDER) {
        lines.add("Size", bytes(open.manifest().storage().size(clip.file())));
      }
    } catch (IOException | UserError e) {
      lines.add("Problem", hidden.isPresent() ? "The recording cannot be read." : "Cannot be read: "
          + (e instanceof IOException io ? AtomicFile.reason(io) : e.getMessage()) + ".");
    }
  }

  private static String bytes(long size) {
    return size < 1024 ? size + " bytes" : size < 1 << 20 ? String.format(Locale.ROOT, "%.1f KiB", size / 1024.0)
        : String.format(Locale.ROOT, "%.1f MiB", size / 1024.0 / 1024.0);
  }

  private void findings(Property.Lines lines, Clip clip) {
    lines.heading("Quality");
    Path file = open.project().quality().resolve("findings.csv");
    if (!Files.isRegularFile(file)) {
      lines.add("Findings", "not checked yet", "Mien Check Quality... looks for damage, duplicates and doubtful pictures.");
      return;
    }
    List<Map<String, String>> rows = new ArrayList<>();
    try {
      Csv.read(file).rows().stream().filter(row -> clip.file().equals(row.get("file"))).forEach(rows::add);
    } catch (UserError e) {
      lines.add("Findings", e.getMessage());
      return;
    }
    if (rows.isEmpty()) {
      lines.add("Findings", "none");
    }
    // The sentence of a finding may name other files.
    rows.forEach(row -> lines.add(row.getOrDefault("check", "") + " (" + row.getOrDefault("severity", "") + ")",
        hidden.isPresent() ? "found" : row.getOrDefault("message", "")));
  }
}
