package zparts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.mien.dataset.Clip;
import org.mien.dataset.DatasetReader;
import org.mien.dataset.LabelSet;
import org.mien.dataset.Manifest;
import org.mien.dataset.Media;
import org.mien.dataset.Storage;
import org.mien.dataset.Timing;
import org.mien.job.Job;
import org.scijava.plugin.Plugin;

/** Reads faces.txt: a file, a label and a person a line, with blanks between. */
@Plugin(type = DatasetReader.class)
public final class ListReader implements DatasetReader {

  @Override
  public String key() {
    return "list";
  }

  @Override
  public boolean canRead(Storage storage) {
    return storage.isFile("faces.txt");
  }

  @Override
  public Manifest read(Storage storage, Job job) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(storage.open("faces.txt"), StandardCharsets.UTF_8))) {
      List<Clip> clips = lines.lines().map(line -> line.split(" ")).map(ListReader::clip).toList();
      List<String> labels = clips.stream().map(Clip::label).distinct().toList();
      return new Manifest(storage, "list of faces", LabelSet.standard().including(labels).only(labels), clips,
          List.of("Read from faces.txt."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Clip clip(String[] words) {
    return new Clip(words[0], words[0], Media.STILL, words[1], words[2], "", Timing.NONE, List.of(), Map.of());
  }
}
