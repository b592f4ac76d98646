/** The perspectives that come with Mien: layout data over keys of views, one for each kind of work. */
package org.mien.workbench.perspective;
