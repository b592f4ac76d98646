/** The view that stands at the beginning: three ways into the workbench. */
package org.mien.workbench.welcome;
