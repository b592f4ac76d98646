package org.mien.workbench.shell;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Map;
import javax.swing.ButtonGroup;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.event.MenuEvent;
import javax.swing.event.MenuListener;
import org.mien.workbench.Perspective;
import org.mien.workbench.WorkbenchView;
import org.mien.workbench.state.Settings;

/** The menus of the window. */
final class MenuBar {

  private static final double[] SIZES = {0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2};

  private final Workbench workbench;
  private final FileActions files;
  private final HelpActions help;
  private final JMenuBar bar = new JMenuBar();

  MenuBar(Workbench workbench, CommandMenus commands, List<WorkbenchView> views) {
    this.workbench = workbench;
    this.files = new FileActions(workbench);
    this.help = new HelpActions(workbench);
    bar.setName("menu-bar");
    bar.add(file());
    bar.add(edit());
    bar.add(run(commands));
    bar.add(view(views));
    bar.add(perspective());
    bar.add(help());
    Menus.mnemonics(bar);
  }

  JMenuBar bar() {
    return bar;
  }

  private JMenu file() {
    JMenu menu = Menus.menu("File", "menu-file");
    JMenuItem make = Menus.item("New Project from Recordings...", "file-new", "Makes a project; recordings are only read",
        files::create);
    make.setAccelerator(Menus.shortcut(KeyEvent.VK_N));
    JMenuItem open = Menus.item("Open Project...", "file-open", "Opens a folder with a mien.json", files::open);
    open.setAccelerator(Menus.shortcut(KeyEvent.VK_O));
    JMenu recent = Menus.menu("Recent Projects", "file-recent");
    JMenuItem close = Menus.item("Close Project", "file-close-project", "", files::closeProject);
    JMenuItem quit = Menus.item("Close Window", "file-quit", workbench.isOwner() ? "Ends Mien" : "Fiji and ImageJ stay open",
        workbench::requestClose);
    quit.setAccelerator(Menus.shortcut(KeyEvent.VK_Q));
    menu.add(make);
    menu.add(open);
    menu.add(recent);
    menu.add(close);
    menu.addSeparator();
    menu.add(quit);
    menu.addMenuListener(before(() -> {
      files.fillRecent(recent);
      close.setEnabled(workbench.session().project().get().isPresent());
    }));
    return menu;
  }

  private JMenu edit() {
    JMenu menu = Menus.menu("Edit", "menu-edit");
    menu.add(act("Undo", "undo", KeyEvent.VK_Z, 0));
    menu.add(act("Redo", "redo", KeyEvent.VK_Z, InputEvent.SHIFT_DOWN_MASK));
    menu.addSeparator();
    menu.add(act("Cut", "cut", KeyEvent.VK_X, 0));
    menu.add(act("Copy", "copy", KeyEvent.VK_C, 0));
    menu.add(act("Paste", "paste", KeyEvent.VK_V, 0));
    menu.add(act("Select All", Menus.SELECT_ALL, KeyEvent.VK_A, 0));
    menu.addSeparator();
    JMenuItem reviewer = Menus.item("Name or Initials of the Reviewer...", "edit-reviewer",
        "Stands beside every decision that you take", files::askReviewer);
    menu.add(reviewer);
    return menu;
  }

  private JMenuItem act(String text, String action, int key, int more) {
    JMenuItem item = Menus.item(text, "edit-" + action, "", () -> {
      if (!Menus.act(action)) {
        workbench.tell("There is nothing to " + text.toLowerCase(java.util.Locale.ROOT) + " where the keyboard focus is.");
      }
    });
    // Text fields and views that know the key themselves come first.
    item.setAccelerator(Menus.shortcut(key, more));
    return item;
  }

  private JMenu run(CommandMenus commands) {
    JMenu menu = Menus.menu("Run", "menu-run");
    commands.groups().forEach((group, entries) -> {
      JMenu below = Menus.menu(group, "run-" + group.toLowerCase(java.util.Locale.ROOT));
      for (CommandMenus.Entry entry : entries) {
        below.add(Menus.item(entry.title(), "run-" + entry.type().getSimpleName(), entry.purpose(),
            () -> workbench.ask(entry.type(), Map.of())));
      }
      menu.add(below);
    });
    return menu;
  }

  private JMenu view(List<WorkbenchView> views) {
    JMenu menu = Menus.menu("View", "menu-view");
    JMenuItem quick = Menus.item("Quick Access...", "view-quick", "Finds anything by its name (Ctrl+3)", workbench::quickAccess);
    JMenuItem maximize = Menus.item("Maximize or Put Back", "view-maximize", "The view with the keyboard focus (Ctrl+M)",
        () -> workbench.onActive(workbench.docks()::toggleMaximized));
    JMenuItem detach = Menus.item("In a Window of Its Own", "view-detach", "The view with the keyboard focus",
        () -> workbench.onActive(workbench.docks()::detach));
    JMenuItem close = Menus.item("Close View", "view-close", "The view with the keyboard focus",
        workbench::closeActive);
    close.setAccelerator(Menus.shortcut(KeyEvent.VK_W));
    JMenu open = Menus.menu("Open View", "view-open");
    for (WorkbenchView kind : views) {
      JMenuItem item = Menus.item(kind.title(), "view-open-" + kind.key(), kind.purpose(), () -> workbench.enter(kind.key()));
      kind.icon().ifPresent(item::setIcon);
      open.add(item);
    }
    menu.add(open);
    menu.add(quick);
    menu.addSeparator();
    menu.add(maximize);
    menu.add(detach);
    menu.add(close);
    menu.addSeparator();
    menu.add(textSize());
    menu.add(theme());
    menu.add(blind());
    return menu;
  }

  private JMenu textSize() {
    JMenu menu = Menus.menu("Text Size", "view-text-size");
    ButtonGroup group = new ButtonGroup();
    for (double size : SIZES) {
      JRadioButtonMenuItem item = Menus.dress(new JRadioButtonMenuItem(Math.round(size * 100) + " %"),
          "text-size-" + Math.round(size * 100), "", () -> workbench.textScale(size));
      if (size == 1) {
        item.setAccelerator(Menus.shortcut(KeyEvent.VK_0));
        Menus.also(item, Menus.shortcut(KeyEvent.VK_NUMPAD0));
      }
      group.add(item);
      menu.add(item);
    }
    JMenuItem larger = Menus.item("Larger", "text-larger", "", () -> workbench.textScale(next(1)));
    larger.setAccelerator(Menus.shortcut(KeyEvent.VK_PLUS));
    // On many keyboards the plus stands on the key of the equals sign, and nobody holds Shift for it.
    Menus.also(larger, Menus.shortcut(KeyEvent.VK_EQUALS), Menus.shortcut(KeyEvent.VK_EQUALS, InputEvent.SHIFT_DOWN_MASK),
        Menus.shortcut(KeyEvent.VK_PLUS, InputEvent.SHIFT_DOWN_MASK), Menus.shortcut(KeyEvent.VK_ADD));
    JMenuItem smaller = Menus.item("Smaller", "text-smaller", "", () -> workbench.textScale(next(-1)));
    smaller.setAccelerator(Menus.shortcut(KeyEvent.VK_MINUS));
    Menus.also(smaller, Menus.shortcut(KeyEvent.VK_SUBTRACT));
    menu.addSeparator();
    menu.add(larger);
    menu.add(smaller);
    menu.addMenuListener(before(() -> {
      double now = values().textScale();
      for (int i = 0; i < SIZES.length; i++) {
        menu.getItem(i).setSelected(Math.abs(SIZES[i] - now) < 0.01);
      }
    }));
    return menu;
  }

  private double next(int by) {
    double now = values().textScale();
    int nearest = 0;
    for (int i = 0; i < SIZES.length; i++) {
      nearest = Math.abs(SIZES[i] - now) < Math.abs(SIZES[nearest] - now) ? i : nearest;
    }
    return SIZES[Math.max(0, Math.min(SIZES.length - 1, nearest + by))];
  }

  private JMenu theme() {
    JMenu menu = Menus.menu("Theme", "view-theme");
    ButtonGroup group = new ButtonGroup();
    for (Settings.Theme theme : Settings.Theme.values()) {
      boolean light = theme == Settings.Theme.LIGHT;
      JRadioButtonMenuItem item = Menus.dress(new JRadioButtonMenuItem(light ? "Light" : "Dark"),
          light ? "theme-light" : "theme-dark", "", () -> workbench.session().settings().change(v -> v.withTheme(theme)));
      group.add(item);
      menu.add(item);
    }
    menu.setEnabled(workbench.look().hasThemes());
    menu.setToolTipText(workbench.look().hasThemes() ? null : "Fiji chooses: Edit > Options > Look and Feel");
    menu.addMenuListener(before(() -> menu.getItem(values().theme().ordinal()).setSelected(true)));
    return menu;
  }

  private JMenuItem blind() {
    JCheckBoxMenuItem item = new JCheckBoxMenuItem("Hide Names and Labels (Blinding)");
    Menus.dress(item, "view-blind", "So that what is already known cannot sway the person who looks",
        () -> workbench.session().settings().change(v -> v.withBlind(item.isSelected())));
    workbench.follow(workbench.session().settings().values(), v -> item.setSelected(v.blind()));
    return item;
  }

  private JMenu perspective() {
    JMenu menu = Menus.menu("Perspective", "menu-perspective");
    ButtonGroup group = new ButtonGroup();
    for (Perspective perspective : workbench.perspectives().all()) {
      JRadioButtonMenuItem item = Menus.dress(new JRadioButtonMenuItem(perspective.title()),
          "menu-perspective-" + perspective.key(), perspective.purpose(), () -> workbench.perspective(perspective.key()));
      workbench.perspectives().whenOpened(open -> item.setSelected(open == perspective));
      group.add(item);
      menu.add(item);
    }
    menu.addSeparator();
    menu.add(Menus.item("Next Perspective", "perspective-next", "Ctrl+F8", workbench::nextPerspective));
    menu.add(Menus.item("Reset Layout", "perspective-reset", "Puts the views of this perspective where they lay at first",
        workbench.perspectives()::reset));
    return menu;
  }

  private JMenu help() {
    JMenu menu = Menus.menu("Help", "menu-help");
    menu.add(Menus.item("Welcome", "help-welcome", "The three ways to begin", () -> workbench.enter("welcome")));
    menu.add(Menus.item("Glossary", "help-glossary", "The words of the field in plain sentences", help::glossary));
    JMenuItem pages = Menus.item("How the Workbench Works", "help-pages", "Views, perspectives and keys", help::pages);
    pages.setAccelerator(javax.swing.KeyStroke.getKeyStroke(KeyEvent.VK_F1, 0));
    menu.add(pages);
    menu.add(Menus.item("Documentation", "help-documentation", "Installing, tutorials, every command, file formats; no network",
        help::documentation));
    menu.addSeparator();
    menu.add(Menus.item("About Mien", "help-about", "Versions and licences", help::about));
    return menu;
  }

  private Settings.Values values() {
    return workbench.session().settings().values().get();
  }

  private static MenuListener before(Runnable action) {
    return new MenuListener() {
      @Override
      public void menuSelected(MenuEvent event) {
        action.run();
      }

      @Override
      public void menuDeselected(MenuEvent event) {
        // Only what is shown has to be true.
      }

      @Override
      public void menuCanceled(MenuEvent event) {
        // Only what is shown has to be true.
      }
    };
  }
}
