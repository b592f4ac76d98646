package zparts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mien.dataset.Clip;
import org.mien.split.Leak;
import org.mien.split.Split;
import org.mien.split.SplitInput;
import org.mien.split.SplitProtocol;
import org.scijava.plugin.Plugin;

/** Tests every third person and stops by another third. */
@Plugin(type = SplitProtocol.class)
public final class EveryOtherPerson implements SplitProtocol {

  @Override
  public String key() {
    return "every-third-person";
  }

  @Override
  public String title() {
    return "Every third person (nobody on both sides)";
  }

  @Override
  public Set<Leak> admits() {
    return Set.of();
  }

  @Override
  public List<Split> folds(SplitInput input) {
    List<String> people = List.copyOf(new TreeSet<>(input.clips().stream().map(Clip::subject).toList()));
    List<List<String>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    input.clips().forEach(clip -> parts.get(people.indexOf(clip.subject()) % 3).add(clip.id()));
    return List.of(new Split(key(), input.seed(), parts.get(0), parts.get(1), parts.get(2), List.of(), List.of()));
  }
}
