import { expect, test } from "vitest";
import type { AppState } from "../../generated/types";
import { call, focus } from "../../shared/effects";
import { boxId } from "../../shared/trouble";
import { start, type Event, type Model } from "./model";
import { update } from "./update";

const ann = { id: "ann", name: "Ann", kind: "patient", hasPin: false, closed: null } as const;
const sian = { id: "sian", name: "Siân", kind: "nurse", hasPin: true, closed: null } as const;

function found(...profiles: AppState["profiles"]): Event {
  const state: AppState = { version: "0.1.0", profiles, open: null, clinicalTablesUnsigned: true, clinicalTables: [] };
  return { is: "answered", command: "app_state", input: null, outcome: { ok: true, value: state } };
}

function play(...events: Event[]): { model: Model; effects: unknown[] } {
  let model = start;
  const effects: unknown[] = [];
  for (const event of events) {
    const [next, more] = update(model, event);
    model = next;
    effects.push(...more);
  }
  return { model, effects };
}

test("with nobody on this computer it goes to first start", () => {
  expect(play(found()).effects).toEqual([{ do: "go", to: { at: "enrol" } }]);
});

test("with one profile there is nothing to choose", () => {
  expect(play(found(ann)).model.chosen).toBe("ann");
  expect(play(found(ann, sian)).model.chosen).toBeNull();
});

test("a second press while it opens asks for nothing more", () => {
  const { effects } = play(found(ann), { is: "typed", text: "seven warm loaves" }, { is: "goChosen" }, { is: "goChosen" });
  expect(effects.at(-1)).toEqual(call("unlock", { id: "ann", secret: "seven warm loaves", isPin: false }));
  expect(effects.length).toBe(2);
});

test("a PIN is offered where there is one, and the passphrase always opens", () => {
  const { model } = play(found(ann, sian), { is: "profileChosen", id: "sian" });
  expect(model.withPin).toBe(true);
  expect(update(model, { is: "pinSwitched", withPin: false })[0].withPin).toBe(false);
});

test("a wrong passphrase keeps what was typed, so that one letter can be put right", () => {
  const said = { key: "k", text: "That is not the passphrase." };
  const input = { id: "ann", secret: "seven worm loaves", isPin: false };
  const { model, effects } = play(found(ann), { is: "typed", text: input.secret }, { is: "goChosen" }, {
    is: "answered",
    command: "unlock",
    input,
    outcome: { ok: false, problem: { kind: "badInput", said, fields: [{ field: "secret", said }] } },
  });
  expect(model.secret).toBe(input.secret);
  expect(effects.at(-1)).toEqual(focus(boxId("secret")));
});
