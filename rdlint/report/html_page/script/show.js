// Shows what fits, and counts it.

function count(entries) {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0]));
  for (const entry of entries) if (entry.show) counts[entry.kind] += 1;
  return counts;
}

function tell(chips, counts) {
  chips.replaceChildren(...kinds.filter((kind) => counts[kind]).map((kind) => {
    const chip = document.createElement("span");
    chip.className = `chip ${kind}`;
    chip.textContent = `${number(counts[kind])} ${nouns[kind][counts[kind] === 1 ? 0 : 1]}`;
    return chip;
  }));
}

function apply() {
  const wanted = asked();
  const narrow = narrows(wanted);
  const words = sought(wanted.q);
  for (const finding of findings) finding.show = holds(finding, wanted, words);
  for (const finding of findings) finding.element.hidden = !finding.show;
  const left = roles.filter((role) => role.findings.some((finding) => finding.show));
  for (const role of roles) {
    role.shown = count(role.findings);
    role.element.hidden = !left.includes(role);
    tell(role.chips, role.shown);
  }
  showRules();
  showAgencies(narrow);
  showClean(wanted, words);
  for (const view of views) view.classList.toggle("off", view.id !== wanted.view);
  for (const link of all("nav a")) {
    if (link.hash === `#${wanted.view}`) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  say(findings.filter((finding) => finding.show).length, left.length, narrow);
}

function showRules() {
  for (const rule of rules) {
    for (const { item, finding } of rule.places) item.hidden = !finding.show;
    rule.element.hidden = !rule.places.some(({ finding }) => finding.show);
    tell(rule.chips, count(rule.places.map(({ finding }) => finding)));
  }
}

function showAgencies(narrow) {
  for (const agency of agencies) {
    let any = false;
    for (const { row, role, cells } of agency.rows) {
      const empty = !role || role.element.hidden;
      row.hidden = narrow && empty;
      any ||= !row.hidden;
      if (role) for (const cell of cells) cell.textContent = number(role.shown[cell.dataset.kind]);
    }
    agency.element.hidden = !any;
    tell(agency.chips, count(agency.rows.flatMap(({ role }) => (role ? role.findings : []))));
  }
}

function showClean(wanted, words) {
  const ofFindings = narrows({ ...wanted, agency: "", q: "" });
  for (const { element, text } of clean) {
    element.hidden = ofFindings || (wanted.agency !== "" && element.dataset.agency !== wanted.agency) || !words.every((word) => text.includes(word));
  }
  const held = document.querySelector(".clean");
  if (held) held.hidden = clean.every(({ element }) => element.hidden);
}

function say(shown, files, narrow) {
  const total = many(findings.length, "finding");
  byId("shown").textContent = !narrow ? `All ${total} shown`
    : shown ? `${number(shown)} of ${total} shown, in ${many(files, "file")}` : "No finding fits. Clear filters shows all again.";
}
