/**
 * How good predictions are: confusion matrices, scores that say why they are undefined, and bootstrap intervals by
 * subject.
 */
package org.mien.metrics;
