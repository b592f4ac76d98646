/** The window itself: menu, tool bar, status bar, quick access, and where views are docked. */
package org.mien.workbench.shell;
