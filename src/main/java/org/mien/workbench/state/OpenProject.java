package org.mien.workbench.state;

import org.mien.dataset.Manifest;
import org.mien.workflow.Project;

/**
 * A project that is open in the workbench.
 *
 * @param project where it lies
 * @param manifest its clips as they are now; an edit puts another one in its place, over the same storage
 */
public record OpenProject(Project project, Manifest manifest) {}
