package org.mien.command;

/** A command whose inputs must also go together; asked before it runs, and by a dialog while a person types. */
public interface CheckedInputs {

  /**
   * Checks the inputs in the fields; reads no files.
   *
   * @throws org.mien.job.UserError with a sentence that says what does not go together
   */
  void checkInputs();
}
