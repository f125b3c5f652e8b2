// What happens to the alerts of one patient. Pure. A closing says which findings its author saw, so that what arrived
// meanwhile stays open.
import type { AlertView, Problem } from "../../generated/types";
import { call, focus, SUMMARY, type Call, type Focus } from "../../shared/effects";
import { asTrouble, boxId, fieldTrouble, troubleOf, without, type Line } from "../../shared/trouble";
import { DONE, entriesOf, namesOf, partField, type AlertForm, type AlertsEvent, type AlertsModel, type Doing } from "./alert-model";

type Step<M> = [M, (Call | Focus)[]];

export function updateAlerts<M extends AlertsModel>(model: M, event: AlertsEvent): Step<M> {
  switch (event.is) {
    case "formOpened":
      return open(model, event.cause, event.doing);
    case "formTyped":
      return change(model, event.cause, (form) => ({
        ...form,
        [event.part]: event.text,
        trouble: without(form.trouble, partField(event.cause, event.part)),
      }));
    case "formLeft":
      return [drop(model, event.cause), [focus(boxId(partField(event.cause, "close")))]];
    case "formSaved":
      return save(model, event.cause);
    case "lookChosen":
      return look(model, event.cause);
    case "answered":
      return answered(model, event);
  }
}

function alertOf(model: AlertsModel, cause: string): AlertView | undefined {
  return model.alerts?.alerts.find((alert) => alert.cause === cause);
}

function open<M extends AlertsModel>(model: M, cause: string, doing: Doing): Step<M> {
  const alert = alertOf(model, cause);
  const form = model.forms[cause];
  // Without names everything would be closed, seen or not.
  if (!alert || (!form && alert.open.length === 0)) return [model, []];
  const next: AlertForm = form
    ? { ...form, doing, trouble: null }
    : { doing, action: "", why: "", day: "", month: "", year: "", basedOn: namesOf(alert), entries: entriesOf(alert), saving: false, trouble: null };
  const first = doing === "close" ? "action" : "day";
  return [put({ ...model, done: null }, cause, next), [focus(boxId(partField(cause, first)))]];
}

function save<M extends AlertsModel>(model: M, cause: string): Step<M> {
  const form = model.forms[cause];
  if (!form || form.saving) return [model, []];
  if (form.doing === "close" && form.action === "") {
    const wrong = fieldTrouble(partField(cause, "action"), "ui-alert-choose-action");
    const trouble = asTrouble({ word: "ui-alert-choose-action" }, [wrong]);
    return [put(model, cause, { ...form, trouble }), [focus(SUMMARY)]];
  }
  const saving = put({ ...model, done: null }, cause, { ...form, saving: true, trouble: null });
  const patient = model.id;
  if (form.doing === "close") {
    const alert = { patient, cause, basedOn: form.basedOn, entries: form.entries };
    return [saving, [call("alert_close", { alert, action: form.action, why: form.why })]];
  }
  return [saving, [call("alert_snooze", { patient, cause, until: untilOf(form), why: form.why, basedOn: form.basedOn, entries: form.entries })]];
}

/** The day as it was typed; the host says if it is no date. */
export function untilOf(form: AlertForm): string {
  if (form.day === "" && form.month === "" && form.year === "") return "";
  return `${form.year}-${form.month.padStart(2, "0")}-${form.day.padStart(2, "0")}`;
}

function look<M extends AlertsModel>(model: M, cause: string): Step<M> {
  const alert = alertOf(model, cause);
  if (!alert || alert.open.length === 0 || model.looking.includes(cause)) return [model, []];
  const asked = { patient: model.id, cause, basedOn: namesOf(alert), entries: entriesOf(alert) };
  return [{ ...model, looking: [...model.looking, cause], done: null }, [call("alert_seen", asked)]];
}

function answered<M extends AlertsModel>(model: M, event: AlertsEvent & { is: "answered" }): Step<M> {
  switch (event.command) {
    case "alerts":
      return event.outcome.ok
        ? [{ ...model, alerts: event.outcome.value, alertsTrouble: null }, []]
        : [{ ...model, alertsTrouble: troubleOf(event.outcome.problem) }, []];
    case "alert_seen": {
      const looking = model.looking.filter((cause) => cause !== event.input.cause);
      if (!event.outcome.ok) {
        return [{ ...model, looking, alertsTrouble: troubleOf(event.outcome.problem) }, [focus(SUMMARY)]];
      }
      // The card itself says who looked; the keyboard stays on it.
      const seen = replace({ ...model, looking, alertsTrouble: null }, event.outcome.value);
      return [seen, [focus(boxId(partField(event.input.cause, "close")))]];
    }
    case "alert_close": {
      const { cause } = event.input.alert;
      if (!event.outcome.ok) return refused(model, cause, event.outcome.problem);
      const left = event.outcome.value.open.length > 0;
      return finished(drop(model, cause), event.outcome.value, left ? "ui-alert-done-partly" : "ui-alert-done-closed");
    }
    case "alert_snooze": {
      if (!event.outcome.ok) return refused(model, event.input.cause, event.outcome.problem);
      // What came while the nurse typed ends it at once.
      const ended = event.outcome.value.putOffEnded !== null;
      const word = ended ? "ui-alert-done-put-off-ended" : "ui-alert-done-put-off";
      return finished(drop(model, event.input.cause), event.outcome.value, word);
    }
  }
}

type Done = "ui-alert-done-partly" | "ui-alert-done-closed" | "ui-alert-done-put-off" | "ui-alert-done-put-off-ended";

function finished<M extends AlertsModel>(model: M, alert: AlertView, word: Done): Step<M> {
  const done: Line = { word, args: { about: alert.about.text } };
  return [{ ...replace(model, alert), done, alertsTrouble: null }, [focus(DONE)]];
}

function replace<M extends AlertsModel>(model: M, alert: AlertView): M {
  const all = (model.alerts?.alerts ?? []).map((one) => (one.cause === alert.cause ? alert : one));
  return { ...model, alerts: model.alerts && { ...model.alerts, alerts: all } };
}

/** What is wrong, beside the boxes of this form. A problem with the alert itself belongs to none of them. */
function refused<M extends AlertsModel>(model: M, cause: string, problem: Problem): Step<M> {
  const beside = problem.fields.filter((one) => one.field !== "cause");
  const [whole] = problem.fields.filter((one) => one.field === "cause");
  const fields = beside.map((one) => ({ ...one, field: partField(cause, one.field === "until" ? "day" : one.field) }));
  const trouble = { said: whole?.said ?? problem.said, fields };
  const [next] = change(model, cause, (form) => ({ ...form, saving: false, trouble }));
  return [next, [focus(SUMMARY)]];
}

function change<M extends AlertsModel>(model: M, cause: string, by: (form: AlertForm) => AlertForm): Step<M> {
  const form = model.forms[cause];
  return [form ? put(model, cause, by(form)) : model, []];
}

function put<M extends AlertsModel>(model: M, cause: string, form: AlertForm): M {
  return { ...model, forms: { ...model.forms, [cause]: form } };
}

function drop<M extends AlertsModel>(model: M, cause: string): M {
  const forms = { ...model.forms };
  delete forms[cause];
  return { ...model, forms };
}
