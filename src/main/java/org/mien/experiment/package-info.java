/** One run of a study: its plan, its prepared examples, its folds, and the run folder that lets anybody repeat it. */
package org.mien.experiment;
