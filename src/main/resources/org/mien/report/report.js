
"use strict";
// Makes the tables sortable. Without this script they read the same, in the order in which they were written.
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  const written = Array.from(body.rows);
  const heads = Array.from(table.tHead.rows[0].cells);
  const key = (row, column) => {
    const cell = row.cells[column];
    const value = cell.dataset.value;
    return value === undefined ? cell.textContent.trim() : value === "" ? NaN : Number(value);
  };
  // Words stand behind numbers, and what is undefined last, in either direction.
  const rank = value => typeof value === "string" ? 1 : Number.isNaN(value) ? 2 : 0;
  const compare = (a, b, up) => {
    if (rank(a) !== rank(b) || rank(a) === 2) {
      return rank(a) - rank(b);
    }
    return up * (rank(a) === 1 ? a.localeCompare(b, "en", {numeric: true}) : a - b);
  };
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    head.setAttribute("aria-sort", "none");
    button.addEventListener("click", () => {
      const now = head.getAttribute("aria-sort");
      const next = now === "none" ? "ascending" : now === "ascending" ? "descending" : "none";
      heads.forEach(other => other.setAttribute("aria-sort", "none"));
      head.setAttribute("aria-sort", next);
      const up = next === "descending" ? -1 : 1;
      const rows = written.slice();
      if (next !== "none") {
        rows.sort((a, b) => compare(key(a, column), key(b, column), up));
      }
      body.append(...rows);
    });
  });
}
// On paper nothing can be unfolded.
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach(details => { details.open = true; }));
document.documentElement.classList.add("scripted");
