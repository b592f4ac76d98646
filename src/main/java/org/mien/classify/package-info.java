/**
 * Says of every frame of a recording what a trained model sees in it: windows, smoothing, spotting, timeline, and how
 * fast.
 */
package org.mien.classify;
