// Keeps the rows through a crash, a moment after the last key. One draft travels at a time; what is saved is in none.
import { call } from "../../shared/effects";
import type { Ask, Model, Step } from "./model";

const QUIET_MS = 500;
const AGAIN_MS = 3000;
const TIMER = "diary-draft";

function send(model: Model): Step {
  const rows = model.rows.filter((row) => row.state !== "saved").map((row) => row.typed);
  return [{ ...model, draft: "sending" }, [{ do: "forget", key: TIMER }, call("diary_draft", { rows })]];
}

/** Something was typed: keep it soon. */
export function keepSoon(model: Model): Step {
  if (model.draft === "sending" || model.draft === "sendingAndChanged") return [{ ...model, draft: "sendingAndChanged" }, []];
  return [{ ...model, draft: "waiting" }, [later(QUIET_MS)]];
}

/** A row was saved, or the screen is left: keep what is left now. */
export function keepNow(model: Model): Step {
  if (model.draft === "sending" || model.draft === "sendingAndChanged") return [{ ...model, draft: "sendingAndChanged" }, []];
  return send(model);
}

export function due(model: Model): Step {
  return model.draft === "waiting" ? send(model) : [model, []];
}

export function left(model: Model): Step {
  return model.draft === "waiting" || model.draft === "sendingAndChanged" ? send(model) : [model, []];
}

/** The host answered. */
export function kept(model: Model, ok: boolean): Step {
  if (model.draft === "sendingAndChanged") return send(model);
  return ok ? [{ ...model, draft: "clean" }, []] : [{ ...model, draft: "waiting" }, [later(AGAIN_MS)]];
}

function later(ms: number): Ask {
  return { do: "later", key: TIMER, ms, event: { is: "draftDue" } };
}
