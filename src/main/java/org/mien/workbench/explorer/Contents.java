package org.mien.workbench.explorer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mien.dataset.Clip;
import org.mien.workbench.state.Blinding;
import org.mien.workbench.state.OpenProject;

/**
 * What the tree shows: immutable, and without an object for each clip.
 *
 * @param open the project, if one is open
 * @param groups its clips
 * @param results its runs, models and reports
 * @param recent projects that were open before, without the one that is
 * @param numbers where names are hidden
 * @param lists the lines of each section, none for a section of clips alone
 */
record Contents(Optional<OpenProject> open, ClipGroups groups, Results results, List<Path> recent, Optional<Blinding> numbers,
    Map<Node.Section, List<Node>> lists) {

  static final Contents NOTHING =
      new Contents(Optional.empty(), ClipGroups.NONE, Results.NONE, List.of(), Optional.empty());

  Contents(Optional<OpenProject> open, ClipGroups groups, Results results, List<Path> recent, Optional<Blinding> numbers) {
    this(open, groups, results, recent, numbers, lists(groups, results, recent));
  }

  private static Map<Node.Section, List<Node>> lists(ClipGroups groups, Results results, List<Path> recent) {
    Map<Node.Section, List<Node>> lists = new EnumMap<>(Node.Section.class);
    lists.put(Node.Section.CLASSES, nodes(groups.classes().keySet(), key -> new Node.Group(Node.Section.CLASSES, key)));
    lists.put(Node.Section.SUBJECTS, nodes(groups.subjects().keySet(), key -> new Node.Group(Node.Section.SUBJECTS, key)));
    lists.put(Node.Section.MODELS, nodes(results.models(), Node.ModelNode::new));
    lists.put(Node.Section.RUNS, nodes(results.runs().keySet(), Node.RunNode::new));
    lists.put(Node.Section.REPORTS, nodes(results.reports(), Node.ReportNode::new));
    lists.put(Node.Section.RECENT, nodes(recent, Node.RecentNode::new));
    lists.put(Node.Section.HIDDEN, List.of());
    return lists;
  }

  private static <T> List<Node> nodes(Collection<T> of, Function<T, Node> node) {
    return of.stream().map(node).toList();
  }

  /** The lines of the first level. */
  List<Node> sections() {
    List<Node> sections = new ArrayList<>();
    if (open.isEmpty()) {
      sections.add(Node.Section.RECENT);
      return sections;
    }
    if (numbers.isPresent()) {
      sections.add(Node.Section.HIDDEN);
    } else {
      sections.add(Node.Section.CLASSES);
      sections.add(Node.Section.SUBJECTS);
    }
    sections.addAll(List.of(Node.Section.MODELS, Node.Section.RUNS, Node.Section.REPORTS));
    if (!recent.isEmpty()) {
      sections.add(Node.Section.RECENT);
    }
    return sections;
  }

  int count(Node parent) {
    if (parent instanceof Node.Root) {
      return sections().size();
    }
    if (parent instanceof Node.Group group) {
      return groups.of(group.section(), group.key()).length;
    }
    if (parent == Node.Section.HIDDEN) {
      return groups.hidden().length;
    }
    return parent instanceof Node.Section section ? list(section).size() : 0;
  }

  Node child(Node parent, int index) {
    if (parent instanceof Node.Root) {
      return sections().get(index);
    }
    if (parent instanceof Node.Group group) {
      return new Node.ClipNode(group.section(), group.key(), groups.of(group.section(), group.key())[index]);
    }
    return parent == Node.Section.HIDDEN ? new Node.ClipNode(Node.Section.HIDDEN, "", groups.hidden()[index])
        : list((Node.Section) parent).get(index);
  }

  int indexOf(Node parent, Node child) {
    if (child instanceof Node.ClipNode clip) {
      int[] places = groups.of(clip.section(), clip.key());
      for (int i = 0; i < places.length; i++) {
        if (places[i] == clip.index()) {
          return i;
        }
      }
      return -1;
    }
    if (parent instanceof Node.Root) {
      return sections().indexOf(child);
    }
    return parent instanceof Node.Section section ? list(section).indexOf(child) : -1;
  }

  private List<Node> list(Node.Section section) {
    return lists.get(section);
  }

  /** The clip of a line, unless the project was closed meanwhile. */
  Optional<Clip> clip(Node.ClipNode node) {
    return open.map(project -> project.manifest().clips()).filter(clips -> node.index() < clips.size())
        .map(clips -> clips.get(node.index()));
  }

  /** Ids of the clips of a line and all below it. */
  List<String> ids(Node node) {
    int[] places = node instanceof Node.ClipNode clip ? new int[] {clip.index()}
        : node instanceof Node.Group group ? groups.of(group.section(), group.key())
        : node == Node.Section.HIDDEN ? groups.hidden() : new int[0];
    return open.map(project -> Arrays.stream(places).mapToObj(i -> project.manifest().clips().get(i).id()).toList())
        .orElse(List.of());
  }
}
