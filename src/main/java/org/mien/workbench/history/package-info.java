/** The view of the steps of a session, which can be saved as scripts and run again. */
package org.mien.workbench.history;
