// What the page holds: findings, and the role descriptions, rules and agencies they belong to.

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
