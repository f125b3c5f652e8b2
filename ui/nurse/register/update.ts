// What happens while registering. Pure; whether a date or a number makes sense is the host's to say.
import { call, focus, SUMMARY, TITLE } from "../../shared/effects";
import { boxId, without } from "../../shared/trouble";
import { startWith, type Ask, type Event, type Model } from "./model";

export function update(model: Model, event: Event): [Model, Ask[]] {
  switch (event.is) {
    case "stale":
      return [model, []];
    case "typed": {
      // Another number is another question.
      const despite = event.field === "nhsNumber" ? { despite: "" } : {};
      const typed = { ...model.typed, ...despite, [event.field]: event.text };
      return [{ ...model, typed, trouble: without(model.trouble, event.field) }, []];
    }
    case "saveChosen": {
      if (model.saving || model.added !== null) return [model, []];
      const { name, nhsNumber, despite } = model.typed;
      const asked = call("patient_add", { form: model.form, name, born: born(model), nhsNumber, despite });
      return [{ ...model, saving: true, trouble: null }, [asked]];
    }
    case "openChosen":
      return model.added ? [model, [{ do: "go", to: { at: "patient", id: model.added.id } }]] : [model, []];
    case "anotherChosen":
      return [startWith(event.form), [focus(boxId("name"))]];
    case "answered":
      return answered(model, event);
  }
}

/** The date as typed, with nothing made of it; empty when nothing was typed. */
function born(model: Model): string {
  const { day, month, year } = model.typed;
  return day === "" && month === "" && year === "" ? "" : `${day}/${month}/${year}`;
}

function answered(model: Model, event: Event & { is: "answered" }): [Model, Ask[]] {
  if (event.outcome.ok) return [{ ...model, saving: false, added: event.outcome.value }, [focus(TITLE)]];
  const { problem } = event.outcome;
  const fields = problem.fields.map((one) => ({ ...one, field: boxFor(one.field) }));
  const asked = model.asked || problem.kind === "askAgain";
  return [{ ...model, asked, saving: false, trouble: { said: problem.said, fields } }, [focus(SUMMARY)]];
}

function boxFor(field: string): string {
  if (field === "born") return "day";
  return field === "nhs_number" || field === "nhs-number" ? "nhsNumber" : field;
}
