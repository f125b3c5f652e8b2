// Tries many mutants with one build: beside each function's body stand its changed ones, and a number in the environment
// picks which of them runs. It leaves to cargo-mutants what can't stand beside (constants, a `const fn` that a constant
// needs, `impl Trait`) and every mutant that nobody noticed here: what is kept is noticed, or does not compile.
//   mutants-at-once.mjs ROOM LIST TRIED COMMIT COPY UNTIL TESTS   COPY is a copy of the tree, which is changed; UNTIL is in
//   seconds; TESTS are the packages whose tests are run, with commas between them
import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { basename, dirname, join } from "node:path";

const [room, listed, tried, commit, copy, until, tests] = process.argv.slice(2);
const lines = existsSync(tried) ? readFileSync(tried, "utf8").split("\n") : [];
const known = new Map(lines.map((line) => line.split(",", 2)));
// A survivor is tried again: there may be a test for it now.
const isOpen = ({ mark }) => (known.get(mark) ?? "MissedMutant") === "MissedMutant";
const all = JSON.parse(readFileSync(listed, "utf8")).mutants.filter(isOpen);
const SWITCH = `
#[doc(hidden)]
pub mod which_slip {
    static NUMBER: std::sync::OnceLock<usize> = std::sync::OnceLock::new();
    pub fn number() -> usize {
        *NUMBER.get_or_init(|| std::env::var("WHICH_SLIP").ok().and_then(|text| text.parse().ok()).unwrap_or(usize::MAX))
    }
}
`;

// A `const fn` can't look which slip it is to make: it becomes a plain one, unless a constant needs it.
const CONST = /\bconst\s+(?=(unsafe\s+)?fn\b)/;

// What can be wrong because it is no `const fn` any more: not constant, and not there for as long as a constant is.
const ONLY_HERE = ["E0015", "E0515", "E0597", "E0658", "E0716"];

const source = (file) => readFileSync(file, "utf8");
const env = { ...process.env, CARGO_TARGET_DIR: join(copy, "target"), RUSTFLAGS: "--cap-lints allow" };

// The text from one place to another; lines and columns count from 1, and the last column is not part of it.
function cut(lines, { start, end }) {
  if (start.line === end.line) return lines[start.line - 1].slice(start.column - 1, end.column - 1);
  const [first, ...rest] = lines.slice(start.line - 1, end.line);
  const last = rest.pop();
  return [first.slice(start.column - 1), ...rest, last.slice(0, end.column - 1)].join("\n");
}

// The file as the mutant would have it, and the same place in it: what is behind the change has moved by as much.
function changed(lines, mutant, span) {
  const [hunk, ...numbers] = /@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@[^\n]*\n/.exec(mutant.diff);
  const [from, before, after] = numbers.map((number) => Number(number ?? 1));
  const body = mutant.diff.slice(mutant.diff.indexOf(hunk) + hunk.length).split("\n");
  const made = body.filter((line) => line.startsWith(" ") || line.startsWith("+")).map((line) => line.slice(1)).slice(0, after);
  const other = [...lines.slice(0, from - 1), ...made, ...lines.slice(from - 1 + before)];
  const line = span.end.line + after - before;
  const behind = lines[span.end.line - 1].length - span.end.column;
  return cut(other, { start: span.start, end: { line, column: other[line - 1].length - behind } });
}

const isInside = (inner, outer) =>
  (outer.start.line < inner.start.line || (outer.start.line === inner.start.line && outer.start.column <= inner.start.column)) &&
  (inner.end.line < outer.end.line || (inner.end.line === outer.end.line && inner.end.column <= outer.end.column));

// The functions that can stand beside themselves, by file and in the order of the text.
function plan() {
  const files = new Map();
  all.forEach((mutant, number) => {
    const span = mutant.function;
    if (!span) return;
    const lines = source(mutant.file).split("\n");
    const text = cut(lines, span);
    const head = text.slice(0, text.indexOf("{"));
    if (/->\s*impl\b/.test(head)) return;
    const body = changed(lines, mutant, span).slice(head.length);
    const places = files.get(mutant.file) ?? [];
    const place = places.find((outer) => isInside(span, outer.span)) ?? { span, head, body: text.slice(head.length), slips: [] };
    if (place.slips.length === 0) places.push(place);
    // A function within a function: it would have to be changed in every copy of the outer one.
    if (place.span.start.line !== span.start.line || place.span.end.line !== span.end.line) return;
    place.slips.push({ number, body });
    files.set(mutant.file, places);
  });
  const order = (a, b) => a.span.start.line - b.span.start.line || a.span.start.column - b.span.start.column;
  for (const places of files.values()) places.sort(order);
  return files;
}

// Writes a file with all that is left of its slips; remembers on which lines each stands.
function write(file, places, dropped) {
  const lines = source(file).split("\n");
  const stands = [];
  let text = "";
  let at = { line: 1, column: 1 };
  const lineNow = () => text.split("\n").length;
  for (const { span, head, body, slips } of places) {
    const left = slips.filter(({ number }) => !dropped.has(number));
    if (left.length === 0) continue;
    text += `${cut(lines, { start: at, end: span.start })}${head.replace(CONST, "")}`;
    const whole = { numbers: left.map(({ number }) => number), from: lineNow() };
    text += "{ match crate::which_slip::number() {";
    for (const slip of left) {
      text += "\n";
      const from = lineNow();
      text += `${slip.number} => ${slip.body},`;
      stands.push({ numbers: [slip.number], from, to: lineNow() });
    }
    text += `\n_ => ${body},\n} }`;
    stands.push({ ...whole, to: lineNow() });
    at = span.end;
  }
  text += cut(lines, { start: at, end: { line: lines.length, column: lines.at(-1).length + 1 } });
  if (file.endsWith("/src/lib.rs")) text += SWITCH;
  writeFileSync(join(copy, file), text);
  return stands;
}

function cargo(...command) {
  const args = [...command, "--profile", "mutants", "--message-format", "json"];
  const { status, stdout } = spawnSync("cargo", args, { cwd: copy, env, encoding: "utf8", maxBuffer: 1 << 30 });
  return { status, messages: stdout.split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line)) };
}

// First only a check of the code itself: it finds what does not compile in a fraction of the time.
function compile() {
  const checked = cargo("check", "--package", `hearth-${room}`);
  return checked.status === 0 ? cargo("test", "--no-run", ...tests.split(",").flatMap((name) => ["--package", name])) : checked;
}

// Where an error stands: the smallest place first, so a single slip before the function it is in.
function blamed(message, stands) {
  const spans = [...message.spans.filter((span) => span.is_primary), ...message.spans];
  const at = (span) => (stands.get(span.file_name) ?? []).filter(({ from, to }) => span.line_start >= from && span.line_start <= to);
  return spans.flatMap(at)[0]?.numbers ?? [];
}

// The slips of a function that something constant calls.
function neededByAConstant(message, files) {
  const name = /`(?:[^`]*::)?(\w+)(?:::<[^`]*>)?`/.exec(message.message)?.[1];
  const isIt = new RegExp(`\\bfn\\s+${name}\\b`);
  const places = [...files.values()].flat().filter(({ head }) => CONST.test(head) && isIt.test(head));
  return places.flatMap(({ slips }) => slips).map(({ number }) => number);
}

// Builds until what is left compiles. What is wrong within one changed body would be wrong in its place too: such a mutant
// does not compile. Of what else had to be left out, nothing is known.
function build(files) {
  const dropped = new Set();
  const unviable = new Set();
  const unknown = new Set();
  const lib = `crates/${room}/src/lib.rs`;
  if (!files.has(lib)) files.set(lib, []);
  for (let round = 1; round <= 40; round += 1) {
    const stands = new Map([...files].map(([file, places]) => [file, write(file, places, dropped)]));
    const { status, messages } = compile();
    if (status === 0) {
      unknown.forEach((number) => unviable.delete(number));
      const programs = messages.filter(({ reason, executable, profile }) => reason === "compiler-artifact" && executable && profile.test);
      return {
        dropped,
        unviable,
        programs: programs.map(({ executable, manifest_path }) => ({ executable, folder: dirname(manifest_path) })),
      };
    }
    const before = dropped.size;
    const errors = messages.filter(({ reason, message }) => reason === "compiler-message" && message.level === "error");
    for (const { message } of errors) {
      const code = message.code?.code;
      const numbers = blamed(message, stands);
      const wrongAnywhere = numbers.length === 1 && !ONLY_HERE.includes(code);
      for (const number of numbers) (wrongAnywhere ? unviable : unknown).add(number);
      const more = code === "E0015" ? neededByAConstant(message, files) : [];
      for (const number of [...numbers, ...more]) dropped.add(number);
    }
    console.log(`round ${round}: ${dropped.size} do not compile beside the rest`);
    if (dropped.size === before) {
      const said = errors.map(({ message }) => message.rendered).join("").slice(0, 4000);
      throw new Error(`this does not compile, and no mutant is to blame:\n${said}`);
    }
  }
  throw new Error("it still does not compile");
}

// What a test program says, and whether it was content; nothing when it ran into its time.
function once({ executable, folder, without = [] }, number, seconds) {
  return new Promise((done) => {
    // A slip can make a list that never ends.
    const skip = without.flatMap((test) => ["--skip", test]);
    const child = spawn("bash", ["-c", 'ulimit -v 4000000; exec "$0" "$@"', executable, "--exact", ...skip], {
      cwd: folder,
      env: { ...process.env, WHICH_SLIP: `${number}` },
      stdio: ["ignore", "pipe", "ignore"],
    });
    let said = "";
    child.stdout.on("data", (text) => { said += text; });
    const clock = setTimeout(() => child.kill("SIGKILL"), seconds * 1000);
    child.on("close", (code, signal) => {
      clearTimeout(clock);
      // Stopped from outside, it has said nothing.
      done({ content: code === 0, late: ["SIGKILL", "SIGTERM", "SIGINT"].includes(signal), said });
    });
  });
}

// Leaves out the tests that fail without any slip: they say nothing about one. A room's own tests and tables come
// first, because they notice most, then the quickest.
async function sound(programs) {
  const timed = [];
  for (const program of programs) {
    const { content, said } = await once(program, "none", 300);
    const without = content ? [] : [...said.matchAll(/^test (\S+).* FAILED$/gm)].map(([, test]) => test);
    for (const test of without) console.log(`fails without any slip, and is left out: ${test}`);
    const started = Date.now();
    const again = await once({ ...program, without }, "none", 300);
    if (again.content) timed.push({ ...program, without, took: Date.now() - started });
    else console.log(`left out, because it fails without any slip: ${program.executable}`);
  }
  if (timed.length === 0) throw new Error("no test passes without any slip");
  const isOwn = ({ executable }) => basename(executable).startsWith(`hearth_${room}`);
  return timed.sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || a.took - b.took);
}

const files = plan();
const note = (number, summary) => appendFileSync(tried, `${all[number].mark},${summary},${commit},${all[number].at}\n`);
const { dropped, unviable, programs } = build(files);
for (const number of unviable) note(number, "Unviable");
const healthy = await sound(programs);
const slips = [...files.values()].flat().flatMap((place) => place.slips);
const standing = slips.map(({ number }) => number).filter((number) => !dropped.has(number));
console.log(`${standing.length} of ${all.length} mutants stand in one build, ${healthy.length} test programs`);
let left = standing;
// One program after the other, each with what the ones before let pass: when the time is over, the quick ones have said
// what they can of every mutant.
for (const program of healthy) {
  const queue = [...left];
  left = [];
  const worker = async () => {
    while (queue.length > 0 && Date.now() / 1000 < Number(until)) {
      const number = queue.shift();
      const { content, late } = await once(program, number, 60);
      if (content) left.push(number);
      // What runs into its time here is for cargo-mutants to say.
      else if (!late) note(number, "CaughtMutant");
    }
  };
  await Promise.all(cpus().map(worker));
  console.log(`${basename(program.executable)}: ${left.length + queue.length} are left`);
  left.push(...queue);
}
console.log("the rest is for cargo-mutants");
