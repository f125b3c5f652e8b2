// Reads what cargo-mutants wrote: says which mutants nobody noticed, remembers what became of each, and writes the page.
// A survivor that can't be noticed, or need not be, stands with its reason in docs/clinical/mutants-accepted.csv.
//   list ROOM              (stdin: cargo mutants --list --json) -> what can be changed in the room, each with its mark
//   skip LIST TRIED WHICH  the names not to try: WHICH is `tried` (all but the new) or `noticed` (all but the survivors)
//   keep LIST OUT TRIED COMMIT   adds what came out in OUT to TRIED
//   check OUT [LIST]       names what nobody noticed; fails if it is strict
//   report TRIED PAGE LIST...    writes the page; fails if a strict mutant has survived
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ACCEPTED = "docs/clinical/mutants-accepted.csv";
// Rules, holds, scores and conversions: here a survivor is accepted only if it gives the same result as the code itself.
const STRICT = [
  "crates/rules/src/rules/",
  "crates/rules/src/medicine/",
  "crates/rules/src/alert/",
  "crates/rules/src/baseline.rs",
  "crates/questionnaires/src/",
  "crates/clinical/src/measure.rs",
  "crates/clinical/src/unit.rs",
  "crates/clinical/src/weight.rs",
  "crates/clinical/src/blood",
];
const SAME = "same result: ";

const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));
// Without line and column, which move with every edit above them.
const nameOf = (mutant) => `${mutant.file}: ${mutant.name.replace(/^[^ ]+ /, "")}`;
const isStrict = (name) => STRICT.some((path) => name.startsWith(path));

function accepted() {
  const lines = existsSync(ACCEPTED) ? readFileSync(ACCEPTED, "utf8").split("\n").slice(1) : [];
  return new Map(lines.filter(Boolean).map((line) => {
    const [, name, reason] = /^"((?:[^"]|"")*)","((?:[^"]|"")*)"$/.exec(line) ?? [];
    if (!name || !reason) throw new Error(`${ACCEPTED} has a line that is not "mutant","reason": ${line}`);
    return [name.replaceAll('""', '"'), reason.replaceAll('""', '"')];
  }));
}

function isExcused(name, reasons) {
  const reason = reasons.get(name);
  return reason !== undefined && (!isStrict(name) || reason.startsWith(SAME));
}

// The text of the function it changes, and where in it: edits elsewhere in the file leave the mark as it is, and once the
// function itself has changed, what is known of its mutants counts no more.
function markOf(mutant) {
  const source = readFileSync(mutant.file, "utf8").split("\n");
  const within = mutant.function?.span ?? { start: { line: 1 }, end: { line: source.length } };
  const text = source.slice(within.start.line - 1, within.end.line).join("\n");
  const { start, end } = mutant.span;
  const place = [start.line - within.start.line, start.column, end.line - within.start.line, end.column];
  return createHash("sha256").update(JSON.stringify([nameOf(mutant), place, text])).digest("hex").slice(0, 16);
}

function list(room) {
  const mutants = JSON.parse(readFileSync(0, "utf8"));
  // One function may have the same slip in several places: the second is '(2)', so that a reason is given for one only.
  const met = new Map();
  const told = (name) => {
    met.set(name, (met.get(name) ?? 0) + 1);
    return met.get(name) === 1 ? name : `${name} (${met.get(name)})`;
  };
  console.log(JSON.stringify({
    room,
    mutants: mutants.map((mutant) => ({
      at: mutant.name,
      name: told(nameOf(mutant)),
      mark: markOf(mutant),
      file: mutant.file,
      function: mutant.function?.span,
      diff: mutant.diff,
    })),
  }));
}

// What is known of each mark; a later line takes the place of an earlier one.
function known(tried) {
  const lines = existsSync(tried) ? readFileSync(tried, "utf8").split("\n").filter(Boolean) : [];
  return new Map(lines.map((line) => {
    const [mark, summary, commit] = line.split(",");
    return [mark, { summary, commit }];
  }));
}

function skip(listed, tried, which) {
  const of = known(tried);
  for (const { at, mark } of readJson(listed).mutants) {
    const summary = of.get(mark)?.summary;
    if (which === "tried" ? summary !== undefined : summary !== "MissedMutant") console.log(at);
  }
  return true;
}

function outcomes(folder) {
  const file = join(folder, "mutants.out", "outcomes.json");
  if (!existsSync(file)) return [];
  return readJson(file).outcomes
    .filter(({ scenario }) => scenario !== "Baseline")
    .map(({ scenario, summary }) => ({ at: scenario.Mutant.name, name: nameOf(scenario.Mutant), summary }));
}

function keep(listed, folder, tried, commit) {
  const marks = new Map(readJson(listed).mutants.map(({ at, mark }) => [at, mark]));
  const lines = outcomes(folder).map(({ at, summary }) => {
    if (!marks.has(at)) throw new Error(`${at} is not in ${listed}: the code was changed while the mutants ran`);
    return `${marks.get(at)},${summary},${commit},${at}\n`;
  });
  appendFileSync(tried, lines.join(""));
  console.log(`kept what became of ${lines.length} mutants`);
  return true;
}

function judge(all) {
  const reasons = accepted();
  const missed = all.filter(({ summary }) => summary === "MissedMutant");
  return {
    reasons,
    excused: missed.filter(({ name }) => isExcused(name, reasons)),
    open: missed.filter(({ name }) => !isExcused(name, reasons)),
  };
}

function check(folder, listed) {
  const names = new Map(listed ? readJson(listed).mutants.map(({ at, name }) => [at, name]) : []);
  const all = outcomes(folder).map((outcome) => ({ ...outcome, name: names.get(outcome.at) ?? outcome.name }));
  const { open, excused } = judge(all);
  const kind = (name) => (isStrict(name) ? " (a rule, a hold, a score or a conversion)" : "");
  for (const { name } of open) console.log(`nobody noticed${kind(name)}: ${name}`);
  const strict = open.filter(({ name }) => isStrict(name)).length;
  console.log(`${open.length} mutants nobody noticed, ${strict} of them strict; ${excused.length} more with a reason`);
  return strict === 0;
}

function tally(all, of) {
  const counts = new Map();
  for (const one of all) counts.set(of(one), (counts.get(of(one)) ?? 0) + 1);
  return counts;
}

const folderOf = (name) => name.replace(/:.*$/, "").replace(/\/[^/]*$/, "");

function report(tried, page, lists) {
  const of = known(tried);
  const rooms = lists.map(readJson).map(({ room, mutants }) => ({
    room,
    mutants: mutants.map((mutant) => ({ ...mutant, ...(of.get(mutant.mark) ?? { summary: "not tried" }) })),
  }));
  const all = rooms.flatMap(({ mutants }) => mutants);
  const { reasons, excused, open } = judge(all);
  const lines = [
    "# Mutants: would a test notice?",
    "",
    "Written by `make mutants-report`. A tool changes one small thing in the code at a time and runs the tests: a change that",
    "no test notices is a survivor. `strict` is what may have none: rules, holds, scores and conversions. What was tried",
    "counts as long as the function it changed reads as it did then; of a function that was edited since, it does not. The list",
    "of changes and every survivor are those of cargo-mutants; most of the others were tried with the changed functions side by",
    "side in one build.",
    "",
    "| room | mutants | tried | noticed | ran into their time | do not compile | survivors, with a reason | without one | of these strict |",
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
  ];
  for (const { room, mutants } of rooms) {
    const count = tally(mutants, ({ summary }) => summary);
    const get = (summary) => count.get(summary) ?? 0;
    const ours = judge(mutants);
    lines.push(`| ${[
      room, mutants.length, mutants.length - get("not tried"), get("CaughtMutant"), get("Timeout"), get("Unviable"),
      ours.excused.length, ours.open.length, ours.open.filter(({ name }) => isStrict(name)).length,
    ].join(" | ")} |`);
  }
  lines.push("", "## At which commit", "");
  for (const { room, mutants } of rooms) {
    const commits = tally(mutants.filter(({ commit }) => commit), ({ commit }) => commit);
    lines.push(`- ${room}: ${[...commits].map(([commit, n]) => `${n} at ${commit}`).join(", ") || "none"}`);
  }
  lines.push("", "## Not tried", "");
  const left = tally(all.filter(({ summary }) => summary === "not tried"), ({ name }) => folderOf(name));
  for (const [folder, n] of left) lines.push(`- \`${folder}\`: ${n}`);
  if (left.size === 0) lines.push("None.");
  lines.push("", "## Survivors with a reason", "");
  for (const { name } of excused) lines.push(`- \`${name}\`: ${reasons.get(name)}`);
  if (excused.length === 0) lines.push("None.");
  lines.push("", "## Survivors without one", "");
  for (const { name } of open) lines.push(`- \`${name}\``);
  if (open.length === 0) lines.push("None.");
  writeFileSync(page, `${lines.join("\n")}\n`);
  console.log(`wrote ${page}: ${open.length} survivors without a reason`);
  return open.every(({ name }) => !isStrict(name));
}

const [what, ...given] = process.argv.slice(2);
const tasks = {
  list: (room) => list(room) ?? true,
  skip,
  keep,
  check,
  report: (tried, page, ...lists) => report(tried, page, lists),
};
process.exitCode = tasks[what](...given) ? 0 : 1;
