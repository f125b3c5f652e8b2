// Reads what cargo-mutants wrote: says which mutants nobody noticed, and merges the parts of a whole run into a page.
// A survivor that can't be noticed, or need not be, stands with its reason in docs/clinical/mutants-accepted.csv.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
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

// Without line and column, which move with every edit above them.
const nameOf = (mutant) => `${mutant.file}: ${mutant.name.replace(/^[^ ]+ /, "")}`;
const SAME = "same result: ";
const isStrict = (name) => STRICT.some((path) => name.startsWith(path));

function accepted() {
  const lines = existsSync(ACCEPTED) ? readFileSync(ACCEPTED, "utf8").split("\n").slice(1) : [];
  return new Map(lines.filter(Boolean).map((line) => {
    const [, name, reason] = /^"((?:[^"]|"")*)","((?:[^"]|"")*)"$/.exec(line) ?? [];
    if (!name || !reason) throw new Error(`${ACCEPTED} has a line that is not "mutant","reason": ${line}`);
    return [name.replaceAll('""', '"'), reason.replaceAll('""', '"')];
  }));
}

function outcomes(folder) {
  const file = join(folder, "mutants.out", "outcomes.json");
  return JSON.parse(readFileSync(file, "utf8")).outcomes
    .filter((outcome) => outcome.scenario !== "Baseline")
    .map((outcome) => ({ name: nameOf(outcome.scenario.Mutant), room: outcome.scenario.Mutant.package, summary: outcome.summary }));
}

function isExcused(name, reasons) {
  const reason = reasons.get(name);
  return reason !== undefined && (!isStrict(name) || reason.startsWith(SAME));
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

function check(folder) {
  const { open, excused } = judge(outcomes(folder));
  for (const { name } of open) console.log(`nobody noticed ${isStrict(name) ? "(a rule, a hold, a score or a conversion)" : ""}: ${name}`);
  const strict = open.filter(({ name }) => isStrict(name)).length;
  console.log(`${open.length} mutants nobody noticed, ${strict} of them strict; ${excused.length} more with a reason`);
  return strict === 0;
}

function report(found, page) {
  const parts = existsSync(found) ? readdirSync(found).filter((part) => /-of-/.test(part)).sort() : [];
  if (parts.length === 0) throw new Error("nothing to report: run `make mutants ROOM=rules SHARD=0/1` first");
  const byRoom = new Map();
  for (const part of parts) {
    for (const outcome of outcomes(join(found, part))) {
      byRoom.set(outcome.room, [...(byRoom.get(outcome.room) ?? []), outcome]);
    }
  }
  const count = (all, summary) => all.filter((outcome) => outcome.summary === summary).length;
  const lines = [
    "# Mutants: would a test notice?",
    "",
    "Written by `make mutants-report`. A tool changes one small thing in the code at a time and runs the tests: a change that",
    "no test notices is a survivor. `strict` is what may have none: rules, holds, scores and conversions.",
    "",
    `Parts of this run: ${parts.join(", ")}.`,
    "",
    "| room | mutants | noticed | ran into their time | do not compile | survivors | of these strict |",
    "| --- | --- | --- | --- | --- | --- | --- |",
  ];
  for (const [room, all] of [...byRoom].sort()) {
    const missed = all.filter(({ summary }) => summary === "MissedMutant");
    const strict = missed.filter(({ name }) => isStrict(name));
    lines.push(`| ${room} | ${all.length} | ${count(all, "CaughtMutant")} | ${count(all, "Timeout")} | ${count(all, "Unviable")} | ${missed.length} | ${strict.length} |`);
  }
  const { reasons, excused, open } = judge([...byRoom.values()].flat());
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

const [what, from, to] = process.argv.slice(2);
process.exit((what === "report" ? report(from, to) : check(from)) ? 0 : 1);
