/** The view that shows how Local Binary Patterns come about: map, histogram of a region, code of a pixel. */
package org.mien.workbench.texture;
