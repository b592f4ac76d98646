package org.mien.workbench.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.io.File;
import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mien.command.CheckQuality;
import org.mien.command.TrainModel;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.widget.AbstractInputPanel;
import org.scijava.widget.InputPanel;
import org.scijava.widget.InputWidget;
import org.scijava.widget.WidgetModel;
import org.scijava.widget.WidgetService;

/** The fields that Mien's commands have in dialogs that SciJava makes of Swing, as in Fiji. */
@Tag("window")
class HostFieldTest {

  /** A dialog of Swing without anything around it. */
  private static final class Dialog extends AbstractInputPanel<JPanel, JPanel> {
    private final JPanel panel = new JPanel();

    @Override
    public Class<JPanel> getWidgetComponentType() {
      return JPanel.class;
    }

    @Override
    public JPanel getComponent() {
      return panel;
    }

    @Override
    public Class<JPanel> getComponentType() {
      return JPanel.class;
    }
  }

  /** One of another kind, such as AWT's. */
  private static final class Other extends AbstractInputPanel<Container, Container> {
    @Override
    public Class<Container> getWidgetComponentType() {
      return Container.class;
    }

    @Override
    public Container getComponent() {
      return null;
    }

    @Override
    public Class<Container> getComponentType() {
      return Container.class;
    }
  }

  private Context context;

  @BeforeEach
  void open() {
    context = new Context();
  }

  @AfterEach
  void close() {
    context.dispose();
  }

  private InputWidget<?, ?> widget(InputPanel<?, ?> dialog, Module module, String input) {
    WidgetService widgets = context.service(WidgetService.class);
    WidgetModel model = widgets.createModel(dialog, module, module.getInfo().getInput(input), List.of());
    InputWidget<?, ?> made = GuiActionRunner.execute(() -> widgets.create(model));
    if (made != null && dialog instanceof Dialog swing) {
      @SuppressWarnings("unchecked")
      InputWidget<?, JPanel> typed = (InputWidget<?, JPanel>) made;
      swing.addWidget(typed);
    }
    return made;
  }

  private static Dialog dialog() {
    return GuiActionRunner.execute(Dialog::new);
  }

  private static Module module(Class<? extends org.scijava.command.Command> type) throws ModuleException {
    return new CommandInfo(type).createModule();
  }

  private static <C extends Component> C find(Container in, Class<C> type) {
    for (Component part : in.getComponents()) {
      C found = type.isInstance(part) ? type.cast(part) : part instanceof Container inner ? find(inner, type) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  @Test
  void aFileOrFolderIsWrittenAndShown() throws Exception {
    Module module = module(CheckQuality.class);
    InputWidget<?, ?> data = widget(dialog(), module, "data");
    assertThat(data).isInstanceOf(HostFileField.class);
    JTextField path = find((JPanel) data.getComponent(), JTextField.class);
    GuiActionRunner.execute(() -> path.setText("some/folder/"));
    assertThat(module.getInput("data")).isEqualTo(new File("some/folder"));
    assertThat(path.getText()).as("what is being written is left alone").isEqualTo("some/folder/");
    GuiActionRunner.execute(() -> path.setText("\"C:\\my faces\""));
    assertThat(module.getInput("data")).as("as Windows copies a path").isEqualTo(new File("C:\\my faces"));
    GuiActionRunner.execute(() -> path.setText("  "));
    assertThat(module.getInput("data")).isNull();
    module.setInput("data", new File("another"));
    GuiActionRunner.execute(data::refreshWidget);
    assertThat(path.getText()).isEqualTo("another");
  }

  @Test
  void wordsAreOfferedAndAnyOthersWritten() throws Exception {
    Module module = module(TrainModel.class);
    InputWidget<?, ?> preset = widget(dialog(), module, "preset");
    assertThat(preset).isInstanceOf(HostWordsField.class);
    JComboBox<?> box = find((JPanel) preset.getComponent(), JComboBox.class);
    JTextComponent text = (JTextComponent) box.getEditor().getEditorComponent();
    assertThat(text.getText()).isEqualTo("paper");
    GuiActionRunner.execute(() -> box.setSelectedItem("plastic"));
    assertThat(module.getInput("preset")).isEqualTo("plastic");
    GuiActionRunner.execute(() -> text.setText("ensemble:paper*2"));
    assertThat(module.getInput("preset")).isEqualTo("ensemble:paper*2");
  }

  @Test
  void otherInputsAndOtherDialogsAreLeftToTheHost() throws Exception {
    Module module = module(TrainModel.class);
    assertThat(widget(dialog(), module, "epochs") instanceof HostField).isFalse();
    assertThat(widget(dialog(), module, "kind") instanceof HostField).isFalse();
    assertThat(widget(new Other(), module, "data") instanceof HostField).isFalse();
  }
}
