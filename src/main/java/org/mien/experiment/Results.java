package org.mien.experiment;

import java.util.List;
import org.mien.metrics.Evaluation;
import org.mien.metrics.Outcome;

/**
 * What one learner reached on the test part.
 *
 * @param key of the network preset or the baseline
 * @param outcomes one a test clip, sorted by clip id
 * @param evaluation the figures
 */
public record Results(String key, List<Outcome> outcomes, Evaluation evaluation) {}
