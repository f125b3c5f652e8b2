// A result: the one just made, or the last one when the place is opened again.
import type { Topic } from "../../generated/commands";
import type { ResultView } from "../../generated/types";
import { call, type Answered, type Call } from "../../shared/effects";
import type { Trouble } from "../../shared/trouble";

export interface Model {
  result: ResultView | null;
  /** True once it is known whether there is a result at all. */
  known: boolean;
  trouble: Trouble | null;
}

export type Event = Answered<"last_result"> | { is: "stale" } | { is: "againChosen" } | { is: "todayChosen" };

export const reads: readonly Topic[] = ["today", "sync"];

export function startWith(result: ResultView | null): Model {
  return { result, known: result !== null, trouble: null };
}

export function firstFor(result: ResultView | null): Call[] {
  return result === null ? [call("last_result", null)] : [];
}
