// What happens on the caseload. Pure; the order of the rows is the rules' and is never changed here.
import { call, focus } from "../../shared/effects";
import { troubleOf } from "../../shared/trouble";
import { found, PAGE_ROWS, rowId, type Ask, type Event, type Model } from "./model";

export function update(model: Model, event: Event): [Model, Ask[]] {
  switch (event.is) {
    case "stale":
      return [model, [call("caseload", null)]];
    case "searched":
      return [{ ...model, search: event.text, shown: PAGE_ROWS }, []];
    case "filterChosen":
      return [{ ...model, filter: event.filter, shown: PAGE_ROWS }, []];
    case "moreChosen":
      return [{ ...model, shown: model.shown + PAGE_ROWS }, []];
    case "patientChosen":
      return [model, [{ do: "go", to: { at: "patient", id: event.id } }]];
    case "firstChosen": {
      const row = found(model)[0];
      return row && model.search !== "" ? [model, [{ do: "go", to: { at: "patient", id: row.id } }]] : [model, []];
    }
    case "stepped":
      return [model, step(model, event.from, event.by)];
    case "answered":
      return event.outcome.ok
        ? [{ ...model, caseload: event.outcome.value, trouble: null }, []]
        : [{ ...model, trouble: troubleOf(event.outcome.problem) }, []];
  }
}

/** The arrow keys go from row to row, and from the search box to the first. */
function step(model: Model, from: string | null, by: 1 | -1): Ask[] {
  const rows = found(model).slice(0, model.shown);
  const at = rows.findIndex((row) => row.id === from);
  const to = at + by;
  if (to < 0) return [focus("box-search")];
  const row = rows[to];
  return row ? [focus(rowId(row.id))] : [];
}
