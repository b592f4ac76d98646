/** Runs beside each other: scores, paired differences and their tests. */
package org.mien.workbench.compare;
