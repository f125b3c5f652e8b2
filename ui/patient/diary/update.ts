// What happens in a paper diary. Pure; drafts are draft.ts. A row that can't be saved holds up no other.
import type { Diary, DiaryDanger, DiaryRow, DiaryRowSaved } from "../../generated/types";
import { call, focus, SUMMARY, TITLE } from "../../shared/effects";
import { asTrouble, boxId, troubleOf, type FieldTrouble } from "../../shared/trouble";
import { due, keepNow, keepSoon, kept, left } from "./draft";
import { BOXES, type Ask, type DiaryBox, type Event, type Model, type Row, type Step } from "./model";

const NOT_SAVED = "ui-diary-not-saved";

/** Where what is urgent stands until it has been read. */
export const DANGER = "diary-danger";

export function update(model: Model, event: Event): Step {
  switch (event.is) {
    case "answered":
      return answered(model, event);
    case "stale":
      return [model, []];
    case "typed":
      return changed(model, event.row, (typed) => ({ ...typed, [event.box]: event.text }), event.box);
    case "unitChosen":
      return unitChosen(model, event.unit);
    case "feelingChosen":
      return feelingChosen(model, event.row, event.feeling);
    case "answerChosen":
      return answerChosen(model, event.row, event.symptom, event.answer);
    case "enterPressed":
      return enterPressed(model, event.row, event.box);
    case "saveChosen":
      return save(model, event.row, false);
    case "checksRight":
      return save(model, event.row, true);
    case "notMine":
      return notMine(model, event.row, event.because);
    case "rowWanted":
      return rowWanted(model);
    case "dangerRead":
      return dangerRead(model);
    case "doneChosen":
      return doneChosen(model);
    case "draftDue":
      return due(model);
    case "left":
      return left(model);
  }
}

/** True for a row in which somebody wrote something that is not saved. */
function waits(row: Row): boolean {
  const { typed } = row;
  const written = BOXES.some((box) => box !== "day" && typed[box].trim() !== "") || typed.feeling !== "open" || Object.keys(typed.symptoms).length > 0;
  return row.state !== "saved" && written;
}

/** Nobody leaves rows behind without a word: it is said once how many are not saved. Whoever leaves all the same finds them again. */
function doneChosen(model: Model): Step {
  const count = model.rows.filter(waits).length;
  const told = model.trouble !== null && "word" in model.trouble.said && model.trouble.said.word === NOT_SAVED;
  if (count === 0 || told) return [model, [{ do: "go", to: { at: "numbers" } }]];
  return [{ ...model, trouble: asTrouble({ word: NOT_SAVED, args: { count } }, []) }, [focus(SUMMARY)]];
}

function answered(model: Model, event: Event & { is: "answered" }): Step {
  switch (event.command) {
    case "diary":
      return event.outcome.ok
        ? opened(model, event.outcome.value)
        : [{ ...model, trouble: troubleOf(event.outcome.problem) }, [focus(SUMMARY)]];
    case "diary_draft":
      return kept(model, event.outcome.ok);
    case "put_away":
      return event.outcome.ok ? [model, []] : [{ ...model, trouble: troubleOf(event.outcome.problem) }, [focus(SUMMARY)]];
    case "diary_look":
      return event.outcome.ok && event.outcome.value.danger !== null
        ? warned(model, event.input.form, event.outcome.value.danger)
        : [model, []];
    case "diary_save": {
      const { form } = event.input.row;
      if (event.outcome.ok) return savedOrNot(model, form, event.outcome.value);
      const trouble = troubleOf(event.outcome.problem);
      return [{ ...put(model, form, (row) => ({ ...row, state: "typing" })), trouble }, [focus(SUMMARY)]];
    }
  }
}

function opened(model: Model, diary: Diary): Step {
  const rows = diary.rows.map((typed): Row => ({ typed, state: "typing", said: null, problems: [], checks: [] }));
  const begin = rows[0];
  const to = begin === undefined ? TITLE : idOf(begin.typed, begin.typed.day === "" ? "day" : firstBox(diary));
  return [{ ...model, diary, rows, trouble: null }, [focus(to)]];
}

/** The element id of a box of a row. */
export function idOf(row: DiaryRow, box: string): string {
  return boxId(`${row.form}-${box}`);
}

function firstBox(diary: Diary): DiaryBox {
  return diary.weightUnit === "stLb" ? "stone" : "weight";
}

/** The boxes that a row shows. */
export function boxesOf(diary: Diary): readonly DiaryBox[] {
  return BOXES.filter((box) => (diary.weightUnit === "stLb" ? box !== "weight" : box !== "stone" && box !== "pounds"));
}

function put(model: Model, form: string, change: (row: Row) => Row): Model {
  return { ...model, rows: model.rows.map((row) => (row.typed.form === form ? change(row) : row)) };
}

function changed(model: Model, form: string, change: (typed: DiaryRow) => DiaryRow, box: string): Step {
  const row = model.rows.find((one) => one.typed.form === form);
  if (row === undefined || row.state !== "typing") return [model, []];
  const problems = row.problems.filter((one) => one.field !== box);
  return keepSoon({ ...put(model, form, (one) => ({ ...one, typed: change(one.typed), problems, checks: [] })), trouble: null });
}

/** Each unit has its own boxes, so that changing it back finds what was typed. */
function unitChosen(model: Model, unit: "kg" | "stLb"): Step {
  if (model.diary === null) return [model, []];
  const rows = model.rows.map((row) => (row.state === "typing" ? { ...row, typed: { ...row.typed, weightUnit: unit } } : row));
  return keepSoon({ ...model, diary: { ...model.diary, weightUnit: unit }, rows });
}

function feelingChosen(model: Model, form: string, feeling: string): Step {
  return changed(model, form, (typed) => ({ ...typed, feeling }), "feeling");
}

/** An answer that is not the usual one may be a danger sign: it is looked at before anything else is typed. */
function answerChosen(model: Model, form: string, symptom: string, answer: string): Step {
  const [next, effects] = changed(model, form, (typed) => ({ ...typed, symptoms: { ...typed.symptoms, [symptom]: answer } }), symptom);
  const row = next.rows.find((one) => one.typed.form === form);
  const question = model.diary?.questions.find((one) => one.symptom === symptom);
  const usual = question?.answers.some((choice) => choice.answer === answer && choice.usual) ?? false;
  if (row === undefined || usual) return [next, effects];
  return [next, [call("diary_look", row.typed), ...effects]];
}

/** Enter goes to the next box, from the last one to how the day was, and from there it saves the row. */
function enterPressed(model: Model, form: string, box: DiaryBox | "feeling"): Step {
  const row = model.rows.find((one) => one.typed.form === form);
  if (model.diary === null || row === undefined || row.state !== "typing") return [model, []];
  if (box === "feeling") return save(model, form, false);
  const boxes = boxesOf(model.diary);
  const next = boxes[boxes.indexOf(box) + 1];
  return [model, [{ do: "focusNow", on: idOf(row.typed, next ?? "feeling") }]];
}

function save(model: Model, form: string, confirmed: boolean): Step {
  const row = model.rows.find((one) => one.typed.form === form);
  if (row === undefined || row.state !== "typing") return [model, []];
  const next = put(model, form, (one) => ({ ...one, state: "saving", problems: [], checks: [] }));
  return [{ ...next, trouble: null }, [call("diary_save", { row: row.typed, confirmed })]];
}

function savedOrNot(model: Model, form: string, result: DiaryRowSaved): Step {
  const problems: FieldTrouble[] = result.problems;
  const checks: FieldTrouble[] = result.checks;
  const state = result.saved ? "saved" : "typing";
  const done = put(model, form, (row) => ({ ...row, state, said: result.said, problems, checks }));
  const [now, effects] = result.saved ? keepNow(done) : ([done, []] as Step);
  if (result.danger !== null) {
    const [shown, more] = warned(now, form, result.danger);
    return [shown, [...effects, ...more]];
  }
  return [now, [...effects, ...goOn(now, form)]];
}

/** To what is wrong with the row, or to the next one that is not saved. */
function goOn(model: Model, form: string): Ask[] {
  const at = model.rows.findIndex((row) => row.typed.form === form);
  const row = model.rows[at];
  if (model.diary === null || row === undefined) return [];
  if (row.state !== "saved") {
    const wrong = row.problems[0];
    return [focus(wrong === undefined ? `checks-${form}` : idOf(row.typed, wrong.field))];
  }
  const later = model.rows.slice(at + 1).find((one) => one.state === "typing");
  if (later === undefined) return [focus("diary-after")];
  return [focus(idOf(later.typed, later.typed.day === "" ? "day" : firstBox(model.diary)))];
}

function mark(danger: DiaryDanger): string {
  return [danger.said.text, ...danger.advice.findings.map((finding) => finding.said.text)].join("|");
}

/** What is urgent is read before anything else is typed; the same is not put in the way twice. */
function warned(model: Model, form: string, danger: DiaryDanger): Step {
  if (model.read.includes(mark(danger))) return [model, goOnIfSaved(model, form)];
  return [{ ...model, danger: { row: form, danger } }, [focus(DANGER)]];
}

function goOnIfSaved(model: Model, form: string): Ask[] {
  const row = model.rows.find((one) => one.typed.form === form);
  return row?.state === "saved" || (row?.problems.length ?? 0) > 0 || (row?.checks.length ?? 0) > 0 ? goOn(model, form) : [];
}

function dangerRead(model: Model): Step {
  if (model.danger === null) return [model, []];
  const { row: form, danger } = model.danger;
  const read: Model = { ...model, danger: null, read: [...model.read, mark(danger)] };
  const ways = goOnIfSaved(read, form);
  const row = read.rows.find((one) => one.typed.form === form);
  return [read, ways.length > 0 || row === undefined ? ways : [focus(idOf(row.typed, "save"))]];
}

/** Somebody else's number is no reading of this person: it is put away with a note of it for the team, and not saved. */
function notMine(model: Model, form: string, because: "not-me" | "wrong-device"): Step {
  const row = model.rows.find((one) => one.typed.form === form);
  if (row === undefined || row.checks.length === 0) return [model, []];
  const about = row.checks.map((check) => check.field);
  const typed = { ...row.typed };
  const weight = about.some((field) => field === "weight" || field === "stone" || field === "pounds");
  if (weight) Object.assign(typed, { weight: "", stone: "", pounds: "" });
  for (const box of BOXES) if (about.includes(box) && box !== "day") typed[box] = "";
  const [next, effects] = keepSoon(put(model, form, (one) => ({ ...one, typed, checks: [], said: { word: "ui-diary-put-away" } })));
  const what = [...new Set(about.map((field) => (field === "stone" || field === "pounds" ? "weight" : field === "pressureAgain" ? "pressure" : field)))];
  return [next, [call("put_away", { why: because, what, measuredMs: null }), ...effects, focus(idOf(row.typed, about[0] ?? "weight"))]];
}

function rowWanted(model: Model): Step {
  if (model.diary === null) return [model, []];
  const [form, ...spare] = model.diary.spare;
  if (form === undefined) return [model, []];
  const typed: DiaryRow = { ...form, weightUnit: model.diary.weightUnit };
  const row: Row = { typed, state: "typing", said: null, problems: [], checks: [] };
  return [{ ...model, diary: { ...model.diary, spare }, rows: [...model.rows, row] }, [focus(idOf(typed, "day"))]];
}
