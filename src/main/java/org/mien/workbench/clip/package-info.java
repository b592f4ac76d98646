/** The view that shows an image or a recording frame by frame. */
package org.mien.workbench.clip;
