/** The work that people ask for, one object each: the same for the window, a macro, a script and the command line. */
package org.mien.workflow;
