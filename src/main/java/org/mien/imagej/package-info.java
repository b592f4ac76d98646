/**
 * Adapters between ImageJ (ImagePlus, Overlay, ResultsTable, its readers of stacks and AVI files) and the packages to
 * the left.
 */
package org.mien.imagej;
