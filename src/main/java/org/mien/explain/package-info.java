/** What in a picture an answer of a finished model depends on, with the check that tells whether such a map means anything. */
package org.mien.explain;
