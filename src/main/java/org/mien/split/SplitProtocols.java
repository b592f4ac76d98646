package org.mien.split;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mien.job.UserError;

/** The protocols that can be chosen by key. */
public final class SplitProtocols {

  private final List<SplitProtocol> protocols;

  /** These protocols, in the order in which they are offered. */
  public SplitProtocols(List<SplitProtocol> protocols) {
    this.protocols = List.copyOf(protocols);
  }

  /** The protocols that come with Mien; the first is the default. */
  public static SplitProtocols builtIn() {
    return new SplitProtocols(List.of(new SubjectSplit(), new RandomSplit(), new LeaveOneSubjectOut(),
        new KFoldBySubjectSplit(), new KFoldSplit(), new LeaveOneGroupOut(), new CrossDatabase(), new ImportedSplit(),
        new ImportedLeakySplit()));
  }

  /** All protocols in the order in which they are offered. */
  public List<SplitProtocol> all() {
    return protocols;
  }

  /** The protocol of a key, if there is one. */
  public Optional<SplitProtocol> find(String key) {
    return protocols.stream().filter(p -> p.key().equals(key)).findFirst();
  }

  /**
   * The protocol of a key.
   *
   * @throws UserError if there is none
   */
  public SplitProtocol get(String key) {
    return find(key).orElseThrow(() -> new UserError("There is no split protocol '" + key + "'; choose one of "
        + protocols.stream().map(SplitProtocol::key).collect(Collectors.joining(", ")) + "."));
  }
}
