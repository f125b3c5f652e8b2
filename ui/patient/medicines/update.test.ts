import { expect, test } from "vitest";
import type { OwnMedicines } from "../../generated/types";
import { call, focus, SUMMARY } from "../../shared/effects";
import { keeps, start, type Event, type Model } from "./model";
import { DONE, update, WORK } from "./update";

const own = { medicines: [], answer: [], answerPhone: false } as unknown as OwnMedicines;
const problem = { kind: "badInput" as const, said: { key: "k", text: "t" }, fields: [{ field: "words", said: { key: "k", text: "t" } }] };

function play(model: Model, ...events: Event[]): { model: Model; effects: unknown[] } {
  let now = { model, effects: [] as unknown[] };
  for (const event of events) {
    const [next, effects] = update(now.model, event);
    now = { model: next, effects };
  }
  return now;
}

const told = (medicine: string, what: string, why = "", words = "") =>
  call("medicine_taken", { patient: "", day: "", medicine, what, why, words });

test("one press says that all were taken today, and a second one while it is saved asks for nothing more", () => {
  const { model, effects } = play(start, { is: "allTaken" });
  expect(effects).toEqual([told("", "taken")]);
  expect(play(model, { is: "allTaken" }).effects).toEqual([]);
});

test("what was missed yesterday is said of yesterday, and the day that was chosen stays", () => {
  const own1 = { ...own, yesterday: "2026-11-20" };
  const { model, effects } = play({ ...start, own: own1 }, { is: "dayChosen", day: "yesterday" }, { is: "taken", medicine: "ramipril" });
  const input = { patient: "", day: "2026-11-20", medicine: "ramipril", what: "taken", why: "", words: "" };
  expect(effects).toEqual([call("medicine_taken", input)]);
  const after = play(model, { is: "answered", command: "medicine_taken", input, outcome: { ok: true, value: own1 } });
  expect(after.model.day).toBe("yesterday");
  expect(play(after.model, { is: "dayChosen", day: "today" }, { is: "allTaken" }).effects).toEqual([told("", "taken")]);
});

test("a missed dose needs a reason before anything is asked of the host", () => {
  const opened = play(start, { is: "whyOpened", what: "missed", medicine: "ramipril", title: "Ramipril" });
  expect(opened.effects).toEqual([focus(WORK)]);
  const refused = play(opened.model, { is: "saveChosen" });
  expect(refused.effects).toEqual([focus(SUMMARY)]);
  expect(refused.model.trouble?.fields[0]?.field).toBe("why");
  const saved = play(refused.model, { is: "whyChosen", why: "forgot" }, { is: "wordsTyped", text: "on a bus" }, { is: "saveChosen" });
  expect(saved.effects).toEqual([told("ramipril", "missed", "forgot", "on a bus")]);
});

test("what was typed stays when the host refuses it", () => {
  const asked = play(
    start,
    { is: "effectOpened", medicine: "ramipril", title: "Ramipril" },
    { is: "wordsTyped", text: "a cough" },
    { is: "saveChosen" },
  );
  const input = { patient: "", medicine: "ramipril", words: "a cough" };
  expect(asked.effects).toEqual([call("medicine_effect", input)]);
  const refused = play(asked.model, { is: "answered", command: "medicine_effect", input, outcome: { ok: false, problem } });
  expect(refused.model).toMatchObject({ saving: false, work: { words: "a cough" }, trouble: { fields: problem.fields } });
});

test("what was bought is asked about only once it is said if any was taken, and the answer is led to", () => {
  const chosen = play(start, { is: "boughtOpened" }, { is: "boughtChosen", chosen: "nsaid" });
  expect(play(chosen.model, { is: "saveChosen" }).model.trouble?.fields[0]?.field).toBe("taken");
  const asked = play(chosen.model, { is: "wordsTyped", text: "Nurofen" }, { is: "boughtTakenChosen", taken: "yes" }, { is: "saveChosen" });
  const input = { patient: "", chosen: "nsaid", named: "Nurofen", taken: true };
  expect(asked.effects).toEqual([call("medicine_bought", input)]);
  const answer = [{ key: "k", text: "Do not take any more." }];
  const value = { ...own, answer, answerPhone: true };
  const answered = play(asked.model, { is: "answered", command: "medicine_bought", input, outcome: { ok: true, value } });
  expect(answered.effects).toEqual([focus(DONE)]);
  expect(answered.model).toMatchObject({ work: null, answer, answerPhone: true, saving: false });
});

test("something else is no line of the list", () => {
  const asked = play(
    start,
    { is: "boughtOpened" },
    { is: "boughtChosen", chosen: "other" },
    { is: "wordsTyped", text: "tonic" },
    { is: "boughtTakenChosen", taken: "no" },
    { is: "saveChosen" },
  );
  expect(asked.effects).toEqual([call("medicine_bought", { patient: "", chosen: "", named: "tonic", taken: false })]);
});

test("a plan begins, what stands is read again, and its end says what is taken again", () => {
  const begun = play(start, { is: "sickDayBegun" });
  expect(begun.effects).toEqual([call("sick_day_begin", { patient: "", from: "" })]);
  const ended = play(
    start,
    { is: "sickDayOpened" },
    { is: "restartedPressed", medicine: "ramipril" },
    { is: "restartedPressed", medicine: "furosemide" },
    { is: "restartedPressed", medicine: "furosemide" },
    { is: "eatingChosen", eating: "2026-11-22" },
    { is: "saveChosen" },
  );
  expect(ended.effects).toEqual([call("sick_day_end", { patient: "", eatingSince: "2026-11-22", restarted: ["ramipril"] })]);
  expect(play(start, { is: "sickDayOpened" }, { is: "saveChosen" }).model.trouble?.fields[0]?.field).toBe("eatingSince");
});

test("extra tablets are begun by a second press, since that can't be taken back", () => {
  const asked = play(start, { is: "flexibleOpened" });
  expect(asked.effects).toEqual([focus(WORK)]);
  expect(play(asked.model, { is: "closed" }).model.work).toBeNull();
  expect(play(asked.model, { is: "saveChosen" }).effects).toEqual([call("flexible_begin", { patient: "", from: "" })]);
});

test("closing the panel keeps what stands and saves nothing", () => {
  const closed = play({ ...start, own }, { is: "boughtOpened" }, { is: "closed" });
  expect(closed.model).toMatchObject({ work: null, own });
  expect(closed.effects).not.toContainEqual(expect.objectContaining({ do: "call" }));
});

test("the page stays on the screen when reading it again fails", () => {
  const failed = play({ ...start, own }, { is: "answered", command: "my_medicines", input: null, outcome: { ok: false, problem } });
  expect(failed.model).toMatchObject({ own, readTrouble: { said: problem.said } });
});

const sameDay = { typed: "2026-11-22", today: "2026-11-22" };
const nextDay = { typed: "2026-11-21", today: "2026-11-22" };

test("a side effect that is half typed is there again after another place, and not once it is saved", () => {
  const opened = play(start, { is: "effectOpened", medicine: "ramipril", title: "Ramipril" });
  expect(keeps.of(opened.model)).toBeNull();
  const { model } = play(opened.model, { is: "wordsTyped", text: "a dry" });
  const kept = keeps.of(model) ?? {};
  expect(keeps.back(kept, sameDay).work).toEqual(model.work);
  expect(keeps.back(kept, nextDay).work).toEqual(model.work);
  const input = { patient: "", medicine: "ramipril", words: "a dry" };
  const saved = play(model, { is: "answered", command: "medicine_effect", input, outcome: { ok: true, value: own } });
  expect(keeps.of(saved.model)).toBeNull();
});

test("why a dose was missed yesterday comes back on the same day, and never as another day's", () => {
  const missed: Event = { is: "whyOpened", what: "missed", medicine: "ramipril", title: "Ramipril" };
  const { model } = play(start, { is: "dayChosen", day: "yesterday" }, missed, { is: "whyChosen", why: "forgot" });
  const kept = keeps.of(model) ?? {};
  expect(keeps.back(kept, sameDay)).toEqual({ work: model.work, day: "yesterday" });
  expect(keeps.back(kept, nextDay)).toEqual({});
});
