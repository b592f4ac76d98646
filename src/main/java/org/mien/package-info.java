/** Mien: a micro-expression research workbench. Here is the command line's main class; docs/architecture.md shows the rooms. */
package org.mien;
