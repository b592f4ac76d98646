package org.mien.workbench.clip;

import java.awt.BorderLayout;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.Timer;
import org.mien.dataset.Timing;
import org.mien.image.RecordedFrame;
import org.mien.texture.LbpDescriptor;
import org.mien.workbench.Desk;
import org.mien.workbench.Edt;
import org.mien.workbench.View;
import org.mien.workbench.state.Looked;
import org.mien.workbench.state.Session;
import org.mien.workbench.widget.FrameFeed;
import org.mien.workbench.widget.Keys;
import org.mien.workbench.widget.PictureFirst;
import org.mien.workbench.widget.PictureZoom;
import org.mien.workbench.widget.Reel;
import org.mien.workbench.widget.WrapBar;
import org.mien.workbench.widget.ZoomKeys;

/** The open view: what is looked at, frame by frame. */
final class ClipScreen implements View, FrameFeed.Viewer<Developing.Pictures> {

  private static final int PAGE = 10;
  private static final int PATIENCE_MILLIS = 200;
  private static final String EMPTY = "No recording is open. Choose a clip in the Project Explorer, or drop an image, a folder of"
      + " frames, a stack or a video here.";

  private final Desk desk;
  private final Session session;
  private final Edt edt = new Edt();
  private final JPanel panel = new JPanel(new PictureFirst(0.45));
  private final ClipPictures pictures = new ClipPictures();
  private final JSlider slider = new JSlider(0, 0, 0);
  private final TimingMarks marks = new TimingMarks(slider, this::go);
  private final List<LbpDescriptor> kinds;
  private final Marking marking;
  private final ClipBars bars;
  private final FrameFeed<Developing.Pictures> feed = new FrameFeed<>(this);
  private final Player player;
  private final Timer patience = new Timer(PATIENCE_MILLIS, event -> sayOpening());

  private Optional<Looked> looked = Optional.empty();
  private Optional<Reel> reel = Optional.empty();
  private Optional<FrameFeed.Shot<Developing.Pictures>> shown = Optional.empty();
  private Optional<Developing.Reference> reference = Optional.empty();
  private boolean following;
  private volatile Developing developing = new Developing(Optional.empty(), Optional.empty(), 32);

  ClipScreen(Desk desk) {
    this.desk = desk;
    this.session = desk.session();
    this.player = new Player(session.frame(), this::playerTold, System::nanoTime);
    this.kinds = session.tools().textures().all().stream()
        .filter(LbpDescriptor.class::isInstance).map(LbpDescriptor.class::cast).toList();
    this.marking = new Marking(desk);
    this.bars = new ClipBars(this, kinds, marking.button());
    patience.setRepeats(false);
    slider.setName("clip-slider");
    slider.setToolTipText("The frames of the recording; arrow keys go one by one.");
    slider.addChangeListener(event -> slid());
    JPanel below = new JPanel(new BorderLayout());
    JPanel track = new JPanel(new BorderLayout());
    track.add(slider, BorderLayout.NORTH);
    track.add(marks, BorderLayout.CENTER);
    below.add(track, BorderLayout.NORTH);
    below.add(WrapBar.scrolled(bars.below), BorderLayout.CENTER);
    panel.setName("clip-panel");
    panel.add(WrapBar.scrolled(bars.above), BorderLayout.NORTH);
    panel.add(pictures, BorderLayout.CENTER);
    panel.add(below, BorderLayout.SOUTH);
    new ClipDrop(session, panel);
    keys();
    edt.follow(session.clip(), clip -> look());
    edt.follow(session.loose(), path -> look());
    edt.follow(session.project(), project -> look());
    edt.follow(session.settings().values(), values -> describe());
    edt.follow(session.frame(), this::follow);
  }

  private void keys() {
    Keys.main(pictures.frame());
    for (JComponent target : List.of(panel, slider)) {
      bind(target, "LEFT", () -> step(-1));
      bind(target, "RIGHT", () -> step(1));
      bind(target, "PAGE_UP", () -> step(-PAGE));
      bind(target, "PAGE_DOWN", () -> step(PAGE));
      bind(target, "HOME", this::first);
      bind(target, "END", this::last);
      bind(target, "SPACE", this::play);
    }
    Keys.within(panel, "O", () -> jump(Timing::onset));
    Keys.within(panel, "A", () -> jump(Timing::apex));
    Keys.within(panel, "F", () -> jump(Timing::offset));
    marking.keys(panel);
    Keys.within(panel, "R", this::chooseReference);
    Keys.within(panel, "M", bars.map::doClick);
    Keys.within(panel, "D", bars.difference::doClick);
    ZoomKeys.bind((key, work) -> Keys.within(panel, key, work), this::zoom, this::zoomBy);
  }

  private void bind(JComponent target, String key, Runnable work) {
    if (target == slider) {
      Keys.on(target, key, work);
    } else {
      Keys.within(target, key, work);
    }
  }

  private void look() {
    Optional<Looked> next = session.looked();
    boolean same = next.isPresent() && looked.isPresent() && next.get().sameFrames(looked.get());
    looked = next;
    marks.show(next.map(Looked::timing).orElse(Timing.NONE));
    if (!same) {
      open();
    }
    describe();
  }

  private void open() {
    reel = Optional.empty();
    shown = Optional.empty();
    reference = Optional.empty();
    bars.difference.setSelected(false);
    player.load(null);
    redevelop();
    if (looked.isEmpty()) {
      patience.stop();
      feed.clear();
      pictures.say(EMPTY);
    } else {
      Looked what = looked.get();
      patience.restart();
      feed.open(() -> what.open(session.tools()), session.frame().get());
    }
  }

  private void sayOpening() {
    if (looked.isPresent() && shown.isEmpty()) {
      pictures.say("Opening " + session.nameOf(looked.get()) + "...");
    }
  }

  @Override
  public Developing.Pictures develop(int frame, RecordedFrame recorded) {
    return developing.of(recorded);
  }

  @Override
  public void opened(Reel next) {
    reel = Optional.of(next);
    player.load(next);
    following = true;
    slider.setMaximum(next.count() - 1);
    following = false;
    follow(session.frame().get());
    marks.repaint();
    describe();
  }

  @Override
  public void shown(FrameFeed.Shot<Developing.Pictures> shot) {
    patience.stop();
    shown = Optional.of(shot);
    describe();
  }

  @Override
  public void failed(String reason) {
    patience.stop();
    looked.ifPresent(what -> pictures.say(session.nameOf(what) + " cannot be opened" + because(reason)));
  }

  /** A reason may name the file, which a reviewer who must not know it does not read. */
  private String because(String reason) {
    return session.settings().values().get().blind() ? "." : ": " + (reason.endsWith(".") ? reason : reason + ".");
  }

  /** Shows everything that is known now. */
  private void describe() {
    boolean moving = reel.map(r -> r.count() > 1).orElse(false);
    slider.setEnabled(moving);
    bars.enable(looked.isPresent(), moving, looked.map(Looked::timing).orElse(Timing.NONE));
    marking.show(looked, moving);
    bars.position.setText(shown.isEmpty() || reel.isEmpty() ? " " : position(shown.get().frame(), reel.get()));
    if (looked.isEmpty() || shown.isEmpty()) {
      return;
    }
    FrameFeed.Shot<Developing.Pictures> shot = shown.get();
    if (shot.picture().isEmpty()) {
      pictures.say("Frame " + shot.frame() + " cannot be read" + because(shot.problem()));
      return;
    }
    RecordedFrame recorded = shot.picture().get().recorded();
    String caption = String.format(
        Locale.ROOT, "%s, %d \u00d7 %d", session.nameOf(looked.get()), recorded.width(), recorded.height());
    pictures.show(shot.picture().get().developed(), caption);
  }

  private static String position(int frame, Reel reel) {
    String time = Double.isNaN(reel.stamp(frame)) ? "time not recorded" : String.format(Locale.ROOT, "%.3f s", reel.stamp(frame));
    return reel.count() == 1 ? "One image" : "Frame " + frame + " of 0 to " + (reel.count() - 1) + ", " + time;
  }

  private void follow(int frame) {
    int there = reel.map(r -> Math.max(0, Math.min(r.count() - 1, frame))).orElse(frame);
    following = true;
    slider.setValue(there);
    following = false;
    feed.want(there);
  }

  private void slid() {
    if (!following && reel.isPresent()) {
      session.frame().set(slider.getValue());
    }
  }

  void go(int frame) {
    reel.ifPresent(r -> session.frame().set(Math.max(0, Math.min(r.count() - 1, frame))));
  }

  void step(int by) {
    player.stop();
    go(session.frame().get() + by);
  }

  void first() {
    go(0);
  }

  void last() {
    go(Integer.MAX_VALUE);
  }

  void play() {
    player.toggle();
  }

  void speed(double speed) {
    player.speed(speed);
  }

  void loop(boolean again) {
    player.loop(again);
  }

  private void playerTold() {
    bars.playing(player.isPlaying());
  }

  void jump(ToIntFunction<Timing> mark) {
    int frame = looked.map(what -> mark.applyAsInt(what.timing())).orElse(Timing.UNKNOWN);
    if (frame != Timing.UNKNOWN) {
      player.stop();
      go(frame);
    }
  }

  void zoom(PictureZoom zoom) {
    pictures.zoom(zoom);
  }

  void zoomBy(double factor) {
    pictures.frame().zoomBy(factor);
  }

  void chooseReference() {
    shown.flatMap(shot -> shot.picture().map(p -> new Developing.Reference(shot.frame(), p.recorded()))).ifPresent(chosen -> {
      reference = Optional.of(chosen);
      bars.difference.setSelected(true);
      redevelop();
    });
  }

  void compare() {
    if (bars.difference.isSelected() && reference.isEmpty()) {
      chooseReference();
    }
    redevelop();
  }

  void redevelop() {
    int kind = bars.kind.getSelectedIndex();
    Optional<LbpDescriptor> wanted = bars.map.isSelected() && kind >= 0 ? Optional.of(kinds.get(kind)) : Optional.empty();
    developing = new Developing(wanted, reference.filter(r -> bars.difference.isSelected()),
        (Integer) bars.range.getSelectedItem());
    feed.again();
    describe();
  }

  void choose() {
    JFileChooser chooser = new JFileChooser();
    chooser.setFileSelectionMode(JFileChooser.FILES_AND_DIRECTORIES);
    chooser.setDialogTitle("Open an image, a folder of frames, a stack or a video");
    if (chooser.showOpenDialog(panel) == JFileChooser.APPROVE_OPTION) {
      File file = chooser.getSelectedFile();
      session.look(file.toPath());
    }
  }

  void openInImageJ() {
    looked.ifPresent(what -> HostImage.open(session, what).result().whenComplete((done, failure) -> {
      if (failure != null) {
        edt.later(() -> desk.problem(session.nameOf(what) + " cannot be opened in ImageJ" + because(failure.getMessage())));
      }
    }));
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public void close() {
    player.stop();
    patience.stop();
    edt.close();
    feed.close();
  }
}
