package org.mien.split;

/**
 * A split and the proof that it is sound.
 *
 * @param split the parts
 * @param audit what was found on both sides
 */
public record AuditedSplit(Split split, LeakageAudit audit) {

  /**
   * Divides the clips and audits the result, whoever wrote the protocol.
   *
   * @throws org.mien.job.UserError if the clips cannot be divided this way, or if the split leaks what its protocol does not
   *     admit
   */
  public static AuditedSplit make(SplitProtocol protocol, SplitInput input) {
    Split split = protocol.split(input);
    return new AuditedSplit(split,
        LeakageAudit.of(split, protocol.admits(), input.clips(), input.duplicates()).requireSound());
  }
}
