package org.mien.metrics;

/**
 * The scores of one class.
 *
 * @param name name of the class
 * @param actual number of its samples
 * @param predicted how many samples were predicted as this class
 * @param precision TP / (TP + FP)
 * @param recall TP / (TP + FN)
 * @param f1 2 TP / (2 TP + FP + FN)
 * @param auc area under the ROC curve of the class against the others
 * @param averagePrecision sum over falling thresholds of recall gained times precision reached
 */
public record ClassScores(String name, long actual, long predicted, Estimate precision, Estimate recall, Estimate f1,
    Estimate auc, Estimate averagePrecision) {}
