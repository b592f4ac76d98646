package org.mien.workbench.state;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.mien.command.CommandCall;
import org.mien.command.CommandRunner;
import org.mien.command.HostParts;
import org.mien.command.MakeProject;
import org.mien.command.Watch;
import org.mien.dataset.Clip;
import org.mien.dataset.Manifest;
import org.mien.job.CancelledException;
import org.mien.job.Job;
import org.mien.workflow.EditWork;
import org.mien.workflow.Project;
import org.mien.workflow.Toolbox;
import org.scijava.Context;

/** Everything that the views of one workbench share. Knows no window. */
public final class Session implements AutoCloseable {

  private final Context context;
  private final Toolbox tools;
  private final CommandRunner commands;
  private final Settings settings;
  private final LogBook log = new LogBook();
  private final Jobs jobs = new Jobs(log);
  private final History history = new History();
  private final Holder<Optional<OpenProject>> project = new Holder<>(Optional.empty());
  private final Holder<List<String>> selection = new Holder<>(List.of());
  private final Holder<Optional<Clip>> clip = new Holder<>(Optional.empty());
  private final Holder<Optional<Path>> loose = new Holder<>(Optional.empty());
  private final Holder<Integer> frame = new Holder<>(0);
  private final Holder<Optional<Path>> run = new Holder<>(Optional.empty());
  private final Holder<List<Path>> compared = new Holder<>(List.of());
  private final Holder<Optional<Path>> timeline = new Holder<>(Optional.empty());
  private Blinding blinding;
  private Manifest blinded;
  private final Holder<Integer> changes = new Holder<>(0);
  private final Holder<Integer> leaving = new Holder<>(0);
  private final Holder<Optional<Training>> training = new Holder<>(Optional.empty());
  private final ManifestEdits edits;
  private final Holder.Observation unkept;
  private final KeptFields drafts;
  private final KeptFields columns;
  private final FrontProject front;
  private final Promises promises = new Promises();

  /**
   * A session of a host.
   *
   * @param context of the host; the session does not dispose it
   * @param settings of the person
   */
  public Session(Context context, Settings settings) {
    this.context = context;
    this.settings = settings;
    this.tools = HostParts.toolbox(context);
    this.commands = new CommandRunner(context);
    this.edits = new ManifestEdits(project, history, log, folder -> tools.readers().open(folder, Job.quiet()),
        manifest -> clip.update(at -> at.flatMap(c -> manifest.clip(c.id()))), settings.folder());
    this.front = new FrontProject(project, edits, this::letGo, (of, job) -> tools.readers().open(of.folder(), job), this::shown);
    this.unkept = settings.unkept().observe(sentence -> {
      if (!sentence.isEmpty()) {
        log.problem(sentence);
      }
    });
    this.drafts = new KeptFields(settings.folder().resolve("drafts.json"), log);
    this.columns = new KeptFields(settings.folder().resolve("columns.json"), log);
  }

  /** The SciJava context of the host. */
  public Context context() {
    return context;
  }

  /** The parts that work is made of, those of other jars too. */
  public Toolbox tools() {
    return tools;
  }

  /** Preferences of the person. */
  public Settings settings() {
    return settings;
  }

  /** What happened. */
  public LogBook log() {
    return log;
  }

  /** Long work. */
  public Jobs jobs() {
    return jobs;
  }

  /** Edits of the manifest of the open project: undo, redo, saving. */
  public ManifestEdits edits() {
    return edits;
  }

  /** What was typed into forms and not used yet; it outlives a killed process. */
  public KeptFields drafts() {
    return drafts;
  }

  /** How wide a person made the columns of tables. */
  public KeptFields columns() {
    return columns;
  }

  /** What was done, step by step. */
  public History history() {
    return history;
  }

  /** The open project. */
  public Holder<Optional<OpenProject>> project() {
    return project;
  }

  /** Ids of the selected clips of the open project. */
  public Holder<List<String>> selection() {
    return selection;
  }

  /** The clip that is looked at, of the open project. */
  public Holder<Optional<Clip>> clip() {
    return clip;
  }

  /** The recording in no project that is looked at instead of a clip. */
  public Holder<Optional<Path>> loose() {
    return loose;
  }

  /** What is looked at now: a recording in no project, or the clip as the open project has it now. */
  public Optional<Looked> looked() {
    Optional<OpenProject> open = project.get();
    return loose.get().<Looked>map(Looked.Loose::new).or(() -> clip.get().filter(c -> open.isPresent())
        .map(c -> new Looked.OfProject(open.get(), open.get().manifest().clip(c.id()).orElse(c))));
  }

  /** Neutral numbers in place of the names of the open project's clips. */
  public synchronized Blinding blinding() {
    Manifest manifest = project.get().map(OpenProject::manifest).orElseThrow();
    if (blinded != manifest) {
      blinded = manifest;
      blinding = blinding != null && blinding.isOf(manifest) ? blinding : new Blinding(manifest);
    }
    return blinding;
  }

  /** A sentence as the person in front may read it: names of files and folds are hidden where names are. */
  public String readable(String sentence) {
    return settings.values().get().blind() ? Blinding.masked(sentence) : sentence;
  }

  /** What is looked at, in words for the person in front: its name, or a neutral number where names are hidden. */
  public String nameOf(Looked what) {
    if (!settings.values().get().blind()) {
      return what.name();
    }
    return what instanceof Looked.OfProject of ? blinding().name(of.clip()) : "A recording";
  }

  /** The frame of the clip that is looked at, from 0. */
  public Holder<Integer> frame() {
    return frame;
  }

  /** The folder of the run or cross-validation that is looked at. */
  public Holder<Optional<Path>> run() {
    return run;
  }

  /** Folders of the runs that are compared. */
  public Holder<List<Path>> compared() {
    return compared;
  }

  /** The table with one row a frame that the timeline shows. */
  public Holder<Optional<Path>> timeline() {
    return timeline;
  }

  /** Grows whenever files of the project were written: runs, findings, reports. */
  public Holder<Integer> changes() {
    return changes;
  }

  /** Grows before the open project is closed, or another one is opened: what a person is still typing into it is entered then. */
  public Holder<Integer> leaving() {
    return leaving;
  }

  /** The training that is at work or was the last one. */
  public Holder<Optional<Training>> training() {
    return training;
  }

  /** Says that files of the project were written. */
  public void changed() {
    edits.look();
    changes.update(n -> n + 1);
  }

  /**
   * Opens a project in the background; the one that was open is closed. Whoever opens or closes one after it overtakes it: then
   * this one counts as cancelled, however long it took.
   */
  public Jobs.Started<OpenProject> open(Path folder) {
    leaving.update(n -> n + 1);
    int turn = front.turn();
    return jobs.start("Open " + folder.getFileName(), job -> front.read(Project.open(folder), turn, job));
  }

  /** Makes a project of recordings in the background and opens it; another one that is opened meanwhile stays in front. */
  public Jobs.Started<OpenProject> create(Path data, Path folder) {
    leaving.update(n -> n + 1);
    int turn = front.turn();
    CommandCall call = new CommandCall(MakeProject.class, Map.of("data", data.toFile(), "out", folder.toFile()));
    return step(call, "Make a project of " + data.getFileName(), job -> {
      commands.run(call, Watch.of(job));
      settings.opened(folder);
      return front.read(Project.open(folder), turn, job);
    });
  }

  /** Puts a project in front; what was selected in another one is let go. */
  public void show(OpenProject next) {
    front.show(next, ManifestEdits.content(next.project()), front.turn());
  }

  private void shown(OpenProject opened) {
    settings.opened(opened.project().folder());
    log.info("Opened " + opened.manifest().name() + " with " + opened.manifest().clips().size() + " lines.");
    opened.manifest().notes().forEach(log::info);
  }

  /** Closes the project in the background, since what is waiting is written first; none is open then. */
  public Jobs.Started<Boolean> closeProject() {
    leaving.update(n -> n + 1);
    int turn = front.turn();
    return jobs.start("Close the project", job -> front.close(turn));
  }

  private void letGo() {
    selection.set(List.of());
    loose.set(Optional.empty());
    clip.set(Optional.empty());
    frame.set(0);
    run.set(Optional.empty());
    compared.set(List.of());
    timeline.set(Optional.empty());
  }

  /** Looks at a clip of the open project from its first frame. */
  public void look(Clip at) {
    frame.set(0);
    loose.set(Optional.empty());
    clip.set(Optional.of(at));
  }

  /** Looks at a recording that is in no project, from its first frame. */
  public void look(Path recording) {
    frame.set(0);
    clip.set(Optional.empty());
    loose.set(Optional.of(recording.toAbsolutePath().normalize()));
  }

  /**
   * Runs a command in the background: a step of the history, a job with progress and cancel.
   *
   * @return the outputs of the command by name
   */
  public Jobs.Started<Map<String, Object>> run(CommandCall call) {
    return run(call, job -> Watch.of(job));
  }

  /**
   * Runs a command in the background and watches it. What edits the manifest of the open project is an edit like those made by
   * hand, and undone like them.
   */
  public Jobs.Started<Map<String, Object>> run(CommandCall call, Function<Job, Watch> watch) {
    Optional<EditWork.Request> edit = EditSteps.request(call, project.get());
    if (edit.isPresent()) {
      return jobs.start(call.name(), job -> {
        int changed = edits.edit(edit.get());
        edits.saveNow();
        return Map.<String, Object>of("changed", changed);
      }).after((outputs, failure) -> changed());
    }
    return step(call, call.name(), job -> commands.run(call, watch.apply(job)));
  }

  /** Work around a command: a step of the history, and a job of that name. */
  private <T> Jobs.Started<T> step(CommandCall call, String name, Function<Job, T> work) {
    History.Step step = history.begin(call);
    return jobs.start(name, job -> {
      edits.saveNow();
      return work.apply(job);
    }).after((outputs, failure) -> {
      history.end(step, failure == null ? History.End.DONE
          : failure instanceof CancelledException ? History.End.CANCELLED : History.End.FAILED);
      changed();
    });
  }

  /** Adds a run to those that are compared, or takes it away. */
  public void compare(Path folder, boolean wanted) {
    compared.update(old -> {
      List<Path> next = new ArrayList<>(old);
      next.remove(folder);
      if (wanted) {
        next.add(folder);
      }
      return List.copyOf(next);
    });
  }

  /** Work that the end of the session waits for, such as decisions that are still to be stored. It never fails. */
  public void promise(CompletableFuture<?> work) {
    promises.add(work);
  }

  /** Whether the end of the session would have to wait for such work. */
  public boolean isPromised() {
    return !promises.isEmpty();
  }

  /** Stores what is still to be stored, stops all work and closes the project. */
  @Override
  public void close() {
    promises.keep(log);
    front.turn();
    jobs.close();
    unkept.close();
    drafts.close();
    columns.close();
    front.end();
  }
}
