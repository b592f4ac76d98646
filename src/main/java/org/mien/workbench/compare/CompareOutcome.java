package org.mien.workbench.compare;

import java.io.File;
import java.util.Map;
import java.util.Optional;
import org.mien.command.CommandCall;
import org.mien.command.CompareRuns;
import org.mien.command.MienCommand;
import org.mien.workbench.Desk;
import org.mien.workbench.OutcomeView;
import org.scijava.plugin.Plugin;

/** The comparison that was asked for in the form with all options. */
@Plugin(type = OutcomeView.class)
public final class CompareOutcome implements OutcomeView {

  @Override
  public boolean shows(Class<? extends MienCommand> command) {
    return command == CompareRuns.class;
  }

  @Override
  public void show(Desk desk, CommandCall call, Map<String, Object> outputs) {
    if (call.inputs().get("out") instanceof File out) {
      desk.session().run().put(Optional.of(out.toPath()));
      desk.show("compare");
    }
  }
}
