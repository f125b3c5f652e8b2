import { expect, test } from "vitest";
import { call, focus, SUMMARY } from "../../shared/effects";
import { start, type Event, type Field, type Model } from "./model";
import { update } from "./update";

function typed(field: Field, text: string): Event {
  return { is: "typed", field, text };
}

const filled = {
  server: "team.example",
  code: "K7RF-2MQX",
  name: "Ann",
  passphrase: "seven warm loaves",
  passphraseAgain: "seven warm loaves",
};
const walk: Event[] = [
  { is: "whoChosen", who: "patient" },
  typed("server", filled.server),
  typed("code", filled.code),
  { is: "nextChosen" },
  typed("name", filled.name),
  { is: "nextChosen" },
  typed("passphrase", filled.passphrase),
  typed("passphraseAgain", filled.passphraseAgain),
  { is: "nextChosen" },
];

function play(...events: Event[]): { model: Model; calls: unknown[]; last: unknown } {
  let model = start;
  const effects: { do: string }[] = [];
  for (const event of events) {
    const [next, more] = update(model, event);
    model = next;
    effects.push(...more);
  }
  return { model, calls: effects.filter((effect) => effect.do === "call"), last: effects.at(-1) };
}

test("a second press while enrolling asks for nothing more", () => {
  expect(play(...walk, { is: "nextChosen" }).calls).toEqual([call("enrol", filled)]);
});

test("a code that was used before turns to the page with the code, with every box as it was", () => {
  const said = { key: "k", text: "This code was used before. Ask your team for a new one." };
  const { model, last } = play(...walk, {
    is: "answered",
    command: "enrol",
    input: filled,
    outcome: { ok: false, problem: { kind: "refused", said, fields: [{ field: "code", said }] } },
  });
  expect(model).toMatchObject({ page: "code", typed: filled, saving: false });
  expect(last).toEqual(focus(SUMMARY));
});

test("back keeps what was typed", () => {
  const { model } = play(...walk.slice(0, 5), { is: "backChosen" });
  expect(model.page).toBe("code");
  expect(model.typed).toMatchObject({ server: filled.server, code: filled.code, name: filled.name });
});

test("two different passphrases are not sent", () => {
  const { model, calls } = play(...walk.slice(0, 7), typed("passphraseAgain", "seven warm loafs"), { is: "nextChosen" });
  expect(calls).toEqual([]);
  expect(model.trouble?.fields[0]?.field).toBe("passphraseAgain");
});

test("an empty box is said beside the box", () => {
  const { model, last } = play({ is: "whoChosen", who: "team" }, { is: "nextChosen" });
  expect(model.trouble?.fields.map((one) => one.field)).toEqual(["server", "code"]);
  expect(last).toEqual(focus(SUMMARY));
});
