package org.mien.cli;

/** A command that opens windows; all others run without a display. */
interface NeedsDisplay {}
