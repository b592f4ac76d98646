package org.mien.quality;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mien.file.Csv;
import org.mien.file.FileTurn;
import org.mien.job.UserError;

/**
 * The decisions of reviewers, kept in {@code decisions.csv} beside the findings. Rows are only ever added, so that the file
 * is its own history; of several decisions about one file and content the latest counts that was not taken back. A run of the
 * check reads it and never writes it.
 */
public final class Decisions {

  /** The name of the file. */
  public static final String FILE_NAME = "decisions.csv";

  private static final List<String> HEADER = List.of("file", "decision", "reviewer", "time", "note", "sha256");

  private final List<Decision> rows;
  private final Map<String, List<Decision>> byFile = new HashMap<>();

  private Decisions(List<Decision> rows) {
    this.rows = List.copyOf(rows);
    rows.forEach(d -> byFile.computeIfAbsent(d.file(), f -> new ArrayList<>(1)).add(d));
    byFile.values().forEach(list -> list.sort(Comparator.comparing(Decision::time)));
  }

  /** No decisions yet. */
  public static Decisions none() {
    return new Decisions(List.of());
  }

  /**
   * Reads the decisions of a quality folder; none where there is no such file yet.
   *
   * @param qualityFolder the folder that holds {@code findings.csv}
   * @throws UserError if the file cannot be read or a row has no meaning
   */
  public static Decisions read(Path qualityFolder) {
    Path file = qualityFolder.resolve(FILE_NAME);
    if (!Files.exists(file)) {
      return new Decisions(List.of());
    }
    Csv.Table table = Csv.read(file);
    for (String column : HEADER) {
      if (!table.header().contains(column)) {
        throw new UserError(file + " has no column '" + column
            + "'; put it back, the decisions are not touched until then.");
      }
    }
    List<Decision> rows = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      rows.add(parse(table.rows().get(i), file + ", line " + table.lines().get(i)));
    }
    return new Decisions(rows);
  }

  private static Decision parse(Map<String, String> row, String where) {
    try {
      Verdict verdict = switch (row.get("decision")) {
        case "keep" -> Verdict.KEEP;
        case "reject" -> Verdict.REJECT;
        case Decision.UNDO -> Verdict.REVIEW;
        default -> throw new UserError(where + ": the decision is '" + row.get("decision")
            + "'; it must be keep, reject or undo.");
      };
      return new Decision(
          row.get("file"), verdict, row.get("reviewer"), Instant.parse(row.get("time")), row.get("note"), row.get("sha256"));
    } catch (DateTimeParseException e) {
      throw new UserError(where + ": the time '" + row.get("time") + "' is not like 2026-01-31T12:00:00Z.", e);
    }
  }

  /**
   * Adds a decision to the file of a quality folder. The file is replaced as a whole, so that it is never half written;
   * whoever adds to it, in this process or another, waits for their turn, so that no decision is lost.
   *
   * @param qualityFolder the folder that holds {@code findings.csv}; made where it is missing
   * @throws UserError if the file cannot be read, locked or written; what was there before is untouched
   */
  public static void record(Path qualityFolder, Decision decision) {
    record(qualityFolder, decision, before -> {});
  }

  /**
   * The same, where a look at the decisions so far may forbid it by an exception; nobody adds one between that look and the
   * new row.
   *
   * @param check gets the decisions before
   */
  public static void record(Path qualityFolder, Decision decision, Consumer<Decisions> check) {
    FileTurn.take(qualityFolder.resolve(FILE_NAME), () -> {
      Decisions before = read(qualityFolder);
      check.accept(before);
      List<Decision> rows = new ArrayList<>(before.rows);
      rows.add(decision);
      write(qualityFolder, rows);
    });
  }

  /** Copies the decisions of a quality folder, if there are any, to one that has no such file yet. */
  static void copy(Path qualityFolder, Path to) {
    List<Decision> rows = read(qualityFolder).rows;
    if (!rows.isEmpty() && !Files.exists(to.resolve(FILE_NAME))) {
      write(to, rows);
    }
  }

  private static void write(Path qualityFolder, List<Decision> rows) {
    Csv.write(qualityFolder.resolve(FILE_NAME), HEADER, out -> {
      for (Decision d : rows) {
        out.row(d.file(), d.word(), d.reviewer(), d.time(), d.note(), d.contentHash());
      }
    });
  }

  /** All decisions in the order in which they were made. */
  public List<Decision> all() {
    return rows;
  }

  /** The decision that counts about a file as it is now: the latest that was not taken back. */
  public Optional<Decision> about(String file, String contentHash) {
    return standing(inOrder(file).filter(d -> d.contentHash().equals(contentHash)).toList());
  }

  /** The decision that counts about a file of this name, whatever it held then. */
  Optional<Decision> about(String file) {
    return inOrder(file).map(Decision::contentHash).distinct().map(hash -> about(file, hash)).flatMap(Optional::stream)
        .reduce(Decisions::later);
  }

  /** All rows about a file, in the order of their times; rows of one second keep their order. */
  private Stream<Decision> inOrder(String file) {
    return byFile.getOrDefault(file, List.of()).stream();
  }

  private static Decision later(Decision a, Decision b) {
    return b.time().isBefore(a.time()) ? a : b;
  }

  private static Optional<Decision> standing(List<Decision> ordered) {
    Deque<Decision> made = new ArrayDeque<>();
    for (Decision decision : ordered) {
      if (decision.isUndo()) {
        made.pollLast();
      } else {
        made.addLast(decision);
      }
    }
    return Optional.ofNullable(made.peekLast());
  }
}
