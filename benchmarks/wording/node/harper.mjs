// Reads a file with a JSON list of lines and prints what Harper, with its Australian dialect, says of each:
// a list of {start, end, rule, replacement} per line, offsets in UTF-16 units.
import { readFileSync } from "node:fs";
import { LocalLinter, SuggestionKind, Dialect } from "harper.js";
import { binary } from "harper.js/binary";

const linter = new LocalLinter({ binary, dialect: Dialect.Australian });
await linter.setup();

function replacement(lint) {
  const [first] = lint.suggestions();
  if (first === undefined) return null;
  if (first.kind() === SuggestionKind.Remove) return "";
  const text = first.get_replacement_text();
  return first.kind() === SuggestionKind.InsertAfter ? lint.get_problem_text() + text : text;
}

const answers = [];
for (const text of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  const found = [];
  for (const [rule, lints] of Object.entries(await linter.organizedLints(text, { language: "plaintext" }))) {
    for (const lint of lints) {
      const { start, end } = lint.span();
      found.push({ start, end, rule, replacement: replacement(lint) });
    }
  }
  answers.push(found);
}
console.log(JSON.stringify(answers));
