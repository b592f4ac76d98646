package org.mien.quality;

/**
 * What a check found in one image.
 *
 * @param severity how much it matters
 * @param value what was measured, or NaN where nothing was
 * @param threshold what it was measured against, or NaN
 * @param message what is wrong with the image, one sentence with the number in it
 */
public record Issue(Severity severity, double value, double threshold, String message) {}
