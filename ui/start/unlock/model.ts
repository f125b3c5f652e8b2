// Unlocking: which profile, and its passphrase or PIN.
import type { AppState, OpenProfile } from "../../generated/types";
import { call, type Answered, type Effect } from "../../shared/effects";
import type { Trouble } from "../../shared/trouble";
import type { Place } from "../places";

export interface Model {
  state: AppState | null;
  chosen: string | null;
  secret: string;
  withPin: boolean;
  opening: boolean;
  opened: OpenProfile | null;
  trouble: Trouble | null;
}

export type Event =
  | Answered<"app_state" | "unlock">
  | { is: "stale" }
  | { is: "profileChosen"; id: string }
  | { is: "othersChosen" }
  | { is: "typed"; text: string }
  | { is: "pinSwitched"; withPin: boolean }
  | { is: "goChosen" }
  | { is: "enrolChosen" };

export type Ask = Effect<Event, Place>;

export const start: Model = {
  state: null,
  chosen: null,
  secret: "",
  withPin: false,
  opening: false,
  opened: null,
  trouble: null,
};
export const first: Ask[] = [call("app_state", null)];
