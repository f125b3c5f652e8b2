// What a screen's update may ask for: plain data, so that a test can compare it.
// Carrying it out is program.ts; which command exists is the generated table's.
import type { CommandName, Commands } from "../generated/commands";
import type { Problem } from "../generated/types";

export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** Ask the host for something; the answer comes back as an `Answered` event. */
export type Call<C extends CommandName = CommandName> = {
  [K in C]: { do: "call"; command: K; input: Commands[K]["input"] };
}[C];

/** The host's answer, with what was asked, so that an answer to an older question can be told apart. */
export type Answered<C extends CommandName = CommandName> = {
  [K in C]: { is: "answered"; command: K; input: Commands[K]["input"]; outcome: Outcome<Commands[K]["output"]> };
}[C];

/** Show another place of this window. */
export type Go<P> = { do: "go"; to: P };

/** Put the keyboard's focus on the element with this id, once it is drawn. */
export type Focus = { do: "focus"; on: string };

/** Put the focus there at once, so that the next key already types there. */
export type FocusNow = { do: "focusNow"; on: string };

/** Send an event after a while; a later one with the same key replaces it. */
export type Later<E> = { do: "later"; key: string; ms: number; event: E };

/** Forget what `Later` promised under this key. */
export type Forget = { do: "forget"; key: string };

export type Effect<E = never, P = never> = Call | Go<P> | Focus | FocusNow | Later<E> | Forget;

export function call<C extends CommandName>(command: C, input: Commands[C]["input"]): Call<C> {
  return { do: "call", command, input } as Call<C>;
}

export function focus(on: string): Focus {
  return { do: "focus", on };
}

export function focusNow(on: string): FocusNow {
  return { do: "focusNow", on };
}

/** The id of the one `h1` of every place. */
export const TITLE = "page-title";

/** Where the error summary stands on every screen. */
export const SUMMARY = "error-summary";
