// The sync screen: what waits, what was sent, what the server would not take and why.
import type { Topic } from "../../../generated/commands";
import type { SyncState } from "../../../generated/types";
import { call, type Answered, type Call } from "../../effects";
import type { Trouble } from "../../trouble";

export interface Model {
  state: SyncState | null;
  trouble: Trouble | null;
  /** True from the press until the exchange is over. */
  running: boolean;
  /** What the last press met when the server was not there: no problem of the person's, and tried again by itself. */
  tried: string | null;
}

export type Event = Answered<"sync_state" | "sync_now"> | { is: "stale" } | { is: "nowChosen" };

export const start: Model = { state: null, trouble: null, running: false, tried: null };
export const first: Call[] = [call("sync_state", null)];
export const reads: readonly Topic[] = ["sync", "conflicts"];
