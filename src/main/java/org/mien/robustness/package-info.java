/** What a finished model withstands: the same clips again under graded changes of light, sharpness, place and cover. */
package org.mien.robustness;
