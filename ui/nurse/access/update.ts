// What happens on the page of who looks after a patient. Pure.
import { call, focus, SUMMARY } from "../../shared/effects";
import { troubleOf } from "../../shared/trouble";
import { DONE, firstFor, QUESTION, type Ask, type Event, type Model } from "./model";

export function update(model: Model, event: Event): [Model, Ask[]] {
  switch (event.is) {
    case "stale":
      return [model, firstFor(model.id)];
    case "chosen":
      if (model.saving) return [model, []];
      return [{ ...model, asking: { what: event.what, row: event.row }, trouble: null }, [focus(QUESTION)]];
    case "no":
      return model.saving ? [model, []] : [{ ...model, asking: null }, [focus("page-title")]];
    case "yes":
      return yes(model);
    case "patientChosen":
      return [model, [{ do: "go", to: { at: "patient", id: model.id } }]];
    case "answered":
      return answered(model, event);
  }
}

function yes(model: Model): [Model, Ask[]] {
  const { asking, id: patient } = model;
  if (asking === null || model.saving) return [model, []];
  const user = asking.row.user;
  const asked =
    asking.what === "handOver"
      ? call("hand_over", { patient, to: user })
      : call("access_set", { patient, user, sees: asking.what === "give" });
  return [{ ...model, saving: true }, [asked]];
}

function answered(model: Model, event: Event & { is: "answered" }): [Model, Ask[]] {
  const { outcome } = event;
  if (event.command === "access") {
    if (!outcome.ok) return [{ ...model, trouble: troubleOf(outcome.problem) }, []];
    // What was done stays said when the page is read again.
    const done = outcome.value.done ?? model.access?.done ?? null;
    return [{ ...model, access: { ...outcome.value, done } }, []];
  }
  const settled = { ...model, saving: false, asking: null };
  return outcome.ok
    ? [{ ...settled, access: outcome.value, trouble: null }, [focus(DONE)]]
    : [{ ...settled, trouble: troubleOf(outcome.problem) }, [focus(SUMMARY)]];
}
