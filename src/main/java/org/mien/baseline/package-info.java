/** What a network has to beat: linear classifiers on texture histograms, and always saying the most frequent class. */
package org.mien.baseline;
