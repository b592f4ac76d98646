package org.mien.job;

import java.util.List;

/**
 * A failure that the person at the screen can do something about. The message is one plain sentence that names the file or
 * the input, says what is wrong and what to do, in words that hold in a window, in Fiji and in a terminal alike; the command line
 * adds which option does it.
 */
public final class UserError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String[] options;

  /** An error with the sentence for the user. */
  public UserError(String sentence) {
    this(sentence, null);
  }

  /** An error with the sentence for the user and what caused it, for {@code --debug} and the log. */
  public UserError(String sentence, Throwable cause) {
    this(sentence, cause, List.of());
  }

  private UserError(String sentence, Throwable cause, List<String> options) {
    super(sentence, cause);
    this.options = options.toArray(String[]::new);
  }

  /**
   * The same failure with what mends it on the command line.
   *
   * @param words options of the command that failed, such as {@code --out}, or of another: {@code mien train --time}
   */
  public UserError mendedBy(String... words) {
    return new UserError(getMessage(), getCause(), List.of(words));
  }

  /** What mends it on the command line; may be empty. */
  public List<String> options() {
    return List.of(options);
  }
}
