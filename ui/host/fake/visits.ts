// An invented visit of the invented host: a few fields of every kind, saved in memory.
import type { Commands } from "../../generated/commands";
import type { FactsView, Problem, VisitForm, VisitFormField, VisitSave, VisitSection, VisitTakes, VisitValue, VisitView } from "../../generated/types";
import { advice, finding, said } from "./people";

type Asked = "visit_form" | "visit_list" | "visit_begin" | "visit_show" | "visit_draft" | "visit_answer" | "visit_sign" | "visit_addendum" | "facts" | "facts_set";
type Answers = { [C in Asked]: (input: Commands[C]["input"]) => Commands[C]["output"] };

function field(code: string, name: string, takes: VisitTakes, more: Partial<VisitFormField> = {}): VisitFormField {
  return { field: code, name, hint: "", unit: "", takes, choices: [], none: "", columns: [], when: null, optional: false, teamOnly: false, ...more };
}

function choices(...codes: string[]) {
  return codes.map((code) => ({ code, text: code.replaceAll("-", " ") }));
}

const NAMES = ["Why and who", "History", "Symptoms", "Fluid status", "Observations", "ECG", "Medicines", "Bloods", "Function and frailty", "Mood and cognition", "Life", "Devices and future", "Rehabilitation", "Plan"];
const CODES = ["why-and-who", "history", "symptoms", "fluid", "observations", "ecg", "medicines", "bloods", "function", "mood", "life", "future", "rehab", "plan"];

const pressure = { unit: "mmHg", hint: "Upper and lower, like 124/76" };
const FIELDS: Record<string, VisitFormField[]> = {
  "why-and-who": [
    field("why-and-who/visit-type", "What kind of visit", "one", { choices: choices("first", "titration", "deterioration", "routine") }),
    field("why-and-who/present", "Who else is there", "several", { choices: choices("alone", "carer", "family", "friend"), none: "alone", hint: "Choose all that fit" }),
    field("why-and-who/lone-worker-note", "Note for colleagues who come alone", "text", { optional: true, teamOnly: true }),
    field("why-and-who/wants-from-today", "What the person wants from today", "text"),
  ],
  "fluid": [
    field("fluid/weight-today", "Weight today", "number", { unit: "kg", hint: "In kilograms, or like 12st 9lb" }),
    field("fluid/jvp", "Jugular venous pressure", "one", { choices: choices("not-raised", "raised", "not-seen") }),
    field("fluid/jvp-height", "Height above the sternal angle", "number", { unit: "cm", when: { field: "fluid/jvp", is: ["raised"], least: null } }),
    field("fluid/oedema-found", "Swelling found on pressing", "one", { choices: choices("yes", "no") }),
    field("fluid/oedema", "Where the swelling is", "lines", {
      hint: "Choose on the body, or in the list below it. Both are the same.",
      when: { field: "fluid/oedema-found", is: ["yes"], least: null },
      columns: [
        field("site", "Where", "one", { choices: choices("foot", "ankle", "mid-calf", "knee", "thigh", "sacral", "scrotal", "abdominal") }),
        field("side", "Which side", "one", { choices: choices("left", "right", "both"), when: { field: "site", is: ["foot", "ankle", "mid-calf", "knee", "thigh"], least: null } }),
        field("grade", "How much", "one", { choices: choices("none", "mild", "moderate", "severe") }),
        field("pitting", "Leaves a dent", "one", { choices: choices("yes", "no") }),
      ],
    }),
  ],
  "observations": [
    field("observations/pressure-lying", "Blood pressure after lying 5 minutes", "number", pressure),
    field("observations/pressure-standing-1", "Blood pressure after standing 1 minute", "number", pressure),
    field("observations/pressure-standing-3", "Blood pressure after standing 3 minutes", "number", pressure),
  ],
  "mood": [
    field("mood/phq9-item9", "PHQ-9 item 9", "one", { choices: choices("0", "1", "2", "3") }),
    field("mood/item9-done", "What was done about it now", "text", { when: { field: "mood/phq9-item9", is: [], least: 1 } }),
  ],
  "plan": [
    field("plan/actions", "Who does what by when", "lines", { columns: [field("what", "What", "text"), field("owner", "Who", "text"), field("due", "By when", "day", { hint: "Like 21/11/2026" })] }),
    field("plan/next-contact", "Next contact on", "day", { hint: "Like 21/11/2026" }),
  ],
};

const form: VisitForm = {
  sections: CODES.map((section, at) => ({ section, name: NAMES[at] ?? section, fields: FIELDS[section] ?? [field(`${section}/note`, "In words", "text")] })),
  reasons: choices("person-declined", "too-unwell", "cannot-stand", "no-equipment", "not-private", "no-time", "not-safe", "no-interpreter"),
};

function facts(): FactsView {
  const fact = (name: string, value: string, age: string) => ({ fact: name, value, words: value, day: "2026-10-01", age, by: "Siân Probert", conflict: false });
  return { patient: "p3", kind: "hfref", facts: [fact("type", "HFrEF", "51 days ago"), fact("lvef", "34 %", "51 days ago"), fact("nyha", "II", "12 days ago")], needsNewer: null };
}

export function visitAnswers(refuse: (kind: Problem["kind"], text: string, field?: string) => never): Answers {
  let number = 0;
  let signed = false;
  let draft = "";
  const values = new Map<string, VisitValue>([["fluid/weight-today", value("82.4")]]);
  const marks = new Map<string, string>();
  const addenda: VisitView["addenda"] = [];

  function value(typed: string, more: Partial<VisitValue> = {}): VisitValue {
    number += 1;
    return { state: "answer", typed, lines: [], value: typed, by: "You", at: "today 10:12", key: `k${number}`, ...more };
  }

  function section(code: string): VisitSection {
    const all = form.sections.find((one) => one.section === code)?.fields ?? [];
    const answered = all.filter((one) => values.has(one.field));
    const why = marks.get(code);
    return {
      section: code,
      state: why !== undefined ? "not-possible" : answered.length > 0 ? "asked" : "not-asked",
      why: why ?? "",
      keys: [],
      fields: all.map((one) => ({ field: one.field, versions: values.has(one.field) ? [values.get(one.field) as VisitValue] : [], keys: [values.get(one.field)?.key ?? ""], before: one.field === "fluid/weight-today" ? "on 9 November 2026: 80.1 kg (12 st 8.6 lb)" : "" })),
      blank: all.filter((one) => one.when === null && !one.optional && !values.has(one.field)).map((one) => one.field),
    };
  }

  function row() {
    return { patient: "p3", visit: "v1", day: "2026-11-21", signed, mine: true, today: true, said: said(signed ? "Visit of 21 November 2026, signed by you, today 10:40" : "Visit of 21 November 2026, begun by you, not signed yet") };
  }

  function view(): VisitView {
    const sections = CODES.map(section);
    return { ...row(), sections, notAsked: sections.filter((one) => one.state === "not-asked").map((one) => one.section), misfits: [], openPoints: [], conflicts: [], addenda: [...addenda], late: [], needsNewer: null, planDiffers: [said("Plan / visit: Target weight: 80.0 kg / 79.0 kg. A visit changes no plan: change the plan if this is to hold")], draft };
  }

  function save(input: VisitSave): Commands["visit_answer"]["output"] {
    const low = input.answers.find((one) => one.field.startsWith("observations/") && /^[5-8]\d\//.test(one.text));
    const saved: string[] = [];
    for (const one of input.answers) {
      if (one === low && !input.confirmed) continue;
      if (one.text.trim() === "") values.delete(one.field);
      else values.set(one.field, value(one.text));
      saved.push(one.field);
    }
    for (const list of input.lists) {
      const lines = list.lines.filter((line) => line.length > 0).map((line) => ({ parts: line.map((part) => ({ part: part.field, name: part.field, typed: part.text, value: part.text })) }));
      if (lines.length === 0) values.delete(list.field);
      else values.set(list.field, value("", { lines, value: list.lines.map((line) => line.map((part) => part.text).join(", ")).join("; ") }));
      saved.push(list.field);
    }
    for (const one of input.notPossible) {
      if (one.field.includes("/")) values.set(one.field, value(one.text, { state: "not-possible", value: `not possible: ${one.text}` }));
      else marks.set(one.field, `not possible: ${one.text}`);
      saved.push(one.field);
    }
    for (const code of input.clear) {
      values.delete(code);
      marks.delete(code);
    }
    const help = input.answers.some((one) => one.field === "mood/phq9-item9" && one.text !== "0");
    return {
      immediate: help ? [said("Stay with the person. Ask if they are safe now."), said("Samaritans 116 123, day and night")] : [],
      danger: low && !input.confirmed ? advice("red", [finding("B1", "red", "The blood pressure is very low.", "", "")]) : null,
      result: null,
      saved,
      problems: [],
      questions: low && !input.confirmed ? [{ field: low.field, said: said(`You typed ${low.text}. That is very low.`) }] : [],
      visit: view(),
    };
  }

  return {
    visit_form: () => form,
    visit_list: () => ({ visits: [row()] }),
    visit_begin: view,
    visit_show: view,
    visit_draft: (input) => {
      draft = input.typed;
      return {};
    },
    visit_answer: save,
    visit_sign: () => {
      signed = true;
      return view();
    },
    visit_addendum: (input) => {
      if (input.text.trim() === "") refuse("badInput", "Type an answer.", "text");
      addenda.push({ text: input.text, by: "You", at: "today 11:02" });
      return view();
    },
    facts,
    facts_set: facts,
  };
}
