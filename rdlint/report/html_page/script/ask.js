// What the form asks for, and what of the findings fits.

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
