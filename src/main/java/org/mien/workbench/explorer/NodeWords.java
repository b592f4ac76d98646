package org.mien.workbench.explorer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mien.dataset.Clip;
import org.mien.dataset.Label;
import org.mien.dataset.Media;
import org.mien.workbench.widget.Glyph;

/**
 * What a line says.
 *
 * @param name in front
 * @param detail smaller, behind or below it, may be empty
 * @param tip the whole of it
 */
record NodeWords(String name, String detail, String tip) {

  /** The words of a line. */
  static NodeWords of(Node node, Contents contents, List<Path> compared) {
    if (node instanceof Node.Section section) {
      int count = contents.count(section);
      return new NodeWords(section.title(), count == 0 ? none(section) : Integer.toString(count), tip(section));
    }
    if (node instanceof Node.Group group) {
      return group(group, contents);
    }
    if (node instanceof Node.ClipNode clip) {
      return contents.clip(clip).map(c -> clip(c, clip, contents)).orElse(new NodeWords("", "", ""));
    }
    if (node instanceof Node.RunNode run) {
      String state = contents.results().kind(run.folder()).state();
      boolean marked = compared.contains(run.folder());
      return new NodeWords(name(run.folder()), state + (marked ? ", compared \u2713" : ""), run.folder() + ": " + state);
    }
    Path file = node instanceof Node.ModelNode model ? model.file() : node instanceof Node.ReportNode report ? report.file()
        : node instanceof Node.RecentNode recent ? recent.folder() : null;
    return file == null ? new NodeWords("", "", "")
        : new NodeWords(name(file), node instanceof Node.RecentNode ? file.getParent() + "" : "of " + name(file.getParent()),
            file.toString());
  }

  /** The sign in front of a line. */
  static Glyph sign(Node node) {
    if (node instanceof Node.Group group) {
      return group.section() == Node.Section.SUBJECTS ? Glyph.PERSON : Glyph.GROUP;
    }
    if (node instanceof Node.Section section) {
      return switch (section) {
        case CLASSES -> Glyph.GROUP;
        case SUBJECTS -> Glyph.PEOPLE;
        case HIDDEN -> Glyph.CLIP;
        case MODELS -> Glyph.MODEL;
        case RUNS -> Glyph.RUN;
        case REPORTS -> Glyph.REPORT;
        case RECENT -> Glyph.FOLDER;
      };
    }
    return node instanceof Node.ClipNode ? Glyph.CLIP : node instanceof Node.ModelNode ? Glyph.MODEL
        : node instanceof Node.ReportNode ? Glyph.REPORT : node instanceof Node.RunNode ? Glyph.RUN : Glyph.FOLDER;
  }

  private static String name(Path path) {
    return String.valueOf(path == null ? "" : path.getFileName());
  }

  private static String none(Node.Section section) {
    return section == Node.Section.RECENT ? "none yet" : "none";
  }

  private static String tip(Node.Section section) {
    return switch (section) {
      case CLASSES -> "The clips by what they show, as the manifest labels them.";
      case SUBJECTS -> "The clips by the person who is seen.";
      case HIDDEN -> "All clips under neutral numbers: names and labels are hidden, as your preferences say.";
      case MODELS -> "Trained models of this project; Enter shows what a model is.";
      case RUNS -> "Trainings, cross-validations and comparisons; Enter shows the results, Ctrl with a click compares.";
      case REPORTS -> "Pages to read in the browser; Enter opens one.";
      case RECENT -> "Projects that were open before; Enter opens one.";
    };
  }

  private static NodeWords group(Node.Group group, Contents contents) {
    String title = group.section() == Node.Section.SUBJECTS
        ? group.key().isEmpty() ? "No subject" : group.key()
        : group.key().isEmpty() ? "No label" : contents.open().flatMap(o -> o.manifest().labels().get(group.key()))
            .map(Label::title).orElse(group.key());
    int count = contents.count(group);
    return new NodeWords(title, Integer.toString(count), title + ": " + (count == 1 ? "1 clip" : count + " clips"));
  }

  private static NodeWords clip(Clip clip, Node.ClipNode node, Contents contents) {
    if (contents.numbers().isPresent()) {
      String number = contents.numbers().get().name(clip);
      return new NodeWords(number, media(clip.media()), number);
    }
    String name = clip.id().substring(clip.id().lastIndexOf('/') + 1);
    String other = node.section() == Node.Section.CLASSES ? clip.subject() : clip.label();
    return new NodeWords(name, Stream.of(other, media(clip.media())).filter(s -> !s.isEmpty()).collect(Collectors.joining(", ")),
        clip.id());
  }

  /** What kind of file it is, in words. */
  static String media(Media media) {
    return switch (media) {
      case STILL -> "still";
      case FRAME_FOLDER -> "folder of frames";
      case STACK -> "stack";
      case VIDEO -> "video";
    };
  }

  /** The clip whose picture stands in front of a line. */
  static Optional<Clip> pictured(Node node, Contents contents) {
    return node instanceof Node.ClipNode clip ? contents.clip(clip) : Optional.empty();
  }
}
