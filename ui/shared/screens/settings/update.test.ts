import { expect, test } from "vitest";
import { call } from "../../effects";
import { start, type Event, type Model } from "./model";
import { update } from "./update";

function play(...events: Event[]): { model: Model; effects: unknown[] } {
  let model: Model = { ...start, look: { language: "en", textPercent: 100, highContrast: false } };
  const effects: unknown[] = [];
  for (const event of events) {
    const [next, more] = update(model, event);
    model = next;
    effects.push(...more);
  }
  return { model, effects };
}

test("'saved' appears only after it was saved", () => {
  const look = { language: "cy", textPercent: 100, highContrast: false };
  const { model, effects } = play({ is: "lookChosen", look: { language: "cy" } });
  expect(model.done).toBeNull();
  expect(effects).toEqual([call("set_preferences", look)]);
  const [saved] = update(model, { is: "answered", command: "set_preferences", input: look, outcome: { ok: true, value: look } });
  expect(saved.done).toEqual({ word: "ui-settings-saved" });
});

test("two different PINs are not sent, and both stay typed", () => {
  const { model, effects } = play(
    { is: "typed", field: "pin", text: "123456" },
    { is: "typed", field: "pinAgain", text: "123457" },
    { is: "pinChosen" },
  );
  expect(effects).toEqual([{ do: "focus", on: "error-summary" }]);
  expect(model.pin).toBe("123456");
  expect(model.trouble?.fields[0]?.field).toBe("pinAgain");
});

test("a second press while the PIN is being set asks for nothing more", () => {
  const { effects } = play(
    { is: "typed", field: "pin", text: "123456" },
    { is: "typed", field: "pinAgain", text: "123456" },
    { is: "pinChosen" },
    { is: "pinChosen" },
  );
  expect(effects).toEqual([call("set_pin", { pin: "123456" })]);
});
