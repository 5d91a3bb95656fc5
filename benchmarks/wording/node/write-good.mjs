// Reads a file with a JSON list of lines and prints what write-good says of each.
import { readFileSync } from "node:fs";
import writeGood from "write-good";

const lines = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(
  JSON.stringify(
    lines.map((text) =>
      writeGood(text).map(({ index, offset, reason }) => ({
        start: index,
        end: index + offset,
        rule: reason.replace(/^".*" /s, ""),
        replacement: null,
      })),
    ),
  ),
);
