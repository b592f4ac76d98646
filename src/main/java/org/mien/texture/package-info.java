/**
 * What surfaces look like in numbers: the LBP family, its maps, histograms and block grids, on single images and
 * stacks.
 */
package org.mien.texture;
