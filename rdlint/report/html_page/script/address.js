// The address keeps what is asked for, and where the reader is.

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
  // What was not laid out until now moves the target; so look again, unless the reader has gone on.
  requestAnimationFrame(() => requestAnimationFrame(() => {
    if (document.activeElement === stop) target.scrollIntoView();
  }));
}

function openFew() {
  const shown = findings.filter((finding) => finding.show);
  if (shown.length > 50 || !narrows(asked())) return;
  for (const finding of shown) finding.role.element.open = true;
}
