package org.mien.workbench.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mien.file.Json;
import org.mien.job.UserError;

/** Preferences of the person in front, kept in a folder of theirs; never in a project. */
public final class Settings {

  private static final int RECENT = 10;

  private final Path folder;
  private final Holder<Values> values;
  private final Optional<String> problem;
  private final Holder<String> unkept = new Holder<>("");

  /** Light or dark; only where Mien owns the process. */
  public enum Theme { LIGHT, DARK }

  /**
   * All preferences.
   *
   * @param format version of the file, 1
   * @param recent projects, the latest first
   * @param reviewer name or initials of the person who reviews, may be empty
   * @param blind whether names and labels are hidden from the reviewer
   * @param textScale size of all text, 1 is normal, 0.8 to 2
   * @param theme light or dark
   * @param perspective key of the perspective that was open last, may be empty
   */
  public record Values(
      int format, List<String> recent, String reviewer, boolean blind, double textScale, Theme theme, String perspective) {

    /** Puts usual values where a file has none. */
    public Values {
      recent = recent == null ? List.of() : recent.stream().filter(Objects::nonNull).toList();
      reviewer = reviewer == null ? "" : reviewer;
      textScale = textScale >= 0.8 && textScale <= 2 ? textScale : 1;
      theme = theme == null ? Theme.LIGHT : theme;
      perspective = perspective == null ? "" : perspective;
    }

    static Values usual() {
      return new Values(1, List.of(), "", false, 1, Theme.LIGHT, "");
    }

    /** These with another reviewer. */
    public Values withReviewer(String name) {
      return new Values(format, recent, name, blind, textScale, theme, perspective);
    }

    /** These with names and labels hidden or not. */
    public Values withBlind(boolean hidden) {
      return new Values(format, recent, reviewer, hidden, textScale, theme, perspective);
    }

    /** These with another size of text. */
    public Values withTextScale(double scale) {
      return new Values(format, recent, reviewer, blind, scale, theme, perspective);
    }

    /** These with another theme. */
    public Values withTheme(Theme other) {
      return new Values(format, recent, reviewer, blind, textScale, other, perspective);
    }

    /** These with another perspective. */
    public Values withPerspective(String key) {
      return new Values(format, recent, reviewer, blind, textScale, theme, key);
    }

    /** These with other projects that were open before, the last one first. */
    public Values withRecent(List<String> projects) {
      return new Values(format, projects, reviewer, blind, textScale, theme, perspective);
    }
  }

  /**
   * The settings in a folder; usual ones where there are none, or where they cannot be read.
   *
   * @param folder made when something is first kept
   */
  public Settings(Path folder) {
    this.folder = folder;
    Values read = Values.usual();
    String fault = null;
    if (Files.isRegularFile(file(folder))) {
      try {
        read = Json.read(file(folder), Values.class);
      } catch (UserError e) {
        // Preferences are not worth a failed start, but nobody's file is written over.
        fault = "The preferences are the usual ones: " + e.getMessage() + setAside(file(folder));
      }
    }
    this.values = new Holder<>(read);
    this.problem = Optional.ofNullable(fault);
  }

  private static String setAside(Path file) {
    try {
      Path kept = file.resolveSibling("workbench-unreadable.json");
      Files.move(file, kept, StandardCopyOption.REPLACE_EXISTING);
      return " The file is kept as " + kept + ".";
    } catch (IOException e) {
      return "";
    }
  }

  /** The folder of the person who uses this computer. */
  public static Path usualFolder() {
    String chosen = System.getProperty("mien.settings", "");
    return chosen.isEmpty() ? Path.of(System.getProperty("user.home"), ".mien") : Path.of(chosen);
  }

  /** Why the preferences of the last time could not be read, a sentence; empty where they could. */
  public Optional<String> problem() {
    return problem;
  }

  private static Path file(Path folder) {
    return folder.resolve("workbench.json");
  }

  /** Where layouts and other things of the window are kept. */
  public Path folder() {
    return folder;
  }

  /** The preferences. */
  public Holder<Values> values() {
    return values;
  }

  /** Why the latest change is known to this session alone, a sentence; empty where it is kept. */
  public Holder<String> unkept() {
    return unkept;
  }

  /** Changes preferences and keeps them; where that is impossible they hold for this session. */
  public synchronized void change(UnaryOperator<Values> change) {
    values.update(change);
    try {
      Json.write(file(folder), values.get());
      unkept.set("");
    } catch (UserError e) {
      // Nobody may be kept from work because a computer of a laboratory lets nobody write.
      unkept.set("Preferences hold until the window is closed, they cannot be kept: " + e.getMessage());
    }
  }

  /** Puts a project first among the recent ones. */
  void opened(Path project) {
    change(old -> {
      List<String> next = new ArrayList<>(old.recent());
      next.remove(project.toString());
      next.add(0, project.toString());
      return old.withRecent(next.subList(0, Math.min(RECENT, next.size())));
    });
  }
}
