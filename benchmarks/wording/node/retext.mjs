// Reads a file with a JSON list of lines and prints what retext says of each: its checks of spelling (with the
// Hunspell dictionary for Australian English), of repeated words, of a and an, and of contractions.
import { readFileSync } from "node:fs";
import { retext } from "retext";
import retextContractions from "retext-contractions";
import retextEnglish from "retext-english";
import retextIndefiniteArticle from "retext-indefinite-article";
import retextRepeatedWords from "retext-repeated-words";
import retextSpell from "retext-spell";
import dictionary from "dictionary-en-au";

const processor = retext()
  .use(retextEnglish)
  .use(retextRepeatedWords)
  .use(retextIndefiniteArticle)
  .use(retextContractions)
  .use(retextSpell, { dictionary });

const answers = [];
for (const text of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  const file = await processor.process(text);
  answers.push(
    file.messages
      .filter((message) => message.place)
      .map(({ place, source, ruleId, expected }) => ({
        start: (place.start ?? place).offset,
        end: (place.end ?? place).offset,
        // Of a misspelling the rule's name is the word itself.
        rule: source === "retext-spell" ? source : `${source}/${ruleId}`,
        replacement: expected?.[0] ?? null,
      })),
  );
}
console.log(JSON.stringify(answers));
