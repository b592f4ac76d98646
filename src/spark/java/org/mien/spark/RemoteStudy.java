package org.mien.spark;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.mien.dataset.Manifest;
import org.mien.experiment.CrossValidationPlan;
import org.mien.experiment.ItemWork;
import org.mien.experiment.LearnerPlan;
import org.mien.experiment.Materials;
import org.mien.experiment.WorkItem;
import org.mien.file.Json;
import org.mien.job.CancelToken;
import org.mien.job.Job;
import org.mien.job.Progress;
import org.mien.job.UserError;
import org.mien.learn.TrainingListener;
import org.mien.split.DuplicateGroups;
import org.mien.workflow.Study;
import org.mien.workflow.Toolbox;

/**
 * What a worker must know of a study beside the item at hand.
 *
 * @param plan with the labels and the hash of the data
 * @param ids of the clips that take part
 * @param duplicates which clips are copies of each other
 */
record RemoteStudy(CrossValidationPlan plan, Set<String> ids, DuplicateGroups duplicates) {

  /** One study a process, prepared by the first task and read by all others; it lives as long as the worker. */
  private static final Map<String, ItemWork> PREPARED = new ConcurrentHashMap<>();

  static RemoteStudy of(ItemWork work) {
    Set<String> ids = new TreeSet<>(work.materials().hashes().keySet());
    String data = Path.of(work.plan().data()).toAbsolutePath().toString();
    return new RemoteStudy(work.plan().withData(data), ids, work.materials().duplicates());
  }

  String toJson() {
    return Json.write(this);
  }

  /** Computes one item on one thread. */
  static String compute(String study, String item) {
    Job job = new Job(Progress.NONE, new CancelToken(), 1);
    ItemWork work = PREPARED.computeIfAbsent(study, text -> read(text, RemoteStudy.class).prepare(job));
    return work.compute(read(item, WorkItem.class), TrainingListener.NONE, job).toJson();
  }

  private static <T> T read(String text, Class<T> type) {
    return Json.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), type, "what the driver sent");
  }

  private ItemWork prepare(Job job) {
    Toolbox tools = Toolbox.installed(problem -> { });
    Study study = new Study(tools);
    Manifest manifest = study.open(Path.of(plan.data()), job);
    Materials materials = study.sameMaterials(manifest, ids, plan.labels(), duplicates,
        plan.learners().stream().map(LearnerPlan::preparation).collect(Collectors.toSet()), List.of(), job);
    if (!materials.dataHash().equals(plan.dataHash())) {
      throw new UserError("The data at " + plan.data() + " on a worker are not those of the plan; put the same files at the same"
          + " path on every machine.");
    }
    return ItemWork.of(plan, materials, tools.protocols(), tools.learners());
  }
}
