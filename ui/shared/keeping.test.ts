import { expect, test } from "vitest";
import { beginWith, createShelf, localDay, type Keeping } from "./keeping";

interface Model {
  text: string;
  saving: boolean;
}

const start: Model = { text: "", saving: false };
const keeps: Keeping<Model> = {
  name: "note",
  of: (model) => (model.text === "" ? null : { text: model.text }),
  back: (kept) => kept,
};

test("what was typed is there again when the screen is, and nothing when there was nothing", () => {
  const shelf = createShelf(() => "2026-11-22");
  const first = shelf.open("note");
  expect(beginWith(start, keeps, first)).toEqual(start);
  first.put(keeps.of({ text: "half a", saving: true }));
  expect(beginWith(start, keeps, shelf.open("note"))).toEqual({ text: "half a", saving: false });
  expect(beginWith(start, keeps, shelf.open("other"))).toEqual(start);
  expect(beginWith(start, undefined, undefined)).toBe(start);
});

test("what was saved is not there again, though the screen was left before the answer came", () => {
  const shelf = createShelf(() => "2026-11-22");
  const first = shelf.open("note");
  first.put({ text: "half" });
  first.put(null);
  expect(shelf.open("note").kept).toBeNull();
});

test("a screen that was left keeps nothing any more once it is open again", () => {
  const shelf = createShelf(() => "2026-11-22");
  const [first, second] = [shelf.open("note"), shelf.open("note")];
  second.put({ text: "new" });
  first.put({ text: "old" });
  expect(shelf.open("note").kept?.what).toEqual({ text: "new" });
});

test("locking empties it, and nothing is put there afterwards", () => {
  const shelf = createShelf(() => "2026-11-22");
  const slot = shelf.open("note");
  slot.put({ text: "mine" });
  shelf.clear();
  slot.put({ text: "mine" });
  expect(shelf.open("note").kept).toBeNull();
});

test("the day is the one on which it was typed, whatever else happened on the screen later", () => {
  let day = "2026-11-21";
  const shelf = createShelf(() => day);
  const slot = shelf.open("note");
  slot.put({ text: "walked" });
  day = "2026-11-22";
  slot.put({ text: "walked" });
  expect(shelf.open("note").kept?.days).toEqual({ typed: "2026-11-21", today: "2026-11-22" });
});

test("today is the day of this computer's own zone", () => {
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
});
