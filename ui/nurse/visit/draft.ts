// Keeps what is typed through a crash: on the disk a quarter of a second after a key, however fast somebody types.
// One draft travels at a time; what is an answer is in none.
import { call } from "../../shared/effects";
import { heldLines, heldText, keysOf } from "./shown";
import type { Ask, Line, Model, Step, Typed } from "./model";

const SOON_MS = 250;
const AGAIN_MS = 3000;
const TIMER = "visit-draft";

function send(model: Model): Step {
  const left = Object.entries(model.typed);
  const typed = left.length === 0 ? "" : JSON.stringify(Object.fromEntries(left.map(([field, { text, lines, base }]) => [field, { text, lines, base }])));
  const of = { patient: model.id, visit: model.visit };
  return [{ ...model, draft: "sending" }, [{ do: "forget", key: TIMER }, call("visit_draft", { of, typed })]];
}

function later(ms: number): Ask {
  return { do: "later", key: TIMER, ms, event: { is: "draftDue" } };
}

/** Something was typed: keep it soon. A key that comes before that puts nothing off. */
export function keepSoon([model, asks]: Step): Step {
  if (model.draft === "sending" || model.draft === "sendingAndChanged") return [{ ...model, draft: "sendingAndChanged" }, asks];
  if (model.draft === "waiting") return [model, asks];
  return [{ ...model, draft: "waiting" }, [...asks, later(SOON_MS)]];
}

export function due(model: Model): Step {
  return model.draft === "waiting" ? send(model) : [model, []];
}

/** The screen is left: what waits is kept now. */
export function keepNow(model: Model): Step {
  return model.draft === "waiting" || model.draft === "sendingAndChanged" ? send(model) : [model, []];
}

/** The host answered. */
export function kept(model: Model, ok: boolean): Step {
  if (model.draft === "sendingAndChanged") return send(model);
  return ok ? [{ ...model, draft: "clean" }, []] : [{ ...model, draft: "waiting" }, [later(AGAIN_MS)]];
}

function isLines(found: unknown): found is Line[] {
  return Array.isArray(found) && found.every((line) => typeof line === "object" && line !== null && Object.values(line).every((text) => typeof text === "string"));
}

/** What was typed before, without what has become an answer since. What can't be read is left out. */
export function restored(model: Model): Record<string, Typed> {
  const typed: Record<string, Typed> = {};
  for (const [field, found] of Object.entries(parsed(model.view?.draft ?? ""))) {
    if (typeof found !== "object" || found === null) continue;
    const { text, lines, base } = found as { text?: unknown; lines?: unknown; base?: unknown };
    if (typeof text !== "string") continue;
    const kept: Typed = {
      text,
      lines: isLines(lines) ? lines : null,
      base: Array.isArray(base) ? base.filter((key): key is string => typeof key === "string") : keysOf(model, field),
      restored: true,
    };
    if (!isHeld(model, field, kept)) typed[field] = kept;
  }
  return typed;
}

/** True when what is typed is what stands there already. */
export function isHeld(model: Model, field: string, typed: Typed): boolean {
  if (typed.lines === null) return typed.text.trim() === heldText(model, field);
  const told = (lines: Line[]): string => JSON.stringify(lines.map(bare).filter((line) => line.length > 0));
  return told(typed.lines) === told(heldLines(model, field));
}

function bare(line: Line): [string, string][] {
  return Object.entries(line)
    .map(([part, text]): [string, string] => [part, text.trim()])
    .filter(([, text]) => text !== "")
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

function parsed(text: string): Record<string, unknown> {
  if (text === "") return {};
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === "object" && found !== null ? (found as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
