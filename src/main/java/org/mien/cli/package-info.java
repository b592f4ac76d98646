/** The command line: options in, one workflow object called, results as sentences and exit codes out. */
package org.mien.cli;
