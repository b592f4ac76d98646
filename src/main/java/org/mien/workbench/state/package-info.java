/**
 * What the workbench knows, without a window: the open project, what is selected, jobs, history, log, settings. Views observe
 * these holders and never know each other.
 */
package org.mien.workbench.state;
