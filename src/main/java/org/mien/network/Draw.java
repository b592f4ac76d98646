package org.mien.network;

/**
 * The examples of one batch of a training pass.
 *
 * @param number of the batch in its pass, from 0
 * @param examples indices in the training part, in order
 * @param repeats how often each of them was drawn before in this pass
 */
record Draw(int number, int[] examples, int[] repeats) {}
