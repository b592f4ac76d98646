/** The view in which an experiment is planned: a form, what will happen in plain words, an estimate, and the start. */
package org.mien.workbench.experiment;
