/** How Mien touches the disk: atomic writes, JSON and CSV in one fixed form that no locale changes, guarded archives. */
package org.mien.file;
