package org.mien.command;

import ij.ImagePlus;
import java.io.File;
import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.command.ContextCommand;
import org.scijava.command.Previewable;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** A command of another jar, with inputs of every kind. Made for tests; the index does not know it. */
@Plugin(type = Command.class, menuPath = "Plugins>Other>Asked Command...")
public final class AskedCommand extends ContextCommand implements Previewable {

  /** How much there is of something. */
  public enum Amount {
    /** Little. */
    LITTLE,
    /** Much. */
    MUCH
  }

  @Parameter(visibility = ItemVisibility.MESSAGE)
  private final String message = "Everything that can be asked.";

  @Parameter(label = "Image", description = "An open image.")
  private ImagePlus image;

  @Parameter(label = "Points", min = "2", max = "24", style = "slider", callback = "doubled", persist = false,
      description = "A whole number.")
  private int points = 8;

  @Parameter(label = "Doubled", persist = false, description = "Twice the points.")
  private long doubled;

  @Parameter(label = "Radius", min = "0.5", max = "3", persist = false, description = "A number.")
  private double radius = 1;

  @Parameter(label = "Kind", choices = {"plain", "fancy one"}, persist = false, description = "A choice.")
  private String kind = "plain";

  @Parameter(label = "Amount", persist = false, description = "A constant.")
  private Amount amount = Amount.LITTLE;

  @Parameter(label = "Ticked", persist = false, description = "Yes or no.")
  private boolean ticked;

  @Parameter(label = "Name", initializer = "start", persist = false, description = "A text.")
  private String name;

  @Parameter(label = "File", style = "open", persist = false, description = "A file that is there.")
  private File file;

  @Parameter(label = "Out", style = "save", required = false, persist = false, description = "A file to write.")
  private File out;

  @Parameter(visibility = ItemVisibility.INVISIBLE, required = false, persist = false, label = "Size",
      attrs = @Attr(name = Renamed.TO, value = "points"), description = "The old name of points.")
  private Integer size;

  @Parameter(type = ItemIO.OUTPUT)
  private String said;

  private int previews;
  private boolean restored;

  private void start() {
    name = "from the initializer";
  }

  @SuppressWarnings("unused")
  private void doubled() {
    doubled = 2L * points;
  }

  @Override
  public void preview() {
    previews++;
  }

  @Override
  public void cancel() {
    restored = true;
  }

  int previews() {
    return previews;
  }

  boolean restored() {
    return restored;
  }

  @Override
  public void run() {
    said = String.join("|", image == null ? "none" : image.getTitle(), "" + points, "" + doubled, "" + radius, kind, "" + amount,
        "" + ticked, name, file.getName(), out == null ? "none" : out.getName());
  }
}
