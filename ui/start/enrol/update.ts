// What happens while enrolling. Pure. A refusal turns to the page of the first box that is wrong and keeps every box.
import { call, focus, SUMMARY, TITLE } from "../../shared/effects";
import { asTrouble, boxId, fieldTrouble, without } from "../../shared/trouble";
import { FIELDS, PAGES, pageWith, type Ask, type Event, type Field, type Model, type Page } from "./model";

export function update(model: Model, event: Event): [Model, Ask[]] {
  switch (event.is) {
    case "stale":
      return [model, []];
    case "whoChosen":
      return turnTo({ ...model, who: event.who }, "code");
    case "typed": {
      const typed = { ...model.typed, [event.field]: event.text };
      return [{ ...model, typed, trouble: without(model.trouble, event.field) }, []];
    }
    case "nextChosen":
      return next(model);
    case "backChosen":
      return back(model);
    case "pageChosen":
      return turnTo(model, event.page);
    case "answered":
      return answered(model, event);
  }
}

function turnTo(model: Model, page: Page): [Model, Ask[]] {
  const box = FIELDS[page][0];
  return [{ ...model, page, trouble: null }, [focus(box === undefined ? TITLE : boxId(box))]];
}

function next(model: Model): [Model, Ask[]] {
  if (model.saving || model.opened !== null || model.page === "who") return [model, []];
  const empty = FIELDS[model.page].filter((field) => model.typed[field].trim() === "");
  if (empty.length > 0) return refuse(model, empty.map((field) => fieldTrouble(field, emptyWord(field))));
  if (model.page !== "passphrase") return turnTo(model, PAGES[PAGES.indexOf(model.page) + 1] ?? "passphrase");
  if (model.typed.passphrase !== model.typed.passphraseAgain) {
    return refuse(model, [fieldTrouble("passphraseAgain", "ui-enrol-passphrases-differ")]);
  }
  return [{ ...model, saving: true, trouble: null }, [call("enrol", model.typed)]];
}

function emptyWord(field: Field) {
  switch (field) {
    case "server":
      return "ui-enrol-server-empty";
    case "code":
      return "ui-enrol-code-empty";
    case "name":
      return "ui-enrol-name-empty";
    case "passphrase":
    case "passphraseAgain":
      return "ui-enrol-passphrase-empty";
  }
}

function refuse(model: Model, fields: ReturnType<typeof fieldTrouble>[]): [Model, Ask[]] {
  return [{ ...model, trouble: asTrouble({ word: "ui-trouble-some" }, fields) }, [focus(SUMMARY)]];
}

function back(model: Model): [Model, Ask[]] {
  if (model.saving) return [model, []];
  const page = PAGES[PAGES.indexOf(model.page) - 1];
  return page === undefined ? [model, [{ do: "go", to: { at: "unlock" } }]] : turnTo(model, page);
}

function answered(model: Model, event: Event & { is: "answered" }): [Model, Ask[]] {
  if (event.outcome.ok) return [{ ...model, saving: false, opened: event.outcome.value }, []];
  const { problem } = event.outcome;
  const fields = problem.fields.map((one) => ({ ...one, field: one.field.replace("passphrase_again", "passphraseAgain") }));
  const page = fields.map((one) => pageWith(one.field)).find((found) => found !== undefined) ?? model.page;
  return [{ ...model, saving: false, page, trouble: { said: problem.said, fields } }, [focus(SUMMARY)]];
}
