package org.mien.split;

import org.mien.job.UserError;

/** Reads what stands behind the key of a protocol. */
final class Arguments {

  private Arguments() {}

  /**
   * Checks that there is none.
   *
   * @throws UserError if there is one
   */
  static void none(String key, SplitInput input) {
    if (!input.argument().isEmpty()) {
      throw new UserError("The protocol '" + key + "' takes no argument, so '" + input.argument()
          + "' means nothing to it; leave it away.");
    }
  }

  /**
   * The number of folds.
   *
   * @throws UserError if the argument is not a whole number of at least 2
   */
  static int folds(String key, SplitInput input, int usual) {
    if (input.argument().isEmpty()) {
      return usual;
    }
    if (!input.argument().matches("[0-9]{1,6}") || Integer.parseInt(input.argument()) < 2) {
      throw new UserError("The protocol '" + key + "' needs a number of folds of at least 2, such as " + key + "@" + usual
          + ", not '" + input.argument() + "'.");
    }
    return Integer.parseInt(input.argument());
  }
}
