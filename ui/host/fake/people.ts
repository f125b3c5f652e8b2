// Invented people and sentences for looking at the screens in a plain browser. Nothing of it ships, and none of its
// numbers is clinical advice.
import type {
  Advice,
  AppState,
  Contact,
  FindingView,
  PlanLine,
  Point,
  Question,
  Reached,
  ResultView,
  Said,
  Series,
  TimelineItem,
  ZoneView,
} from "../../generated/types";

export function said(text: string): Said {
  return { key: "fake", text };
}

export const contact: Contact = {
  team: "Porth heart failure team",
  phone: "01443 443 000",
  openNow: true,
  hours: said("Open now until 17:00"),
  outOfHours: said("When they are closed, call 111. In an emergency call 999."),
};

export function appState(kind: "start" | "patient" | "nurse"): AppState {
  const preferences = { language: "en", textPercent: 100, highContrast: false };
  const name = kind === "nurse" ? "Siân Probert" : "Ann Jones";
  const open = { id: "one", name, kind: kind === "nurse" ? "nurse" : "patient", team: contact.team, invented: true, entersFor: null, welshReviewed: false, preferences } as const;
  return {
    version: "0.1.0",
    profiles: [
      { id: "ann", name: "Ann Jones", kind: "patient", hasPin: false, closed: null },
      { id: "sian", name: "Siân Probert", kind: "nurse", hasPin: true, closed: null },
    ],
    open: kind === "start" ? null : open,
    clinicalTablesUnsigned: true,
    clinicalTables: [
      { table: "W1", version: 1, rows: 35, signed: false, signedBy: "", role: "", date: "" },
      { table: "S1", version: 1, rows: 24, signed: false, signedBy: "", role: "", date: "" },
    ],
  };
}

function danger(symptom: string, text: string, help = ""): Question {
  return {
    symptom,
    text,
    help,
    danger: true,
    answers: [
      { answer: "no", text: "No", usual: true },
      { answer: "yes", text: "Yes", usual: false },
      { answer: "not-asked", text: "I’d rather not say", usual: false },
    ],
  };
}

function daily(symptom: string, text: string): Question {
  return {
    symptom,
    text,
    help: "",
    danger: false,
    answers: [
      { answer: "no-more-than-usual", text: "No more than usual", usual: true },
      { answer: "little-more", text: "A little more", usual: false },
      { answer: "much-more", text: "Much more", usual: false },
      { answer: "not-asked", text: "I’d rather not say", usual: false },
    ],
  };
}

export const questions: Question[] = [
  danger("struggling-to-breathe", "Are you struggling to breathe, or too breathless to speak?", "This means while you sit still."),
  danger("chest-pain", "Do you have new pain or tightness in your chest?"),
  danger("fainted", "Have you fainted or collapsed?"),
  danger("confusion", "Are you newly confused?", "Someone who is with you can answer this."),
  danger("grey-lips", "Are your lips blue or grey?", "On dark skin, look at the inside of your lips or at your palms."),
  danger("stroke-signs", "Has your face dropped, is an arm weak, or is your speech slurred?"),
  danger("very-unwell", "Do you feel very unwell and frightened?"),
  daily("breathless-change", "Are you more out of breath than your usual?"),
  daily("pillows", "Did you need more pillows than your usual last night?"),
  daily("woke-breathless", "Did you wake up out of breath last night?"),
  daily("swelling", "Is there more swelling in your ankles, legs or tummy?"),
  daily("tiredness", "Are you more tired than your usual?"),
  daily("dizzy", "Do you feel dizzy or light-headed?"),
];

export function finding(rule: string, zone: ZoneView, text: string, value: string, threshold: string): FindingView {
  return {
    rule,
    version: 1,
    zone,
    said: said(text),
    value,
    baseline: rule === "W1" ? "80.1 kg, the lowest of the 3 days before" : "",
    window: rule === "W1" ? "3 days" : "",
    threshold,
    layer: rule === "W1" ? "person" : "product",
    source: rule === "W1" ? "ESC 2021 heart failure guideline, table 12" : "NHS 999 advice",
    clears: "A later weight inside the limit",
  };
}

const HEADLINES: Record<ZoneView, string> = {
  emergency: "Call 999 now",
  red: "Phone your team now. If they are closed, call 111",
  amber: "Amber: phone your team today",
  green: "No warning sign in what we looked at",
  notJudged: "We could not judge this check-in",
  review: "To review",
};

const TO_DO: Record<ZoneView, string[]> = {
  emergency: ["Say: ‘I have heart failure and I am struggling to breathe.’", "Do not wait for the heart failure team."],
  red: ["Phone the heart failure team now.", "If they do not answer, call 111."],
  amber: ["Phone the heart failure team today, before 17:00.", "When they are closed, call 111."],
  green: ["Keep taking your medicines.", "If you feel worse, tell your team, even if this screen is green."],
  notJudged: ["If you feel worse, phone your team."],
  review: [],
};

export function advice(zone: ZoneView, findings: FindingView[], notJudged: string[] = []): Advice {
  return {
    zone,
    headline: said(HEADLINES[zone]),
    findings,
    whatToDo: TO_DO[zone].map(said),
    notJudged: notJudged.map(said),
  };
}

export function reached(key: string, step: "here" | "with-service" | "looked-at", yours = false): Reached {
  const text = { here: "Saved on this computer", "with-service": "With your team’s service", "looked-at": "Looked at by a heart failure nurse, today 09:05" };
  return { step, said: said(text[step]), entries: [key], yours };
}

export function result(key: string, zone: ZoneView, saved: string[], findings: FindingView[], waiting: number): ResultView {
  return {
    key,
    at: "21 November 2026, 08:12",
    atMs: Date.UTC(2026, 10, 21, 8, 12),
    saved: saved.map(said),
    advice: advice(zone, findings, ["Your oxygen was not measured."]),
    contact,
    sync: { said: said(`Saved on this computer. Not sent yet: ${waiting}.`), waiting },
    forTeam: [],
    reached: reached(key, waiting > 0 ? "here" : "with-service"),
    moreUrgent: null,
    notSaved: [],
    notAsked: [],
  };
}

const DAY_MS = 86_400_000;
const TODAY_MS = Date.UTC(2026, 10, 21, 8);

/** A wandering line of invented readings, the same every time. */
function points(days: number, start: number, step: number): Point[] {
  return Array.from({ length: days }, (_, day) => {
    const swing = Math.sin(day * 1.7) * step + Math.cos(day * 0.45) * step * 1.5;
    return { atMs: TODAY_MS - (days - 1 - day) * DAY_MS, value: Math.round(start + swing) };
  });
}

export function series(days: number): Series[] {
  const readings = Math.min(days, 120);
  const base = { decimals: 0, actionLines: [] };
  return [
    {
      ...base,
      kind: "weight",
      name: "Weight",
      unit: "kg",
      decimals: 1,
      points: points(readings, 816, 5),
      usual: [806, 826],
      actionLines: [{ value: 840, name: "Phone your team at", target: false }],
    },
    { ...base, kind: "systolic", name: "Upper number", unit: "mmHg", points: points(readings, 118, 4), usual: [108, 128] },
    { ...base, kind: "diastolic", name: "Lower number", unit: "mmHg", points: points(readings, 70, 3), usual: null },
    { ...base, kind: "pulse", name: "Pulse", unit: "beats a minute", points: points(readings, 66, 3), usual: [60, 74] },
  ];
}

export function planLines(): PlanLine[] {
  const layers = (product: string, person: string): PlanLine["layers"] => [
    { layer: "product", value: product, who: "ESC 2021 heart failure guideline, table 12", why: "", review: "" },
    { layer: "service", value: "not set", who: "", why: "", review: "" },
    { layer: "person", value: person, who: person === "not set" ? "" : "Siân Probert, 3 November 2026", why: person === "not set" ? "" : "After the stay in hospital", review: person === "not set" ? "" : "3 February 2027" },
  ];
  return [
    {
      subject: "target-weight",
      group: "Weight",
      name: "Target weight",
      value: "81.0 kg (12 st 10.6 lb)",
      typed: "81.0",
      unit: "kg",
      range: "From 25 to 300 kg",
      choices: [],
      layer: "person",
      layers: layers("not set", "81.0 kg"),
      basedOn: ["e1"],
      conflict: true,
      editable: true,
      read: null,
    },
    {
      subject: "threshold/weight-gain-3-days",
      group: "Weight",
      name: "Weight gain in 3 days",
      value: "2.0 kg",
      typed: "2.0",
      unit: "kg",
      range: "From 1.0 to 3.0 kg",
      choices: [],
      layer: "product",
      layers: layers("2.0 kg", "not set"),
      basedOn: [],
      conflict: false,
      editable: true,
      read: null,
    },
    {
      subject: "oxygen-scale",
      group: "Oxygen",
      name: "Oxygen scale",
      value: "94 to 98 %",
      typed: "",
      unit: "",
      range: "",
      choices: [],
      layer: "service",
      layers: layers("94 to 98 %", "not set"),
      basedOn: [],
      conflict: false,
      editable: false,
      read: null,
    },
  ];
}

export const timeline: TimelineItem[] = [
  { key: "e9", at: "21 November 2026, 08:12", what: "Check-in", text: "Weight 82.4 kg. Blood pressure 124/76. Pulse 68.", author: "Ann Jones", device: "Ann’s computer", mark: "", travelled: "from-team", reached: reached("e9", "with-service"), read: null },
  { key: "e8", at: "20 November 2026, 17:40", what: "Target weight", text: "82.0 kg", author: "Tom Rees", device: "Clinic laptop 2", mark: "", travelled: "from-team", reached: null, read: { key: "own-not-read", text: "It is there, but not read yet" } },
  { key: "e7", at: "20 November 2026, 16:05", what: "Target weight", text: "81.0 kg", author: "Siân Probert", device: "Clinic laptop 1", mark: "", travelled: "here", reached: null, read: { key: "own-not-read", text: "It is there, but not read yet" } },
  { key: "e6", at: "20 November 2026, 08:20", what: "Check-in", text: "Weight 28.4 kg.", author: "Ann Jones", device: "Ann’s computer", mark: "withdrawn", travelled: "from-team", reached: reached("e6", "looked-at", true), read: null },
];
