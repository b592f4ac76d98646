/** The view of trainings: live curves, epochs or folds, stop and resume, and the figures at the end. */
package org.mien.workbench.training;
