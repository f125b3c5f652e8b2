import { expect, test } from "vitest";
import type { Messages, MessageView } from "../../../generated/types";
import { call } from "../../effects";
import { startThread, type ThreadEvent, type ThreadModel } from "./model";
import { updateThread } from "./update";

const reached = { step: "here", said: { key: "k", text: "t" }, entries: ["m1"], yours: false };
const item: MessageView = { key: "m1", at: "today", who: "Siân", fromTeam: true, text: "Come on Monday", reached, unread: true };
const thread: Messages = {
  about: [],
  contact: { team: "T", phone: "", openNow: true, hours: { key: "k", text: "t" }, outOfHours: { key: "k", text: "t" } },
  items: [item],
  unread: 1,
  charsMax: 1500,
  form: "f1",
  draft: "I wanted to",
};

function read(model: ThreadModel, value: Messages) {
  return updateThread(model, { is: "answered", command: "messages", input: { patient: null }, outcome: { ok: true, value } });
}

function play(model: ThreadModel, ...events: ThreadEvent[]): ThreadModel {
  return events.reduce((now, event) => updateThread(now, event)[0], model);
}

test("what was typed before a crash stands in the box, and what is typed now is not taken away by reading again", () => {
  const [opened] = read(startThread(null), thread);
  expect(opened.text).toBe("I wanted to");
  const typed = play(opened, { is: "messageTyped", text: "I wanted to ask" });
  expect(read(typed, thread)[0].text).toBe("I wanted to ask");
});

test("what a person sees of the team is said to be read once, and stays marked as new while the place is open", () => {
  const [opened, asked] = read(startThread(null), thread);
  expect(asked).toEqual([call("messages_read", { keys: ["m1"] })]);
  const [again, nothing] = read(opened, { ...thread, items: [{ ...item, unread: false }] });
  expect([again.fresh.includes("m1"), nothing]).toEqual([true, []]);
});

test("a nurse who opens the page has said nothing", () => {
  expect(read(startThread("p1"), thread)[1]).toEqual([]);
});

test("a person is asked about feeling worse, and one press later it is sent as it was typed", () => {
  const typed = play(read(startThread(null), thread)[0], { is: "messageTyped", text: "Thank you" });
  const [sending, effects] = updateThread(typed, { is: "sendChosen" });
  const input = { patient: null, form: "f1", text: "Thank you", notWorse: false };
  expect(effects).toContainEqual(call("message_send", input));
  const problem = { kind: "askAgain" as const, said: { key: "k", text: "t" }, fields: [] };
  const asking = play(sending, { is: "answered", command: "message_send", input, outcome: { ok: false, problem } });
  expect([asking.asking, asking.text]).toEqual([true, "Thank you"]);
  expect(updateThread(asking, { is: "notWorse" })[1]).toContainEqual(call("message_send", { ...input, notWorse: true }));
  expect(updateThread(asking, { is: "worse" })[1]).toContainEqual({ do: "go", to: { at: "checkIn" } });
});

test("a second press while the first is sending asks for nothing more", () => {
  const [sending] = updateThread(play(read(startThread("p1"), thread)[0], { is: "messageTyped", text: "Yes" }), { is: "sendChosen" });
  expect(updateThread(sending, { is: "sendChosen" })[1]).toEqual([]);
});

test("what is refused for its length stays as it was typed", () => {
  const typed = play(read(startThread(null), thread)[0], { is: "messageTyped", text: "x".repeat(2000) }, { is: "sendChosen" });
  const problem = { kind: "badInput" as const, said: { key: "k", text: "t" }, fields: [{ field: "text", said: { key: "k", text: "t" } }] };
  const input = { patient: null, form: "f1", text: typed.text, notWorse: false };
  const refused = play(typed, { is: "answered", command: "message_send", input, outcome: { ok: false, problem } });
  expect([refused.text.length, refused.trouble?.fields.length]).toEqual([2000, 1]);
});
