package org.mien.workbench.welcome;

import org.mien.command.Watch;
import org.mien.job.Job;
import org.mien.learn.TrainingListener;

/** Shows the curves of a training while it runs. */
record TrainingWatch(Job job, TrainingListener training) implements Watch {}
