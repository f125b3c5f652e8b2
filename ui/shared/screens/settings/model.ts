// Settings: how the screen looks, the language, and a PIN for this computer.
import type { Topic } from "../../../generated/commands";
import type { AppState, Preferences } from "../../../generated/types";
import { call, type Answered, type Call } from "../../effects";
import type { Trouble } from "../../trouble";
import type { Worded } from "../../trouble";

export interface Model {
  /** Which app this is, and who signed its tables. */
  about: AppState | null;
  look: Preferences | null;
  pin: string;
  pinAgain: string;
  saving: boolean;
  trouble: Trouble | null;
  /** What was last done; said only once it is done. */
  done: Worded | null;
}

export type Event =
  | Answered<"app_state" | "set_preferences" | "set_pin">
  | { is: "stale" }
  | { is: "lookChosen"; look: Partial<Preferences> }
  | { is: "typed"; field: "pin" | "pinAgain"; text: string }
  | { is: "pinChosen" };

export const start: Model = { about: null, look: null, pin: "", pinAgain: "", saving: false, trouble: null, done: null };
export const first: Call[] = [call("app_state", null)];
export const reads: readonly Topic[] = ["session"];
