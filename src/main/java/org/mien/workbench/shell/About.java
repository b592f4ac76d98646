package org.mien.workbench.shell;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** What Mien is, and what it stands on, with versions and licences. */
final class About {

  private About() {}

  static String html() {
    StringBuilder page = new StringBuilder("<html><body><h2>Mien ").append(mien()).append("</h2>")
        .append("<p>A micro-expression research workbench for ImageJ and Fiji. It describes faces; it diagnoses nobody.</p>")
        .append("<p>BSD-2-Clause licence. Java ").append(System.getProperty("java.version")).append(", ")
        .append(System.getProperty("os.name")).append(' ').append(System.getProperty("os.arch")).append(".</p>")
        .append("<h3>What it stands on</h3><table><tr><th align=left>library</th><th align=left>version</th>")
        .append("<th align=left>licence</th></tr>");
    for (String line : HelpActions.text("libraries.tsv").split("\n")) {
      String[] cells = line.split("\t", -1);
      page.append("<tr><td>").append(cells[1]).append("</td><td>").append(version(cells[0], cells[1])).append("</td><td>")
          .append(cells[2]).append("</td></tr>");
    }
    return page.append("</table></body></html>").toString();
  }

  private static String mien() {
    String version = version("org.mien", "mien");
    return version.isEmpty() ? "(not packaged)" : version;
  }

  /** The version in the description that Maven leaves in a jar; empty where there is none. */
  static String version(String group, String artifact) {
    Properties pom = new Properties();
    String place = "META-INF/maven/" + group + "/" + artifact + "/pom.properties";
    try (InputStream in = About.class.getClassLoader().getResourceAsStream(place)) {
      if (in != null) {
        pom.load(in);
      }
    } catch (IOException e) {
      return "";
    }
    return pom.getProperty("version", "");
  }
}
