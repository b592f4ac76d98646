/**
 * The parts that are installed: what Mien brings and what other jars add, discovered by SciJava, each under a stable
 * key.
 */
package org.mien.plugin;
