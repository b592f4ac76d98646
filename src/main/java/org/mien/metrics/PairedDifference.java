package org.mien.metrics;

/**
 * How far two learners are apart in one metric.
 *
 * @param metric what is compared
 * @param first score of the first learner
 * @param second score of the second learner
 * @param difference first less second, with its bootstrap interval: both learners are scored on the same resampled people
 * @param test paired permutation test of the absolute difference: the predictions of whole people are swapped between the two
 */
public record PairedDifference(Metric metric, Score first, Score second, Estimate difference, PermutationTest test) {}
