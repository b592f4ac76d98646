/** The Project Explorer: everything in the project as a tree that makes its nodes only when they are looked at. */
package org.mien.workbench.explorer;
