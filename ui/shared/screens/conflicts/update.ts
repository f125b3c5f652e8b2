// What happens with two versions. Pure. Settling replaces exactly the versions that were on the screen.
import type { Conflict } from "../../../generated/types";
import { call, focus, SUMMARY, TITLE, type Call, type Focus } from "../../effects";
import { troubleOf } from "../../trouble";
import { nameOf, type Event, type Model, type Other } from "./model";

type Step = [Model, (Call | Focus)[]];

const EMPTY: Other = { value: "", why: "" };

export function update(model: Model, event: Event): Step {
  switch (event.is) {
    case "stale":
      return [model, [call("conflicts", null)]];
    case "typed": {
      const other = { ...(model.others[event.of] ?? EMPTY), [event.part]: event.text };
      return [{ ...model, others: { ...model.others, [event.of]: other } }, []];
    }
    case "keepChosen": {
      const conflict = find(model, event.of);
      const kept = conflict?.versions.find((version) => version.key === event.version);
      return conflict && kept ? settle(model, conflict, kept.typed) : [model, []];
    }
    case "otherChosen": {
      const conflict = find(model, event.of);
      return conflict ? settle(model, conflict, (model.others[event.of] ?? EMPTY).value) : [model, []];
    }
    case "answered":
      return answered(model, event);
  }
}

function find(model: Model, of: string): Conflict | undefined {
  return model.conflicts?.items.find((conflict) => nameOf(conflict) === of);
}

function settle(model: Model, conflict: Conflict, value: string): Step {
  if (model.settling !== null) return [model, []];
  const of = nameOf(conflict);
  const input = {
    patient: conflict.patient,
    subject: conflict.subject,
    value,
    why: (model.others[of] ?? EMPTY).why,
    replaces: conflict.versions.map((version) => version.key),
  };
  return [{ ...model, settling: of, trouble: null, done: null }, [call("settle", input)]];
}

function answered(model: Model, event: Event & { is: "answered" }): Step {
  if (event.command === "conflicts") {
    return event.outcome.ok
      ? [{ ...model, conflicts: event.outcome.value }, []]
      : [{ ...model, trouble: troubleOf(event.outcome.problem) }, [focus(SUMMARY)]];
  }
  if (!event.outcome.ok) {
    const problem = troubleOf(event.outcome.problem);
    const fields = problem.fields.map((one) => ({ ...one, field: `other/${model.settling ?? ""}` }));
    return [{ ...model, settling: null, trouble: { ...problem, fields } }, [focus(SUMMARY)]];
  }
  const settled: Model = { ...model, settling: null, done: { word: "ui-conflicts-settled" } };
  return [settled, [call("conflicts", null), focus(TITLE)]];
}
