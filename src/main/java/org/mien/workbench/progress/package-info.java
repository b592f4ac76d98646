/** The view of all work: what runs, what ran, and why something failed. */
package org.mien.workbench.progress;
