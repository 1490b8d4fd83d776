// npm run words [folder …]: what the code says that a catalogue lacks, and text that passes the catalogues by.
import { languages } from "#domain/i18n/language.ts";
import { catalogueFiles, wordsOf } from "./steps/words.ts";

const folders = process.argv.slice(2);
const { said, raw } = wordsOf(folders.length > 0 ? folders : undefined);
let lacking = 0;
for (const { file, line, text } of raw) console.log(`${file}:${line}: not through t(…): ${text.replace(/\s+/g, " ").slice(0, 140)}`);
for (const language of languages.filter((each) => each !== "en")) {
  const known = new Set(catalogueFiles(language).flatMap(({ entries }) => Object.keys(entries)));
  for (const { file, line, text } of said.filter((place) => !known.has(place.text))) {
    lacking += 1;
    console.log(`${file}:${line}: not in "${language}": ${JSON.stringify(text)}`);
  }
  if (folders.length === 0) {
    const used = new Set(said.map(({ text }) => text));
    for (const { file, entries } of catalogueFiles(language)) {
      for (const text of Object.keys(entries)) if (!used.has(text)) console.log(`${file}: nobody says any more: ${JSON.stringify(text)}`);
    }
  }
}
console.log(`${said.length} sentences, ${lacking} to translate, ${raw.length} texts past the catalogues.`);
