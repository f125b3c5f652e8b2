import { expect, test } from "vitest";
import { call, focus, SUMMARY } from "../../shared/effects";
import { startWith, type Event, type Model } from "./model";
import { update } from "./update";

const typing: Event[] = [
  { is: "typed", field: "name", text: "Ann Jones" },
  { is: "typed", field: "day", text: "31" },
  { is: "typed", field: "month", text: "2" },
  { is: "typed", field: "year", text: "1941" },
];
const asked = { form: "f1", name: "Ann Jones", born: "31/2/1941", nhsNumber: "", despite: "" };

function play(...events: Event[]): { model: Model; effects: unknown[] } {
  let model = startWith("f1");
  const effects: unknown[] = [];
  for (const event of events) {
    const [next, more] = update(model, event);
    model = next;
    effects.push(...more);
  }
  return { model, effects };
}

test("a second press while saving asks for nothing more", () => {
  expect(play(...typing, { is: "saveChosen" }, { is: "saveChosen" }).effects).toEqual([call("patient_add", asked)]);
});

test("a date that is none keeps what was typed and is said beside the date", () => {
  const said = { key: "k", text: "There is no 31 February." };
  const { model, effects } = play(...typing, { is: "saveChosen" }, {
    is: "answered",
    command: "patient_add",
    input: asked,
    outcome: { ok: false, problem: { kind: "badInput", said, fields: [{ field: "born", said }] } },
  });
  expect(model.typed.day).toBe("31");
  expect(model.trouble?.fields).toEqual([{ field: "day", said }]);
  expect(effects.at(-1)).toEqual(focus(SUMMARY));
});

test("who has the number of somebody here is asked about, and the reason goes with the next save", () => {
  const said = { key: "k", text: "Somebody here has this NHS number." };
  const question: Event = {
    is: "answered",
    command: "patient_add",
    input: asked,
    outcome: { ok: false, problem: { kind: "askAgain", said, fields: [{ field: "nhsNumber", said }] } },
  };
  const { model, effects } = play(...typing, { is: "saveChosen" }, question, { is: "typed", field: "despite", text: "a twin" }, { is: "saveChosen" });
  expect(model.asked).toBe(true);
  expect(effects.at(-1)).toEqual(call("patient_add", { ...asked, despite: "a twin" }));
  expect(update(model, { is: "typed", field: "nhsNumber", text: "9" })[0].typed.despite).toBe("");
});

test("likely duplicates are shown before the next patient, who gets a form of their own", () => {
  const { model } = play(...typing, { is: "saveChosen" }, {
    is: "answered",
    command: "patient_add",
    input: asked,
    outcome: { ok: true, value: { id: "p9", likelyDuplicates: ["Jones, Ann"] } },
  });
  expect(model.added?.likelyDuplicates).toEqual(["Jones, Ann"]);
  expect(update(model, { is: "anotherChosen", form: "f2" })[0]).toEqual(startWith("f2"));
});
