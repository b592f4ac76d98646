/** What one run or cross-validation reached: figures, charts, and the clips behind every cell of the confusion matrix. */
package org.mien.workbench.results;
