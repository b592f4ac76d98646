package org.mien.experiment;

import java.util.List;

/**
 * Learners whose probabilities are averaged, seed by seed and over all seeds.
 *
 * @param name by which files and tables call it, as of a learner
 * @param members names of learners of the same plan, at least one
 */
public record EnsemblePlan(String name, List<String> members) {

  /** Copies the list. */
  public EnsemblePlan {
    members = members == null ? List.of() : List.copyOf(members);
  }
}
