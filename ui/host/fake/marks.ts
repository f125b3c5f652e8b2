// Invented symptoms and changes of medicines beside the invented numbers, and a check-in that was left the day before.
import type { CheckInFields, EarlierDraft, MedicineMark, SymptomLine } from "../../generated/types";
import { said } from "./people";

const DAY_MS = 86_400_000;
const TODAY_MS = Date.UTC(2026, 10, 21, 8, 12);

export function medicines(days: number): MedicineMark[] {
  return [
    { atMs: TODAY_MS - 12 * DAY_MS, said: said("9 November 2026: more bisoprolol") },
    { atMs: TODAY_MS - 4 * DAY_MS, said: said("17 November 2026: furosemide started") },
  ].filter((mark) => mark.atMs >= TODAY_MS - days * DAY_MS);
}

export function symptoms(days: number): SymptomLine[] {
  const line = (symptom: string, name: string, every: number): SymptomLine => ({
    symptom,
    name,
    answers: Array.from({ length: Math.min(days, 40) }, (_, index) => {
      const atMs = TODAY_MS - (Math.min(days, 40) - 1 - index) * DAY_MS;
      const told = index % every === 2;
      return { atMs, day: `${new Date(atMs).getUTCDate()} November 2026`, answer: told ? "A little more" : "No change", told };
    }),
  });
  return [line("swelling", "Swelling", 5), line("dizzy", "Dizzy", 11)];
}

export const leftEarlier: EarlierDraft = { said: said("You began this check on 20 November 2026. It is not saved yet."), atMs: TODAY_MS - DAY_MS };

export const leftDraft: { fields: CheckInFields; page: number } | null = {
  fields: {
    weightUnit: "kg",
    weightKg: "82.4",
    weightStone: "",
    weightPounds: "",
    systolic: "128",
    diastolic: "76",
    systolicAgain: "",
    diastolicAgain: "",
    pulse: "",
    oxygen: "",
    symptoms: { "chest-pain": "no" },
  },
  page: 3,
};
