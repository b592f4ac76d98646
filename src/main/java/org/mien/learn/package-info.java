/** What every learner has in common: examples in, a trained model and predictions out, whatever does the learning. */
package org.mien.learn;
