// The invented host: answers every command from memory, for looking at the screens in a plain browser (`?fake`).
// `?fake&zone=red` chooses the zone of the next result, `&fail` refuses every save, `&many` gives a thousand patients,
// `&ended` a record that is not seen any more, `&done` a day on which nothing more is due, `&left` a check-in of the day before, `&language=cy&text=200&contrast` the look.
import type { CommandName, Commands } from "../../generated/commands";
import type {
  CaseloadRow,
  CheckIn,
  CheckInFields,
  CheckInLook,
  Problem,
  ResultView,
  ZoneView,
} from "../../generated/types";
import type { Host } from "../run";
import { saidAnswers } from "./said";
import { diaryAnswers } from "./diary";
import { accessAnswers } from "./access";
import { careAnswers } from "./care";
import { alertAnswers } from "./alerts";
import { startSync, withLooks } from "./reached";
import { advice, appState, contact, finding, planLines, questions, reached, result, said, series, timeline } from "./people";
import { medicineAnswers, toldMedicines } from "./medicines";
import { visitAnswers } from "./visits";
import { leftDraft, leftEarlier, medicines, symptoms } from "./marks";

type Answers = { [C in CommandName]: (input: Commands[C]["input"]) => Commands[C]["output"] };

function refuse(kind: Problem["kind"], text: string, field?: string): never {
  throw { kind, said: said(text), fields: field === undefined ? [] : [{ field, said: said(text) }] } satisfies Problem;
}

function asked(search: string, name: string): string | null {
  return new URLSearchParams(search).get(name);
}

function findingFor(zone: ZoneView) {
  if (zone === "emergency") return [finding("S1", zone, "You are struggling to breathe.", "yes", "any danger sign")];
  if (zone === "green" || zone === "notJudged") return [];
  return [finding("W1", zone, "Your weight is up 2.3 kg in 3 days.", "+2.3 kg", "2.0 kg")];
}

function look(fields: CheckInFields): CheckInLook {
  const dangers = questions.filter((question) => question.danger && fields.symptoms[question.symptom] === "yes");
  const low = Number(fields.systolic) > 0 && Number(fields.systolic) < 80;
  const problems = /^[0-9.,]*$/.test(fields.weightKg) && Number(fields.weightKg.replace(",", ".")) <= 300 ? [] : [{ field: "weight", said: said("Type a weight between 25 and 300 kilograms, like 82.4") }];
  const light = Number(fields.weightKg) > 0 && Number(fields.weightKg) < 60;
  const zone = dangers.length > 0 ? "emergency" : low ? "red" : null;
  return {
    danger: zone === null ? null : advice(zone, [finding(low ? "B1" : "S1", zone, low ? "Your blood pressure is very low." : "You said yes to a danger sign.", "", "")]),
    problems,
    checks: light ? [{ field: "weight", said: said(`You typed ${fields.weightKg} kg; yesterday was 82.4 kg.`) }] : [],
  };
}

function row(index: number, zone: ZoneView, name: string, reason: string, more: Partial<CaseloadRow> = {}): CaseloadRow {
  return {
    id: `p${index}`,
    name,
    born: "3 March 1941 (85)",
    nhsNumber: "943 476 5919",
    zone,
    notSeen: false,
    reason: said(reason),
    age: said("today 08:12"),
    lastWeight: "82.4 kg",
    conflicts: 0,
    incomplete: false,
    road: null,
    states: [],
    tasks: [],
    tier: null,
    ...more,
  };
}

function rows(many: boolean): CaseloadRow[] {
  const few = [
    row(1, "emergency", "Jones, Ann", "Struggling to breathe. Was told to call 999."),
    row(2, "red", "Rees, Gwilym", "Blood pressure 76/44 with dizziness", { age: said("today 07:50"), lastWeight: "71.0 kg" }),
    row(3, "amber", "Okafor, Ngozi", "Weight up 2.3 kg in 3 days", { conflicts: 1 }),
    row(4, "notJudged", "Llewellyn-Probert, Angharad Myfanwy", "Computer not seen for 9 days", { notSeen: true, states: [{ state: "computerNotSeen", said: said("Computer not seen for 9 days") }], age: said("9 days ago"), lastWeight: "" }),
    row(5, "notJudged", "Davies, Tom", "In contact, but nothing entered for 4 days", { notSeen: true, states: [{ state: "nothingEntered", said: said("In contact, but nothing entered for 4 days") }], age: said("4 days ago") }),
    row(6, "green", "Ahmed, Yusuf", "Near usual", { incomplete: true, nhsNumber: "" }),
  ];
  const rest = Array.from({ length: many ? 994 : 0 }, (_, index) => row(index + 7, "green", `Invented, Person ${index}`, "Near usual"));
  return [...few, ...rest];
}

export function fakeHost(search: string): Host {
  const kind = location.pathname.includes("nurse") ? "nurse" : location.pathname.includes("patient") ? "patient" : "start";
  const fails = asked(search, "fail") !== null;
  const zone = (asked(search, "zone") ?? "amber") as ZoneView;
  const state = appState(kind);
  if (state.open) {
    const textPercent = Number(asked(search, "text") ?? 100);
    state.open.preferences = { language: asked(search, "language") ?? "en", textPercent, highContrast: asked(search, "contrast") !== null };
  }
  let last: ResultView | null = asked(search, "empty") !== null ? null : result("e9", zone, ["Weight 82.4 kg (12 st 13.7 lb)", "Blood pressure 124/76", "Pulse 68"], findingFor(zone), 3);
  let draft = asked(search, "left") === null ? null : leftDraft;
  let [plan, conflicts] = [planLines(), 1];
  const kept = new Set<string>();
  const looks = new Set<string>();
  const withLook = withLooks(looks);
  const sync = startSync(kind, asked(search, "ended") !== null && kind === "patient");
  const patient = rows(false)[2];

  function checkIn(input: CheckIn): ResultView {
    if (fails) refuse("store", "The disk is full. Nothing was saved yet; what you typed is still here.");
    const looked = look(input.fields);
    if (looked.problems.length > 0) throw { kind: "badInput", said: said("Put this right."), fields: looked.problems } satisfies Problem;
    if (looked.checks.length > 0 && !input.confirmed) throw { kind: "askAgain", said: said("Please check."), fields: looked.checks } satisfies Problem;
    kept.add(input.form);
    draft = null;
    const found = looked.danger?.zone ?? zone;
    last = result("e10", found, [`Weight ${input.fields.weightKg || "not measured"}`], findingFor(found), 4);
    return last;
  }

  const planView = () => ({ patient: "p3", lines: plan, notYetThere: said("Not yet on the patient’s computer: target weight, changed today 16:05.") });

  const answers: Answers = {
    app_state: () => structuredClone(state),
    enrol: (input) => {
      if (fails) refuse("refused", "This code was used before. Ask your team for a new one.", "code");
      return { ...appState("patient").open, name: input.name } as Commands["enrol"]["output"];
    },
    unlock: (input) => {
      if (fails || input.secret === "wrong") refuse("badInput", "That is not the passphrase of this profile.", "secret");
      return appState("patient").open as Commands["unlock"]["output"];
    },
    lock: () => ({}),
    set_pin: (input) => (/^\d{6,12}$/.test(input.pin) ? {} : refuse("badInput", "A PIN has 6 to 12 figures.", "pin")),
    set_preferences: (input) => {
      if (state.open) state.open.preferences = input;
      return input;
    },
    today: () => ({
      name: "Ann",
      date: "Saturday 21 November 2026",
      due: [said(asked(search, "done") === null ? "Weigh yourself and answer the questions" : "You have checked in today. Nothing more is due.")],
      halfDone: draft !== null,
      doneForToday: asked(search, "done") !== null,
      last,
      sync: { said: sync.now, waiting: 3 },
      contact,
      planChanged: said("Your target weight was changed by Siân Probert on 20 November 2026."),
      clock: asked(search, "clock") === null ? null : said("This computer says that it is 1 January 1970. That can’t be right. Ask somebody to set its clock."),
      settling: last ? said("Your team is settling two values of your target weight. Until then the more careful one holds.") : null,
    }),
    check_in_form: () => ({ form: "form-1", draft: draft?.fields ?? null, draftPage: draft?.page ?? 0, draftEarlier: draft === leftDraft ? leftEarlier : null, clock: asked(search, "clock") === null ? null : said("This computer says that it is 1 January 1970. That can’t be right. Ask somebody to set its clock."), questions, askOxygen: true, weightUnit: "kg" }),
    save_draft: (input) => {
      draft = { fields: input.fields, page: input.page };
      return {};
    },
    check_in_look: look,
    check_in: checkIn,
    last_result: () => ({ result: last }),
    my_numbers: (input) => numbers(input.days),
    save_numbers: () => saveNumbers(fails),
    save_paper: (input) => ({ said: said(`Saved as hearth-${input.kind}-2026-11-21.pdf in your folder Downloads.`), file: "" }),
    amend_reading: (input) => checkIn({ form: input.key, fields: input.fields, confirmed: input.confirmed, goesOn: false }),
    withdraw_reading: () => ({}),
    my_plan: () => ({ ...planView(), lines: plan.map((line) => ({ ...line, editable: false })), notYetThere: null }),
    caseload: () => ({ rows: rows(asked(search, "many") !== null), asOf: said("List as of 21 November 2026, 07:42"), sync: { said: sync.now, waiting: 3 }, left: kind === "nurse" && asked(search, "ended") !== null ? [said("One patient left your caseload on 20 November 2026. All 4 entries that you wrote are with the service.")] : [] }),
    patient_add: (input) => (/^\d+\/\d+\/\d{4}$/.test(input.born) ? { id: "p3", likelyDuplicates: ["Jones, Ann, born 3 March 1941"] } : refuse("badInput", "Type the date of birth with day, month and year.", "born")),
    patient: () => patientView(patient, conflicts, withLook),
    patient_numbers: (input) => numbers(input.days),
    looked_at: (input) => {
      if (fails) refuse("store", "The disk is full. Nothing was saved yet.");
      for (const key of input.entries) looks.add(key);
      return {};
    },
    ...saidAnswers(kind),
    ...diaryAnswers(),
    ...medicineAnswers(search, fails, refuse),
    ...accessAnswers(fails, refuse),
    ...careAnswers(kind, refuse),
    ...alertAnswers(findingFor("amber"), refuse),
    ...visitAnswers(refuse),
    plan: planView,
    plan_set: (input) => {
      if (!/^\d+(\.\d)?$/.test(input.value)) refuse("badInput", "Type a number with one decimal at most, like 81.5", "value");
      plan = plan.map((line) => (line.subject === input.subject ? { ...line, value: `${input.value} ${line.unit}`, typed: input.value, layer: "person" } : line));
      return planView();
    },
    conflicts: () => ({ items: conflicts === 0 ? [] : [conflict()] }),
    settle: (input) => {
      if (input.value === "") refuse("badInput", "Type a value.", "value");
      conflicts = 0;
      sync.conflicts = 0;
      return {};
    },
    network: () => ({}),
    sync_state: () => structuredClone(sync),
    sync_now: () => {
      if (fails) refuse("notReached", "We could not reach the server. Everything stays saved on this computer.");
      Object.assign(sync, { waiting: 0, acknowledged: 44, now: said("Your team has everything.") });
      return structuredClone(sync);
    },
  };

  return {
    call: async (command, input) => {
      await new Promise((done) => setTimeout(done, 20));
      return (answers[command] as (input: unknown) => unknown)(input);
    },
    onChanged: () => undefined,
  };
}

function patientView(patient: CaseloadRow | undefined, conflicts: number, withLook: ReturnType<typeof withLooks>): Commands["patient"]["output"] {
  return {
    banner: { id: "p3", name: patient?.name ?? "", born: patient?.born ?? "", nhsNumber: "943 476 5919", targetWeight: "81.0 kg", oxygenScale: "94 to 98 %", zone: "amber", age: said("today 08:12"), notSeen: false },
    findings: findingFor("amber"),
    latest: withLook(result("e9", "amber", ["Weight 82.4 kg (12 st 13.7 lb)"], findingFor("amber"), 0)),
    medicinesTold: toldMedicines,
    tasks: [said("1 message to read"), said("Act on the answers: Patient Health Questionnaire (PHQ-9)")],
    timeline: timeline.map(withLook),
    conflicts,
    incomplete: false,
    owner: said("Siân Probert looks after this patient"),
    road: [said("2 entries are still on the road from the computer of Ada Fenwick")],
  };
}

function saveNumbers(fails: boolean) {
  if (fails) refuse("badInput", "We could not save the file. Check that the disk is not full, then try again.");
  return { said: said("Saved as hearth-readings-2026-11-21.csv in your folder Downloads."), file: "Downloads/hearth-readings-2026-11-21.csv", rows: 12 };
}

function numbers(days: number) {
  const cells = { weight: "82.4 kg (12 st 13.7 lb)", pressure: "124/76 / 122/74", pulse: "68", symptoms: "More swelling" };
  return {
    notLoaded: null,
    symptoms: symptoms(days),
    medicines: medicines(days),
    series: series(days),
    rows: [
      { key: "e9", at: "21 November 2026, 08:12", cells, zone: "amber" as const, mark: "", by: "", reached: reached("e9", "with-service") },
      { key: "e8", at: "20 November 2026, 08:20", cells: { weight: "81.9 kg (12 st 12.6 lb)" }, zone: "green" as const, mark: "corrected", by: "", reached: reached("e8", "looked-at", true) },
      { key: "e7", at: "19 November 2026, 08:05", cells: { weight: "28.4 kg" }, zone: "notJudged" as const, mark: "withdrawn", by: "", reached: reached("e7", "looked-at", true) },
    ],
  };
}

function conflict() {
  const version = { device: "Clinic laptop 1", at: "20 November 2026, 16:05", why: "Ankles are better" };
  return {
    patient: "p3",
    patientName: "Okafor, Ngozi",
    subject: "target-weight",
    part: "",
    name: "Target weight",
    versions: [
      { ...version, key: "e7", value: "81.0 kg", typed: "81.0", author: "Siân Probert" },
      { ...version, key: "e8", value: "82.0 kg", typed: "82.0", author: "Tom Rees", device: "Clinic laptop 2", at: "20 November 2026, 17:40", why: "" },
    ],
    lastAgreed: "80.5 kg",
    meanwhile: said("Until it is settled the rules use 81.0 kg, the more careful value."),
  };
}
