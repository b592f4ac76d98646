package org.mien.workbench.texture;

import java.awt.Point;
import java.awt.Rectangle;
import java.io.IOException;
import java.util.Optional;
import javax.swing.JComponent;
import org.mien.dataset.Timing;
import org.mien.file.AtomicFile;
import org.mien.image.Gray;
import org.mien.image.RecordedFrame;
import org.mien.texture.BlockGrid;
import org.mien.texture.LbpOptions;
import org.mien.texture.LbpPattern;
import org.mien.workbench.Desk;
import org.mien.workbench.Edt;
import org.mien.workbench.View;
import org.mien.workbench.state.Holder;
import org.mien.workbench.state.Looked;
import org.mien.workbench.state.Session;
import org.mien.workbench.widget.FrameFeed;
import org.mien.workbench.widget.FramePicture;
import org.mien.workbench.widget.Keys;
import org.mien.workbench.widget.PictureZoom;
import org.mien.workbench.widget.Reel;
import org.mien.workbench.widget.ViewDrop;
import org.mien.workbench.widget.ZoomKeys;

/** The open inspector: follows the clip and the frame that are looked at. */
final class TextureScreen implements View, FrameFeed.Viewer<Inspecting.Result> {

  private static final String EMPTY =
      "No recording is open. Choose a clip in the Project Explorer, or drop an image, a folder of frames, a"
      + " stack or a video here.";

  private final Session session;
  private final Edt edt = new Edt();
  private final Holder<PictureZoom> zoom = new Holder<>(PictureZoom.FIT);
  private final TexturePanel panel = new TexturePanel(zoom, this::inspect);
  private final FrameFeed<Inspecting.Result> feed = new FrameFeed<>(this);

  private Optional<Looked> looked = Optional.empty();
  private Optional<Reel> reel = Optional.empty();
  private Optional<Inspecting.Result> result = Optional.empty();
  private Optional<Kept> pinned = Optional.empty();
  private Optional<Rectangle> region = Optional.empty();
  private Optional<Point> pixel = Optional.empty();
  private Optional<Point> anchor = Optional.empty();
  private boolean onSecond;
  private int shownFrame;
  private volatile Inspecting inspecting =
      new Inspecting("", LbpOptions.paper(), BlockGrid.WHOLE, Optional.empty(), Optional.empty());

  /** The second clip; its name is asked for anew, since names can be hidden at any time. */
  private record Kept(Looked what, int frame, SecondClip clip) {}

  TextureScreen(Desk desk) {
    this.session = desk.session();
    panel.pin.addActionListener(event -> pin());
    panel.unpin.addActionListener(event -> unpin());
    panel.whole.addActionListener(event -> whole());
    panel.pictures().forEach(this::point);
    Keys.main(panel.frame);
    Keys.within(panel, "ESCAPE", this::whole);
    Keys.within(panel, "P", this::pin);
    ViewDrop.on(panel, clips -> ViewDrop.look(session, clips), files -> session.look(files.get(0)));
    edt.follow(session.clip(), clip -> look());
    edt.follow(session.loose(), path -> look());
    edt.follow(session.project(), project -> look());
    edt.follow(session.settings().values(), values -> inspect());
    edt.follow(session.frame(), this::follow);
  }

  private void point(FramePicture picture) {
    boolean second = picture == panel.secondFrame || picture == panel.secondMap;
    picture.pointer(new FramePicture.Pointer() {
      @Override
      public void over(Optional<Point> at) {
        at.ifPresent(p -> cursor(p, second));
      }

      @Override
      public void chose(Rectangle chosen) {
        region(Optional.of(chosen));
      }
    });
    arrow(picture, second, "LEFT", -1, 0);
    arrow(picture, second, "RIGHT", 1, 0);
    arrow(picture, second, "UP", 0, -1);
    arrow(picture, second, "DOWN", 0, 1);
    ZoomKeys.bind((key, work) -> Keys.on(picture, key, work), zoom::set, picture::zoomBy);
  }

  /** Arrows move the pixel; with Shift they draw the region from where the pixel was. */
  private void arrow(FramePicture picture, boolean second, String key, int right, int down) {
    Keys.on(picture, key, () -> {
      anchor = Optional.empty();
      step(second, right, down);
    });
    Keys.on(picture, "shift " + key, () -> {
      anchor = anchor.or(() -> pixel);
      step(second, right, down);
      anchor.ifPresent(a -> pixel.ifPresent(p -> {
        Rectangle drawn = new Rectangle(Math.min(a.x, p.x), Math.min(a.y, p.y), Math.abs(a.x - p.x) + 1, Math.abs(a.y - p.y) + 1);
        region(Optional.of(drawn));
      }));
    });
  }

  private void step(boolean second, int right, int down) {
    gray(second).ifPresent(gray -> {
      Point from = pixel.orElse(new Point(gray.width() / 2, gray.height() / 2));
      cursor(new Point(Math.max(0, Math.min(gray.width() - 1, from.x + right)),
          Math.max(0, Math.min(gray.height() - 1, from.y + down))), second);
    });
  }

  private Optional<Gray> gray(boolean second) {
    return result.flatMap(r -> r.gray(second));
  }

  private void cursor(Point at, boolean second) {
    pixel = Optional.of(at);
    onSecond = second;
    explain();
  }

  private void explain() {
    panel.mark(region, pixel);
    gray(onSecond).ifPresent(gray -> pixel.filter(p -> p.x < gray.width() && p.y < gray.height()).ifPresent(p ->
        panel.explain(p, LbpPattern.at(gray, result.orElseThrow().how().options(), p.x, p.y))));
  }

  private void region(Optional<Rectangle> chosen) {
    region = chosen;
    panel.mark(region, pixel);
    inspect();
  }

  private void whole() {
    anchor = Optional.empty();
    region(Optional.empty());
  }

  private void pin() {
    if (result.isPresent() && looked.isPresent()) {
      letGo();
      Looked what = looked.get();
      Gray gray = result.get().first().gray();
      pinned = Optional.of(new Kept(what, shownFrame, new SecondClip(() -> what.open(session.tools()), shownFrame, gray)));
      inspect();
    }
  }

  private void unpin() {
    letGo();
    onSecond = false;
    inspect();
  }

  /** What was compared is closed by the thread that reads it. */
  private void letGo() {
    pinned.ifPresent(kept -> feed.afterwards(() -> close(kept.clip())));
    pinned = Optional.empty();
  }

  private void close(SecondClip clip) {
    try {
      clip.close();
    } catch (IOException e) {
      session.log().problem("A recording cannot be closed: " + AtomicFile.reason(e));
    }
  }

  /** Onset, apex and offset as the manifest has them now. */
  private Timing timing(Looked what) {
    return what instanceof Looked.OfProject of
        ? session.project().get().flatMap(open -> open.manifest().clip(of.clip().id())).orElse(of.clip()).timing()
        : what.timing();
  }

  private boolean gone(Looked what) {
    return what instanceof Looked.OfProject of && session.project().get()
        .filter(open -> open.manifest().storage() == of.project().manifest().storage()).isEmpty();
  }

  /** Makes everything anew from the settings of now. */
  private void inspect() {
    String name = looked.map(session::nameOf).orElse("");
    inspecting = new Inspecting(name, panel.options.options(), panel.options.grid(), region,
        pinned.map(this::beside));
    enable();
    feed.again();
  }

  private Beside beside(Kept kept) {
    return new Beside(session.nameOf(kept.what()), kept.clip(), kept.frame(), (Pace) panel.pace.getSelectedItem(), reel,
        looked.map(what -> timing(what).onset()).orElse(Timing.UNKNOWN), timing(kept.what()).onset());
  }

  private void enable() {
    panel.pin.setEnabled(result.isPresent());
    panel.pinned(pinned.isPresent());
    panel.whole.setEnabled(region.isPresent());
  }

  private void look() {
    Optional<Looked> next = session.looked();
    boolean same = next.isPresent() && looked.isPresent() && next.get().sameFrames(looked.get());
    looked = next;
    if (pinned.filter(kept -> gone(kept.what())).isPresent()) {
      letGo();
      onSecond = false;
    }
    if (same) {
      inspect();
      return;
    }
    reel = Optional.empty();
    // What is still on the screen is of another clip and must not be pinned as this one.
    result = Optional.empty();
    inspect();
    if (looked.isEmpty()) {
      feed.clear();
      panel.say(EMPTY);
      enable();
    } else {
      Looked what = looked.get();
      feed.open(() -> what.open(session.tools()), session.frame().get());
    }
  }

  private void follow(int frame) {
    feed.want(reel.map(r -> Math.max(0, Math.min(r.count() - 1, frame))).orElse(frame));
  }

  @Override
  public Inspecting.Result develop(int frame, RecordedFrame recorded) {
    return inspecting.of(frame, recorded.gray());
  }

  @Override
  public void opened(Reel next) {
    reel = Optional.of(next);
    inspect();
    follow(session.frame().get());
  }

  @Override
  public void shown(FrameFeed.Shot<Inspecting.Result> shot) {
    shownFrame = shot.frame();
    result = shot.picture().map(FrameFeed.Picture::developed);
    if (result.isEmpty()) {
      panel.say("Frame " + shot.frame() + " cannot be read.");
    } else {
      panel.show(result.get());
      explain();
    }
    enable();
  }

  @Override
  public void failed(String reason) {
    result = Optional.empty();
    panel.say(looked.map(session::nameOf).orElse("It") + " cannot be opened; the view 'Clip' says why.");
    enable();
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public void close() {
    edt.close();
    letGo();
    feed.close();
  }
}
