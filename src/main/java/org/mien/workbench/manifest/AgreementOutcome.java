package org.mien.workbench.manifest;

import java.util.Map;
import org.mien.command.AnnotatorAgreement;
import org.mien.command.CommandCall;
import org.mien.command.MienCommand;
import org.mien.workbench.Desk;
import org.mien.workbench.OutcomeView;
import org.scijava.plugin.Plugin;

/** The tables of agreement between annotators. */
@Plugin(type = OutcomeView.class)
public final class AgreementOutcome implements OutcomeView {

  @Override
  public boolean shows(Class<? extends MienCommand> command) {
    return command == AnnotatorAgreement.class;
  }

  @Override
  public void show(Desk desk, CommandCall call, Map<String, Object> outputs) {
    AgreementDialog.show(desk, call, outputs);
  }
}
