/** Makes synthetic faces, stills, clips and a whole sample data set from a seed; no person is shown. */
package org.mien.sample;
