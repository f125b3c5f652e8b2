// Learn: the pages, one of them open, what is answered on it.
import type { Topic } from "../../generated/commands";
import type { LearnView } from "../../generated/types";
import { call, type Answered, type Effect } from "../../shared/effects";
import type { Keeping } from "../../shared/keeping";
import type { Trouble } from "../../shared/trouble";
import type { Place } from "../places";

/** What was answered on a page that is not written down yet. */
export interface Begun {
  chosen: Record<string, string>;
  firstChosen: Record<string, string>;
  told: string;
}

export interface Model {
  learn: LearnView | null;
  /** The page that is open. */
  topic: string | null;
  /** The last choice to each question of it: what is shown. */
  chosen: Record<string, string>;
  /** The first choice to each question: what is written down, since a second guess is no answer. */
  firstChosen: Record<string, string>;
  told: string;
  /** The same of the pages that were left half done, by their codes. */
  begun: Record<string, Begun>;
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

export const blank: Begun = { chosen: {}, firstChosen: {}, told: "" };
export const start: Model = { learn: null, topic: null, ...blank, begun: {}, saving: false, kept: null, trouble: null };
export const first: Ask[] = [call("learning", null)];
export const reads: readonly Topic[] = ["plan"];
/** The room that one's own words have, as the host takes them. */
export const TOLD_ROOM = 1500;
export const TOLD = "told";

export function topicId(topic: string): string {
  return `learn-${topic}`;
}

/** Every page that was begun, the open one among them. */
export function allBegun({ topic, chosen, firstChosen, told, begun }: Model): Record<string, Begun> {
  if (topic === null) return begun;
  const others = Object.entries(begun).filter(([one]) => one !== topic);
  const isBlank = told === "" && Object.keys(chosen).length === 0;
  return Object.fromEntries(isBlank ? others : [...others, [topic, { chosen, firstChosen, told }]]);
}

/** Learn opens at its list; a page that was begun is as it was left once it is opened. */
export const keeps: Keeping<Model> = {
  name: "learn",
  of: (model) => {
    const begun = allBegun(model);
    return Object.keys(begun).length === 0 ? null : { begun };
  },
  back: (kept) => kept,
};
