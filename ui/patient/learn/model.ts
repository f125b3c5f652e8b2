// Learn: the pages, one of them open, what is answered on it.
import type { Topic } from "../../generated/commands";
import type { LearnView } from "../../generated/types";
import { call, type Answered, type Effect } from "../../shared/effects";
import type { Trouble } from "../../shared/trouble";
import type { Place } from "../places";

export interface Model {
  learn: LearnView | null;
  /** The page that is open. */
  topic: string | null;
  /** The last choice to each question of it: what is shown. */
  chosen: Record<string, string>;
  /** The first choice to each question: what is written down, since a second guess is no answer. */
  firstChosen: Record<string, string>;
  told: string;
  saving: boolean;
  /** The page that was written down last. */
  kept: string | null;
  trouble: Trouble | null;
}

export type Event =
  | Answered<"learning" | "learnt">
  | { is: "stale" }
  | { is: "topicChosen"; topic: string }
  | { is: "listChosen" }
  | { is: "choiceChosen"; question: string; choice: string }
  | { is: "toldTyped"; text: string }
  | { is: "readChosen" };
export type Ask = Effect<Event, Place>;

const closed = { topic: null, chosen: {}, firstChosen: {}, told: "", saving: false };
export const start: Model = { learn: null, ...closed, kept: null, trouble: null };
export const first: Ask[] = [call("learning", null)];
export const reads: readonly Topic[] = ["plan"];
/** The room that one's own words have, as the host takes them. */
export const TOLD_ROOM = 1500;
export const TOLD = "told";

export function topicId(topic: string): string {
  return `learn-${topic}`;
}
