package org.mien.split;

import java.util.ArrayList;
import java.util.List;
import org.mien.job.UserError;

/**
 * A fold and the proof that it is sound.
 *
 * @param split the parts
 * @param audit what was found on both sides
 */
public record AuditedSplit(Split split, LeakageAudit audit) {

  /**
   * Divides the clips into one fold and audits it, whoever wrote the protocol.
   *
   * @throws UserError if the clips cannot be divided this way, if the protocol gives several folds, or if the split leaks
   *     what its protocol does not admit
   */
  public static AuditedSplit make(SplitProtocol protocol, SplitInput input) {
    List<AuditedSplit> folds = makeAll(protocol, input);
    if (folds.size() > 1) {
      throw new UserError("The protocol '" + protocol.key() + "' divides these clips into " + folds.size()
          + " folds, which one training cannot test; cross-validate, or choose a protocol with one fold such as '"
          + SubjectSplit.KEY + "'.");
    }
    return folds.get(0);
  }

  /**
   * Divides the clips into folds and audits every one of them and all together, whoever wrote the protocol.
   *
   * @return at least one fold, in the protocol's order, every one with a name of its own where there are several
   * @throws UserError if the clips cannot be divided this way, if a fold leaks what its protocol does not admit, or if a
   *     clip is tested in two folds
   */
  public static List<AuditedSplit> makeAll(SplitProtocol protocol, SplitInput input) {
    List<AuditedSplit> folds = new ArrayList<>();
    for (Split split : protocol.folds(input)) {
      folds.add(new AuditedSplit(split,
          LeakageAudit.of(split, protocol.admits(), input.clips(), input.duplicates()).requireSound()));
    }
    FoldsAudit.of(folds, input.clips()).requireSound();
    return List.copyOf(folds);
  }
}
