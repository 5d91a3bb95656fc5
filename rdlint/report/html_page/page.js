// Filter, search, views and print. The page can be read without; nothing here writes HTML or leaves the page.
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const form = byId("filter");
  const nouns = { error: ["error", "errors"], warning: ["warning", "warnings"], info: ["info", "info"], excused: ["excused", "excused"] };
  const kinds = Object.keys(nouns);
  const views = all(".view");
  const number = (count) => count.toLocaleString("en-AU");
  const many = (count, noun) => `${number(count)} ${noun}${count === 1 ? "" : "s"}`;
  // What a person types: no matter which case, quotation marks, hyphens and spaces.
  const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[‐-―]/g, "-").replace(/\s+/g, " ");

  const roles = all("#roles > .role").map((element) => ({
    element, agency: element.dataset.agency, text: null, findings: [], shown: {},
    chips: element.querySelector(":scope > summary > .chips"),
  }));
  const groups = new Map(all("#rules > .rule").map(({ dataset }) => [dataset.rule, dataset.group]));
  const findings = [];
  for (const role of roles) {
    for (const element of all(":scope > article", role.element)) {
      const data = element.dataset;
      const finding = { element, role, rule: data.rule, group: groups.get(data.rule), severity: data.severity, excused: "excused" in data, text: null, show: true };
      finding.kind = finding.excused ? "excused" : finding.severity;
      role.findings.push(finding);
      findings.push(finding);
    }
  }
  const numbered = new Map(findings.map((finding) => [finding.element.id.slice(1), finding]));
  const roleOf = new Map(roles.map((role) => [role.element.id.slice(5), role]));
  const rules = all("#rules > .rule").map((element) => ({
    element, chips: element.querySelector(":scope > summary > .chips"),
    places: all(".occurrences li", element).map((item) => ({ item, finding: numbered.get(item.dataset.finding) })),
  }));
  const agencies = all("#agencies > .agency").map((element) => ({
    element, chips: element.querySelector(":scope > summary > .chips"),
    rows: all("tbody tr", element).map((row) => ({ row, role: roleOf.get(row.dataset.role), cells: all("td", row) })),
  }));
  const clean = all(".clean li").map((element) => ({ element, text: plain(element.textContent) }));

  // What is asked for

  const EMPTY = { view: "roles", q: "", severity: "error,warning,info", excused: "", agency: "", group: "", rule: "" };

  function asked() {
    const data = new FormData(form);
    const wanted = { ...EMPTY };
    for (const name of ["view", "q", "excused", "agency", "group", "rule"]) wanted[name] = String(data.get(name) ?? EMPTY[name]).trim();
    wanted.severity = data.getAll("severity").join(",");
    return wanted;
  }

  function put(wanted) {
    for (const [name, value] of Object.entries(wanted)) {
      for (const control of all(`[name="${name}"]`, form)) {
        if (control.type === "radio") control.checked = control.value === value;
        else if (control.type === "checkbox") control.checked = value.split(",").includes(control.value);
        else if (control.tagName === "SELECT") control.value = [...control.options].some((option) => option.value === value) ? value : "";
        else control.value = value;
      }
    }
    if (!form.querySelector('[name="view"]:checked')) form.querySelector('[name="view"]').checked = true;
  }

  const narrows = (wanted) => Object.keys(EMPTY).some((name) => name !== "view" && wanted[name] !== EMPTY[name]);

  // What is shown

  // Words, of which each must occur, and what stands in quotation marks as it stands there.
  const sought = (query) => [...plain(query).matchAll(/"([^"]+)"|([^\s"]+)/g)].map((match) => match[1] ?? match[2]);

  function holds(finding, wanted, words) {
    if (wanted.rule && finding.rule !== wanted.rule) return false;
    if (wanted.group && finding.group !== wanted.group) return false;
    if (wanted.agency && finding.role.agency !== wanted.agency) return false;
    if (!wanted.severity.split(",").includes(finding.severity)) return false;
    if (wanted.excused === "no" && finding.excused) return false;
    if (wanted.excused === "only" && !finding.excused) return false;
    if (!words.length) return true;
    finding.role.text ??= plain(`${finding.role.element.querySelector("summary").firstElementChild.textContent} ${finding.role.element.querySelector(".file").textContent} ${finding.role.element.querySelector(":scope > .facts")?.textContent ?? ""}`);
    finding.text ??= plain([...finding.element.children].filter((part) => !part.matches(".why")).map((part) => part.textContent).join(" ") + ` ${finding.rule}`);
    return words.every((word) => finding.text.includes(word) || finding.role.text.includes(word));
  }

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

  // The address keeps what is asked for, and where the reader is

  function address(at) {
    const wanted = asked();
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(wanted)) if (value !== EMPTY[name]) parameters.set(name, value);
    if (at) parameters.set("at", at);
    return `#${parameters}`;
  }

  function remember() {
    const hash = address("");
    history.replaceState(null, "", hash === "#" ? location.pathname + location.search : hash);
  }

  function restore() {
    const hash = location.hash.slice(1);
    const parameters = new URLSearchParams(hash.includes("=") ? hash : "");
    const plainAnchor = hash.includes("=") ? "" : decoded(hash);
    if (!plainAnchor) put({ ...EMPTY, ...Object.fromEntries([...parameters].filter(([name]) => name in EMPTY)) });
    apply();
    openFew();
    const at = plainAnchor || parameters.get("at");
    if (at) reveal(at);
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  function reveal(id) {
    const target = byId(id);
    if (!target) return;
    const view = target.closest(".view");
    if (view?.classList.contains("off")) {
      put({ ...asked(), view: view.id });
      apply();
    }
    if (target.hidden || target.closest("[hidden]")) {
      // A link to what the filter hides takes the filter away.
      put({ ...EMPTY, view: asked().view });
      apply();
      history.replaceState(null, "", address(id));
    }
    for (let each = target; each; each = each.parentElement) if (each.tagName === "DETAILS") each.open = true;
    const stop = target.tagName === "DETAILS" ? target.querySelector("summary") : target;
    if (stop === target && !target.hasAttribute("tabindex")) target.tabIndex = -1;
    stop.focus({ preventScroll: true });
    target.scrollIntoView();
    // What was not laid out until now moves the target; so look again.
    requestAnimationFrame(() => requestAnimationFrame(() => target.scrollIntoView()));
  }

  function openFew() {
    const shown = findings.filter((finding) => finding.show);
    if (shown.length > 50 || !narrows(asked())) return;
    for (const finding of shown) finding.role.element.open = true;
  }

  // Events

  let waiting = 0;
  function changed() {
    apply();
    openFew();
    remember();
  }
  form.addEventListener("input", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(changed, event.target.name === "q" ? 150 : 0);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    changed();
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    put({ ...EMPTY, view: asked().view });
    changed();
  });
  const openAll = (open) => {
    for (const details of all(`.view:not(.off) > details:not([hidden])`)) details.open = open;
  };
  byId("open-all").addEventListener("click", () => openAll(true));
  byId("close-all").addEventListener("click", () => openAll(false));

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const id = decoded(link.hash.slice(1));
    const next = address(id);
    if (location.hash === next) reveal(id);
    else location.hash = next;
  });
  window.addEventListener("hashchange", restore);

  // The rule's own text, at the finding that it explains
  document.addEventListener("toggle", (event) => {
    const why = event.target;
    if (!why.matches?.(".why") || !why.open || why.querySelector(".text")) return;
    const text = byId(`rule-${why.closest("article").dataset.rule}`)?.querySelector(".text");
    if (text) why.querySelector("summary").after(text.cloneNode(true));
  }, true);

  // On paper everything is open
  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = all(".fold:not([open])");
    for (const details of closed) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
    closed = [];
  });

  document.documentElement.classList.add("js");
  form.hidden = false;
  restore();
})();
