package org.mien.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javax.swing.JEditorPane;
import javax.swing.JList;
import javax.swing.event.HyperlinkEvent;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.Test;
import org.mien.workbench.WindowTest;

/** Help > Documentation: pages, links, the way back, and words to find. */
class DocumentationWindowTest extends WindowTest {

  private DialogFixture dialog;
  private JEditorPane text;

  private void open() {
    GuiActionRunner.execute(() -> window.menuItem("help-documentation").target().doClick());
    dialog = WindowFinder.findDialog("help-documentation-window").withTimeout(30, TimeUnit.SECONDS).using(robot);
    text = robot.finder().findByName(dialog.target(), "documentation-text", JEditorPane.class);
  }

  private boolean reads(String words) {
    return GuiActionRunner.execute(() ->
        text.getDocument().getText(0, text.getDocument().getLength()).replaceAll("\\s+", " ").contains(words));
  }

  private void choose(String title) {
    GuiActionRunner.execute(() -> {
      JList<?> list = dialog.list("documentation-pages").target();
      for (int i = 0; i < list.getModel().getSize(); i++) {
        if (list.getModel().getElementAt(i).toString().equals(title)) {
          list.setSelectedIndex(i);
        }
      }
    });
  }

  private int top() {
    return GuiActionRunner.execute(() -> text.getVisibleRect().y);
  }

  @Test
  void pagesAreReadAndLinksLeadOn() {
    open();
    waitUntil("the contents", () -> reads("Installing Mien"));
    choose("Installing Mien");
    waitUntil("the page", () -> reads("Which zip"));
    robot.waitForIdle();
    picture(dialog.target(), "documentation-install");
    assertThat(top()).isZero();
    GuiActionRunner.execute(() -> text.fireHyperlinkUpdate(
        new HyperlinkEvent(text, HyperlinkEvent.EventType.ACTIVATED, null, "#the-first-use")));
    waitUntil("further down", () -> top() > 500);
    GuiActionRunner.execute(() -> text.fireHyperlinkUpdate(
        new HyperlinkEvent(text, HyperlinkEvent.EventType.ACTIVATED, null, "workbench.html")));
    waitUntil("another page", () -> reads("Views and perspectives"));
    assertThat(dialog.list("documentation-pages").selection()).containsExactly("The workbench");
    waitUntil("from its beginning", () -> top() == 0);
    robot.waitForIdle();
    picture(dialog.target(), "documentation-workbench");
    dialog.button("documentation-back").click();
    waitUntil("the page before", () -> reads("Which zip"));
    dialog.button("documentation-forward").requireEnabled();
  }

  @Test
  void wordsAreFound() {
    open();
    waitUntil("the contents", () -> reads("Installing Mien"));
    int all = dialog.list("documentation-pages").contents().length;
    dialog.textBox("documentation-words").setText("lasso kappa nowhere");
    waitUntil("no page", () -> dialog.list("documentation-pages").contents().length == 0);
    dialog.textBox("documentation-words").setText("micro-expression");
    waitUntil("some pages", () -> dialog.list("documentation-pages").contents().length > 0);
    assertThat(dialog.list("documentation-pages").contents().length).isLessThan(all);
    choose("Glossary");
    waitUntil("the page", () -> reads("action unit"));
    dialog.textBox("documentation-words").focus();
    GuiActionRunner.execute(() -> dialog.textBox("documentation-words").targetCastedTo(javax.swing.JTextField.class).postActionEvent());
    assertThat(GuiActionRunner.execute(text::getSelectedText)).isEqualToIgnoringCase("micro-expression");
  }
}
