// What the frame around every place of an unlocked window knows: who it is, how they like it, where their work is.
import type { AppState, Preferences, SyncState } from "../../generated/types";
import { call, type Answered, type Call } from "../effects";
import type { Topic } from "../../generated/commands";

export interface Model {
  state: AppState | null;
  look: Preferences | null;
  sync: SyncState | null;
  locking: boolean;
}

export type Event =
  | Answered<"app_state" | "set_preferences" | "sync_state" | "lock" | "network">
  | { is: "stale" }
  | { is: "sizeStepped"; step: 1 | -1 }
  | { is: "networkChanged"; online: boolean }
  | { is: "lockChosen" };

export const start: Model = { state: null, look: null, sync: null, locking: false };
export const first: Call[] = [call("app_state", null), call("sync_state", null)];
export const reads: readonly Topic[] = ["session", "sync", "conflicts"];
