// Brings the screens' words from the catalogue and writes the type of every key and its parameters.
// It decides no word: the catalogue is crates/words/catalogue/{en,cy}/ui.ftl.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const here = (path) => new URL(`../${path}`, import.meta.url);
const languages = ["en", "cy"];

/** Key to the sorted names of its parameters; a message runs until the next line that starts a new one. */
function messages(source) {
  const found = new Map();
  let key = null;
  for (const text of source.split("\n")) {
    const start = /^([a-z][a-z0-9-]*) =/.exec(text);
    if (start) {
      key = start[1];
      if (found.has(key)) throw new Error(`${key} stands twice`);
      found.set(key, new Set());
    } else if (/^[^\s}]/.test(text)) key = null;
    if (key) for (const [, name] of text.matchAll(/\$([a-zA-Z]+)/g)) found.get(key).add(name);
  }
  return found;
}

function writeIfNew(path, text) {
  let old = null;
  try {
    old = readFileSync(path, "utf8");
  } catch {
    // Not there yet.
  }
  if (old !== text) writeFileSync(path, text);
}

mkdirSync(here("generated/words"), { recursive: true });
const all = languages.map((language) => {
  const source = readFileSync(here(`../crates/words/catalogue/${language}/ui.ftl`), "utf8");
  writeIfNew(here(`generated/words/${language}.ftl`), source);
  return messages(source);
});
const [english, welsh] = all;
const wrong = [];
for (const [key, names] of english) {
  const other = welsh.get(key);
  if (!other) wrong.push(`${key}: no Welsh`);
  else if ([...names].sort().join() !== [...other].sort().join()) wrong.push(`${key}: other parameters in Welsh`);
}
for (const key of welsh.keys()) if (!english.has(key)) wrong.push(`${key}: Welsh only`);
if (wrong.length > 0) {
  console.error(wrong.join("\n"));
  process.exit(1);
}

let keys = "// Every key of the screens' words with its parameters. Written by tools/words.mjs; do not edit.\n\n";
keys += "export interface Words {\n";
for (const [key, names] of [...english].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const parameters = [...names].sort().map((name) => `${name}: string | number`);
  keys += `  "${key}": ${parameters.length > 0 ? `{ ${parameters.join("; ")} }` : "null"};\n`;
}
keys += "}\n";
writeIfNew(here("generated/words/keys.ts"), keys);
