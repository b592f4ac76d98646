package org.mien.workbench.tutorial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tutorial as it is read: its numbered steps in order, and every name of the window that stands in bold.
 *
 * @param steps in order
 * @param names in bold anywhere on the page
 */
record TutorialPage(List<Step> steps, Set<String> names) {

  private static final Pattern NUMBERED = Pattern.compile("(\\d+)\\. (.*)");
  private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");

  /**
   * One numbered step.
   *
   * @param section heading that it stands under
   * @param number that it has there
   * @param text all words of it, on one line
   */
  record Step(String section, int number, String text) {

    /** The names of the window that it tells. */
    Set<String> names() {
      return bold(text);
    }

    @Override
    public String toString() {
      return section + ", step " + number + ": " + text;
    }
  }

  static TutorialPage read(Path file) throws IOException {
    List<Step> steps = new ArrayList<>();
    String section = "";
    StringBuilder text = null;
    int number = 0;
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.add("");
    lines.add("end");
    for (String line : lines) {
      Matcher next = NUMBERED.matcher(line);
      boolean goesOn = text != null && !next.matches() && line.startsWith("   ");
      if (goesOn) {
        text.append(' ').append(line.strip());
        continue;
      }
      if (text != null && (next.matches() || !line.isBlank())) {
        steps.add(new Step(section, number, text.toString()));
        text = null;
      }
      if (next.matches()) {
        number = Integer.parseInt(next.group(1));
        text = new StringBuilder(next.group(2).strip());
      } else if (line.startsWith("#")) {
        section = line.replaceFirst("#+ ", "");
      }
    }
    return new TutorialPage(List.copyOf(steps), bold(Files.readString(file)));
  }

  private static Set<String> bold(String text) {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = BOLD.matcher(text.replaceAll("\\s+", " "));
    while (matcher.find()) {
      String name = matcher.group(1);
      // What ends like a sentence is one; what ends with three dots is a button that asks something.
      if (!name.endsWith(":") && (!name.endsWith(".") || name.endsWith("..."))) {
        names.add(name);
      }
    }
    return names;
  }
}
