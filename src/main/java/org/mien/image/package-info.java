/** Arrays in, arrays out: decoding, gray, resize, normalise, augment. No host types and no user interface. */
package org.mien.image;
