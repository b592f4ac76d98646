/** The view of everything that is installed. */
package org.mien.workbench.parts;
