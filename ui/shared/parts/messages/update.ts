// What happens in a thread of messages. Pure. What was typed is kept through a crash, a place that is left, and a refusal.
import type { Messages } from "../../../generated/types";
import { call, focus, SUMMARY } from "../../effects";
import { troubleOf } from "../../trouble";
import { readThread, type ThreadAsk, type ThreadEvent, type ThreadModel } from "./model";

/** Where it is said that a message was saved, and where it is asked about. */
export const SENT = "message-sent";
export const ASKED = "message-asked";

const DRAFT_MS = 600;

function keep(model: ThreadModel): ThreadAsk[] {
  return model.thread === null ? [] : [call("message_draft", { patient: model.patient, form: model.thread.form, text: model.text })];
}

function send(model: ThreadModel, notWorse: boolean): [ThreadModel, ThreadAsk[]] {
  if (model.sending || model.thread === null) return [model, []];
  const input = { patient: model.patient, form: model.thread.form, text: model.text, notWorse };
  return [
    { ...model, sending: true, sent: false, asking: false, trouble: null },
    [{ do: "forget", key: "draft" }, call("message_send", input)],
  ];
}

/** On a patient's own screen what is there to be read has been read: the screen shows nothing else. */
function readMarks(model: ThreadModel, thread: Messages): ThreadAsk[] {
  const keys = thread.items.filter((item) => item.unread && !model.fresh.includes(item.key)).map((item) => item.key);
  return model.patient === null && keys.length > 0 ? [call("messages_read", { keys })] : [];
}

function shown(model: ThreadModel, thread: Messages): ThreadModel {
  const fresh = [...model.fresh, ...thread.items.filter((item) => item.unread).map((item) => item.key)];
  const text = model.thread === null ? thread.draft : model.text;
  const form = model.thread === null || model.sent ? thread.form : model.thread.form;
  return { ...model, thread: { ...thread, form }, fresh, text, readTrouble: null };
}

export function updateThread(model: ThreadModel, event: ThreadEvent): [ThreadModel, ThreadAsk[]] {
  switch (event.is) {
    case "stale":
      return [model, [readThread(model.patient)]];
    case "messageTyped":
      return [
        { ...model, text: event.text, sent: false, asking: false, trouble: null },
        [{ do: "later", key: "draft", ms: DRAFT_MS, event: { is: "draftDue" } }],
      ];
    case "draftDue":
    case "left":
      return [model, model.sending ? [] : keep(model)];
    case "sendChosen":
      return send(model, model.patient !== null);
    case "notWorse":
      return send(model, true);
    case "worse":
      return [{ ...model, asking: false }, [...keep(model), { do: "go", to: { at: "checkIn" } }]];
    case "messageLooked":
      return [model, model.patient === null ? [] : [call("looked_at", { patient: model.patient, entries: event.entries })]];
    case "answered":
      return answered(model, event);
  }
}

function answered(model: ThreadModel, event: ThreadEvent & { is: "answered" }): [ThreadModel, ThreadAsk[]] {
  switch (event.command) {
    case "messages":
      return event.outcome.ok
        ? [shown(model, event.outcome.value), readMarks(model, event.outcome.value)]
        : [{ ...model, readTrouble: troubleOf(event.outcome.problem) }, []];
    case "message_send": {
      if (event.outcome.ok) {
        const thread = event.outcome.value;
        return [{ ...model, thread, text: "", sending: false, sent: true, trouble: null }, [focus(SENT)]];
      }
      if (event.outcome.problem.kind === "askAgain") return [{ ...model, sending: false, asking: true }, [focus(ASKED)]];
      return [{ ...model, sending: false, trouble: troubleOf(event.outcome.problem) }, [focus(SUMMARY)]];
    }
    case "message_draft":
    case "messages_read":
      return [model, []];
    case "looked_at":
      return event.outcome.ok ? [model, []] : [{ ...model, trouble: troubleOf(event.outcome.problem) }, [focus(SUMMARY)]];
  }
}
