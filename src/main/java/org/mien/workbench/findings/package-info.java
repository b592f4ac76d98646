/** The view of what the quality check found, where a reviewer decides file by file. */
package org.mien.workbench.findings;
