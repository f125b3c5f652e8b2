// Keeps what is typed through a crash: a moment after the last key, and at once when the page changes.
// One draft travels at a time, so that an older one can never overtake a newer one, or the check-in itself.
import { call } from "../../shared/effects";
import { PAGES } from "./fields";
import type { Ask, Model, Step } from "./model";

const QUIET_MS = 500;
const AGAIN_MS = 3000;
const TIMER = "draft";

function send(model: Model): Step {
  if (model.form === null) return [model, []];
  const draft = { form: model.form.form, fields: model.fields, page: PAGES.indexOf(model.page) };
  return [{ ...model, draft: "sending" }, [{ do: "forget", key: TIMER }, call("save_draft", draft)]];
}

/** Something was typed: keep it soon. */
export function keepSoon(model: Model): Step {
  if (model.saving !== "no") return [model, []];
  if (model.draft === "sending" || model.draft === "sendingAndChanged") {
    return [{ ...model, draft: "sendingAndChanged" }, []];
  }
  return [{ ...model, draft: "waiting" }, [later(QUIET_MS)]];
}

/** The page changed: keep it now. */
export function keepNow(model: Model): Step {
  if (model.saving !== "no") return [model, []];
  if (model.draft === "sending" || model.draft === "sendingAndChanged") {
    return [{ ...model, draft: "sendingAndChanged" }, []];
  }
  return send(model);
}

export function due(model: Model): Step {
  return model.draft === "waiting" && model.saving === "no" ? send(model) : [model, []];
}

/** The screen is being left: whatever has not been kept is kept now, and a danger sign that was told goes to the team. */
export function left(model: Model): Step {
  if (model.saving !== "no") return [model, []];
  const [told, effects] = tell(model);
  if (told.draft !== "waiting" && told.draft !== "sendingAndChanged") return [told, effects];
  const [next, more] = send(told);
  return [next, [...effects, ...more]];
}

/** A danger sign that was just told waits for no other page: what stands is saved, and the whole form corrects it later. */
export function tell(model: Model): Step {
  const { advice, form } = model;
  if (form === null || advice === null || advice === "unknown" || model.telling) return [model, []];
  const asks = model.page === "danger" || model.page === "symptoms";
  if (!asks || (advice.zone !== "emergency" && advice.zone !== "red")) return [model, []];
  return [{ ...model, telling: true }, [call("check_in", { form: form.form, fields: model.fields, confirmed: false, goesOn: true })]];
}

/** It is saved, or could not be; a held check-in may go now. */
export function toldTeam(model: Model): Step {
  const done = { ...model, telling: false };
  return model.saving === "held" ? startSaving(done) : [done, []];
}

/** The host answered; a held check-in may go now. */
export function kept(model: Model, ok: boolean): Step {
  const changed = model.draft === "sendingAndChanged";
  if (model.saving === "held") return startSaving({ ...model, draft: "clean" });
  if (changed && model.saving === "no") return send(model);
  if (!ok && model.saving === "no") return [{ ...model, draft: "waiting" }, [later(AGAIN_MS)]];
  return [{ ...model, draft: "clean" }, []];
}

/** Saves the check-in, after any draft that is still on its way. */
export function startSaving(model: Model): Step {
  if (model.form === null) return [model, []];
  if (model.draft === "sending" || model.draft === "sendingAndChanged" || model.telling) return [{ ...model, saving: "held" }, []];
  const input = { form: model.form.form, fields: model.fields, confirmed: model.confirmed.length > 0, goesOn: false };
  return [{ ...model, saving: "saving", draft: "clean" }, [{ do: "forget", key: TIMER }, call("check_in", input)]];
}

function later(ms: number): Ask {
  return { do: "later", key: TIMER, ms, event: { is: "draftDue" } };
}
