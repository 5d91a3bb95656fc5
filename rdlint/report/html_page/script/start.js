// What a reader does, and what happens then.

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
