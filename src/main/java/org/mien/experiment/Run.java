package org.mien.experiment;

import java.util.List;
import java.util.Map;
import org.mien.learn.Epoch;
import org.mien.split.AuditedSplit;

/**
 * A finished run, as its folder tells it.
 *
 * @param folder where it lies
 * @param plan what was to be done
 * @param manifest what was done
 * @param split who was trained on and who was tested, audited
 * @param history every epoch
 * @param network what the network reached on the test part
 * @param baselines what each baseline reached on the same test part, by key, in the order of the plan
 */
public record Run(
    RunFolder folder,
    RunPlan plan,
    RunManifest manifest,
    AuditedSplit split,
    List<Epoch> history,
    Results network,
    Map<String, Results> baselines) {}
