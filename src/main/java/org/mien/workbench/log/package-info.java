/** The view of what happened. */
package org.mien.workbench.log;
