package org.mien.learn;

/**
 * One pass over the training part.
 *
 * @param number from 1
 * @param trainLoss mean cross-entropy over the training part while it was learned
 * @param trainAccuracy share of the training part classified rightly while it was learned
 * @param validationLoss mean cross-entropy on the validation part after the pass, NaN without a validation part
 * @param validationAccuracy share of the validation part classified rightly, NaN without a validation part
 * @param seconds wall-clock seconds the pass took; never part of a comparison between runs
 */
public record Epoch(
    int number,
    double trainLoss,
    double trainAccuracy,
    double validationLoss,
    double validationAccuracy,
    double seconds) {}
