/** Pieces of windows that several views share. */
package org.mien.workbench.widget;
