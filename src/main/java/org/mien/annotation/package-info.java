/**
 * What several coders say of the same clips, and how far they agree: labels, action units, onset, apex and offset.
 */
package org.mien.annotation;
