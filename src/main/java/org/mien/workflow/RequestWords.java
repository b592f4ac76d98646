package org.mien.workflow;

import org.mien.job.UserError;
import org.mien.learn.Preparation;
import org.mien.split.ProtocolChoice;
import org.mien.split.SplitProtocols;
import org.mien.split.SubjectSplit;
import org.mien.texture.TextureDescriptors;

/** Finds out before any data are read whether the words of a request mean something. */
final class RequestWords {

  private RequestWords() {}

  /**
   * Checks the protocol of one training.
   *
   * @throws UserError if it does not exist, or always makes several folds
   */
  static void requireOneFold(ProtocolChoice choice, SplitProtocols protocols) {
    if (!protocols.get(choice.key()).holdsOut()) {
      throw new UserError("The protocol '" + choice.key() + "' makes several folds, which takes a cross-validation; one training"
          + " takes a protocol with one fold, such as '" + SubjectSplit.KEY + "'.");
    }
  }

  /**
   * Checks how frames become examples.
   *
   * @throws UserError if there is no such texture, or stills are to be brought to a time base
   */
  static void requireFrames(Preparation preparation, boolean clips, TextureDescriptors textures) {
    if (preparation.hasLbp()) {
      textures.find(preparation.lbp());
    }
    if (!preparation.time().isEmpty() && !clips) {
      throw new UserError("A time base is for clips, and stills are to be learned; choose clips, or leave the time base away.");
    }
  }
}
