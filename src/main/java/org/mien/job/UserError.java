package org.mien.job;

/**
 * A failure that the person at the screen can do something about. The message is one plain sentence that names the file or
 * the option, says what is wrong and what to do; it is shown as it stands in the window, in the log and on standard error.
 */
public final class UserError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** An error with the sentence for the user. */
  public UserError(String sentence) {
    super(sentence);
  }

  /** An error with the sentence for the user and what caused it, for {@code --debug} and the log. */
  public UserError(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
