package org.mien.workbench.shell;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.JFrame;
import javax.swing.text.JTextComponent;
import org.mien.command.CheckQuality;
import org.mien.command.ClassifyRecording;
import org.mien.command.CommandCall;
import org.mien.command.TrainModel;
import org.mien.dataset.Clip;
import org.mien.file.AtomicFile;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.job.UserError;
import org.mien.sample.SampleGenerator;
import org.mien.sample.SampleOptions;
import org.mien.workbench.Perspective;
import org.mien.workbench.state.OpenProject;
import org.mien.workbench.state.Session;
import org.mien.workbench.state.Settings;
import org.scijava.Context;

/**
 * Pictures of every perspective for the documentation, with settings of their own. Without a project they show the sample data,
 * whose faces are drawn, and a short training on them.
 *
 * @param folder for the pictures
 * @param project to show, or empty for the sample data
 * @param theme light or dark
 * @param textScale size of all text
 */
public record Screenshots(Path folder, Optional<Path> project, Settings.Theme theme, double textScale) {

  private static final Dimension SIZE = new Dimension(1440, 900);
  private static final long GLANCE_MILLIS = 400;
  private static final long MOST_MILLIS = 30_000;
  private static final int EQUAL = 3;

  /** Makes the pictures. */
  public List<Path> make(Job job) {
    Standalone.checkDisplay();
    Path scratch = scratch();
    try (Context context = new Context()) {
      Settings settings = new Settings(scratch.resolve("settings"));
      settings.change(values -> values.withTheme(theme).withTextScale(textScale).withPerspective("data"));
      Session session = new Session(context, settings);
      Path data = project.orElseGet(() -> sample(scratch.resolve("sample-data"), job));
      OpenProject opened = session.open(data).result().join();
      Optional<Path> run = run(session, opened, job);
      Optional<Clip> clip = clip(opened);
      Optional<Path> timeline = timeline(session, opened, run, clip);
      Workbench workbench = Standalone.onEventThread(() -> {
        Workbench made = new Workbench(session, new OwnLook());
        made.open();
        made.window().setSize(SIZE);
        return made;
      });
      try {
        look(session, run, clip, timeline);
        return workbench.perspectives().all().stream().map(perspective -> shoot(workbench, perspective, job)).toList();
      } finally {
        Standalone.onEventThread(() -> {
          workbench.close();
          return null;
        });
      }
    } finally {
      delete(scratch);
    }
  }

  private static Path scratch() {
    try {
      return Files.createTempDirectory("mien-pictures");
    } catch (IOException e) {
      throw new UserError("Cannot make a temporary folder (" + AtomicFile.reason(e) + ").", e);
    }
  }

  private static Path sample(Path folder, Job job) {
    new SampleGenerator().generate(folder, SampleOptions.standard(), job);
    return folder;
  }

  /** The first run of the project; for the sample data one that is made now. */
  private Optional<Path> run(Session session, OpenProject opened, Job job) {
    List<Path> there = opened.project().runFolders();
    if (!there.isEmpty() || project.isPresent()) {
      return there.stream().findFirst();
    }
    Path out = opened.project().freshRun("by-subject");
    job.cancel().check();
    session.run(new CommandCall(TrainModel.class, Map.of("data", opened.project().folder().toFile(), "out", out.toFile(),
        "labels", "basic", "epochs", 20, "least", 10))).result().join();
    return Optional.of(out);
  }

  /** The first clip of several frames, or else the first one. */
  private static Optional<Clip> clip(OpenProject opened) {
    List<Clip> clips = opened.manifest().clips();
    return clips.stream().filter(c -> !c.media().isStill()).findFirst().or(() -> clips.stream().findFirst());
  }

  /** For the sample data what the quality check finds, and what the model says of each frame of the clip. */
  private Optional<Path> timeline(Session session, OpenProject opened, Optional<Path> run, Optional<Clip> clip) {
    if (project.isPresent() || run.isEmpty() || clip.isEmpty()) {
      return Optional.empty();
    }
    Path folder = opened.project().folder();
    session.run(new CommandCall(CheckQuality.class, Map.of("data", folder.toFile(), "out", folder.toFile()))).result().join();
    Path table = opened.project().timelines().resolve("frames.csv");
    session.run(new CommandCall(ClassifyRecording.class, Map.of("model", run.get().toFile(), "table", table.toFile(),
        "input", folder.resolve(clip.get().file()).toFile(), "rate", clip.get().timing().framesPerSecond()))).result().join();
    return Optional.of(table);
  }

  private static void look(Session session, Optional<Path> run, Optional<Clip> clip, Optional<Path> timeline) {
    Standalone.onEventThread(() -> {
      run.ifPresent(r -> session.run().set(Optional.of(r)));
      clip.ifPresent(c -> {
        session.selection().set(List.of(c.id()));
        session.look(c);
        session.frame().set(Math.max(0, c.timing().apex()));
      });
      session.timeline().set(timeline);
      return null;
    });
  }

  private Path shoot(Workbench workbench, Perspective perspective, Job job) {
    job.cancel().check();
    Standalone.onEventThread(() -> {
      workbench.perspective(perspective.key());
      return null;
    });
    BufferedImage image = settled(workbench, job);
    Path file = folder.resolve(perspective.key() + ".png");
    AtomicFile.write(file, out -> ImageIO.write(image, "png", out));
    return file;
  }

  /** The window once nothing is at work and it no longer changes. */
  private static BufferedImage settled(Workbench workbench, Job job) {
    BufferedImage last = picture(workbench);
    int equal = 0;
    for (long waited = 0; waited < MOST_MILLIS && equal < EQUAL; waited += GLANCE_MILLIS) {
      try {
        Thread.sleep(GLANCE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancelledException();
      }
      job.cancel().check();
      BufferedImage next = picture(workbench);
      boolean same = workbench.session().jobs().running().isEmpty() && almostSame(pixels(last), pixels(next));
      equal = same ? equal + 1 : 0;
      last = next;
    }
    return last;
  }

  /** Memory in the status bar goes on counting; that is no reason to wait. */
  private static boolean almostSame(int[] a, int[] b) {
    int body = a.length - a.length / 25;
    return a.length == b.length && Arrays.equals(a, 0, body, b, 0, body);
  }

  private static int[] pixels(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  private static BufferedImage picture(Workbench workbench) {
    return Standalone.onEventThread(() -> {
      JFrame frame = (JFrame) workbench.window();
      // A caret that blinks would never let the window be still.
      if (frame.getFocusOwner() instanceof JTextComponent text) {
        text.getCaret().setVisible(false);
      }
      // As fine as the screen, so that a picture tells what a person sees there.
      double fine = frame.getGraphicsConfiguration().getDefaultTransform().getScaleX();
      BufferedImage image = new BufferedImage((int) Math.ceil(frame.getRootPane().getWidth() * fine),
          (int) Math.ceil(frame.getRootPane().getHeight() * fine), BufferedImage.TYPE_INT_RGB);
      Graphics2D g = image.createGraphics();
      g.scale(fine, fine);
      frame.getRootPane().printAll(g);
      g.dispose();
      return image;
    });
  }

  private static void delete(Path scratch) {
    try (Stream<Path> files = Files.walk(scratch)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UserError("Cannot delete " + scratch + " (" + AtomicFile.reason(e) + "); delete it by hand.", e);
    }
  }
}
