package org.mien.quality;

/**
 * A number against which a check measures.
 *
 * @param name unique over all checks: the key of its check, followed by a dot and a word where the check has several
 * @param value the default
 * @param unit of the value ("pixels", "gray levels", "share 0..1"), never empty
 * @param meaning what lies on the wrong side of it, as half a sentence
 */
public record Threshold(String name, double value, String unit, String meaning) {}
