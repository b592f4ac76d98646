/** The view of the manifest: all clips as a table that can be edited. */
package org.mien.workbench.manifest;
