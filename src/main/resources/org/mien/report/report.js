
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
  const compare = (a, b, up) => {
    if (typeof a === "string" || typeof b === "string") {
      return up * String(a).localeCompare(String(b), "en", {numeric: true});
    }
    // What is undefined stands last in either direction.
    return Number.isNaN(a) || Number.isNaN(b) ? Number.isNaN(a) - Number.isNaN(b) : up * (a - b);
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
document.documentElement.classList.add("scripted");
