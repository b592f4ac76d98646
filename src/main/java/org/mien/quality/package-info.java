/**
 * Looks at a data set before anything is learned from it: checks, their findings with reasons, duplicates, and a reviewer's
 * decisions.
 */
package org.mien.quality;
