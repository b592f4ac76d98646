package org.mien.workbench.timeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import org.mien.experiment.RunFolder;
import org.mien.job.UserError;
import org.mien.workbench.Edt;
import org.mien.workbench.state.OpenProject;
import org.mien.workbench.state.Session;

/** The models that a person can choose: those of the project's runs, and others that were named. */
final class ModelBox implements AutoCloseable {

  private final JComboBox<Model> box = new JComboBox<>();
  private final Session session;
  private final Edt edt;
  private final List<Path> others = new ArrayList<>();
  private final ExecutorService reader = Executors.newSingleThreadExecutor(work -> {
    Thread thread = new Thread(work, "mien-models");
    thread.setDaemon(true);
    return thread;
  });

  /**
   * One choice.
   *
   * @param path a run folder or a model file
   */
  record Model(Path path) {

    /** What people call a model: the folder of its run, since most files of models have the same name. */
    static String words(Path path) {
      return String.valueOf(Origin.run(path).getFileName());
    }

    @Override
    public String toString() {
      return words(path);
    }
  }

  ModelBox(Session session, Edt edt, Runnable chosen) {
    this.session = session;
    this.edt = edt;
    box.setName("timeline-model");
    box.setToolTipText("Which trained model classifies the frames");
    box.addActionListener(event -> chosen.run());
    edt.follow(session.project(), project -> look());
    edt.follow(session.changes(), changes -> look());
  }

  JComboBox<Model> box() {
    return box;
  }

  Optional<Path> chosen() {
    return Optional.ofNullable((Model) box.getSelectedItem()).map(Model::path);
  }

  /** Offers one that is not in the project, and chooses it. */
  void add(Path model) {
    others.remove(model);
    others.add(model);
    Model added = new Model(model);
    DefaultComboBoxModel<Model> models = (DefaultComboBoxModel<Model>) box.getModel();
    if (models.getIndexOf(added) < 0) {
      models.addElement(added);
    }
    box.setSelectedItem(added);
  }

  private void look() {
    Optional<OpenProject> project = session.project().get();
    List<Path> named = List.copyOf(others);
    reader.execute(() -> {
      List<Model> found = new ArrayList<>();
      project.ifPresent(open -> found.addAll(models(open)));
      named.stream().map(Model::new).filter(m -> !found.contains(m)).forEach(found::add);
      edt.later(() -> offer(found));
    });
  }

  private static List<Model> models(OpenProject open) {
    try {
      return open.project().runFolders().stream().filter(run -> Files.isRegularFile(new RunFolder(run).model())).map(Model::new)
          .toList();
    } catch (UserError e) {
      // The explorer lists the same folder and says why it cannot.
      return List.of();
    }
  }

  private void offer(List<Model> found) {
    DefaultComboBoxModel<Model> now = (DefaultComboBoxModel<Model>) box.getModel();
    List<Model> before = new ArrayList<>();
    for (int i = 0; i < now.getSize(); i++) {
      before.add(now.getElementAt(i));
    }
    if (!before.equals(found)) {
      Object selected = box.getSelectedItem();
      DefaultComboBoxModel<Model> next = new DefaultComboBoxModel<>(found.toArray(Model[]::new));
      if (selected != null && next.getIndexOf(selected) >= 0) {
        next.setSelectedItem(selected);
      }
      box.setModel(next);
      // A model put in place as a whole is not told as a choice.
      box.setSelectedItem(box.getSelectedItem());
    }
  }

  @Override
  public void close() {
    reader.shutdownNow();
  }
}
