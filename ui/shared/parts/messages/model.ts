// A thread of messages and one that is being typed, as both windows have it.
// Whether sending asks about feeling worse first is the host's to say.
import type { Messages } from "../../../generated/types";
import { call, type Answered, type Effect, type Later } from "../../effects";
import type { Trouble } from "../../trouble";

export interface ThreadModel {
  /** Whose; none is the profile's own. */
  patient: string | null;
  thread: Messages | null;
  text: string;
  trouble: Trouble | null;
  /** What could not be read. */
  readTrouble: Trouble | null;
  /** True while 'is this about feeling worse today?' waits for an answer. */
  asking: boolean;
  sending: boolean;
  sent: boolean;
  /** Messages that were new when they came on the screen: they stay marked while it is open. */
  fresh: readonly string[];
}

export type ThreadEvent =
  | Answered<"messages" | "message_send" | "message_draft" | "messages_read" | "looked_at">
  | { is: "stale" }
  | { is: "messageTyped"; text: string }
  | { is: "draftDue" }
  | { is: "left" }
  | { is: "sendChosen" }
  | { is: "notWorse" }
  | { is: "worse" }
  | { is: "messageLooked"; entries: string[] };

export type ThreadAsk = Effect<ThreadEvent, { at: "checkIn" }> | Later<ThreadEvent>;

export function startThread(patient: string | null): ThreadModel {
  return {
    patient,
    thread: null,
    text: "",
    trouble: null,
    readTrouble: null,
    asking: false,
    sending: false,
    sent: false,
    fresh: [],
  };
}

export function readThread(patient: string | null): ThreadAsk {
  return call("messages", { patient });
}
