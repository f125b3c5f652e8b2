// How a check-in begins: afresh, where it was left, or with the question what to do with one of another day.
// No number of another day ever stands in a box of today's.
import type { CheckInDay, CheckInForm } from "../../generated/types";
import { call, focus, TITLE } from "../../shared/effects";
import { boxId } from "../../shared/trouble";
import { keepNow } from "./draft";
import { BLANK, boxesOf, PAGES } from "./fields";
import { look } from "./look";
import type { Model, Step } from "./model";

/** A form came, perhaps with a half-done draft: any danger in it is answered before the page is shown. */
export function opened(model: Model, form: CheckInForm): Step {
  const fields = form.draft ? { ...BLANK, ...form.draft } : { ...BLANK, weightUnit: form.weightUnit };
  const page = (form.draft ? PAGES[form.draftPage] : undefined) ?? "danger";
  const clock = form.clock === null || fields.measuredMs !== undefined ? null : { said: form.clock, day: "" };
  const ready: Model = { ...model, form, fields, page, clock, active: boxesOf(page, fields)[0] ?? null };
  if (!form.draft) return [ready, [focus(TITLE)]];
  if (form.draftEarlier !== null && fields.measuredMs === undefined) {
    return [{ ...ready, earlier: form.draftEarlier }, [focus(TITLE)]];
  }
  const [next, effects] = look(ready, "danger");
  return [next, [...effects, focus(ready.active === null ? TITLE : boxId(ready.active))]];
}

/** The old one is looked at once more and saved for its own day. */
export function earlierWanted(model: Model): Step {
  if (model.earlier === null) return [model, []];
  const fields = { ...model.fields, measuredMs: model.earlier.atMs };
  const [kept, effects] = keepNow({ ...model, earlier: null, fields, page: "review", active: null });
  const [next, more] = look(kept, "danger");
  return [next, [...effects, ...more, focus(TITLE)]];
}

/** The old one is not kept: today's begins with nothing in it. */
export function earlierNotWanted(model: Model): Step {
  if (model.earlier === null) return [model, []];
  const fields = { ...BLANK, weightUnit: model.fields.weightUnit };
  const [next, effects] = keepNow({ ...model, earlier: null, fields, page: "danger", active: null });
  return [next, [...effects, focus(TITLE)]];
}

/** The day that the person names stands in the place of the clock's; the host reads it. */
export function dayChosen(model: Model): Step {
  return model.clock === null ? [model, []] : [{ ...model, trouble: null }, [call("check_in_day", { typed: model.clock.day })]];
}

/** What the host made of it. */
export function dayRead(model: Model, day: CheckInDay): Step {
  const fields = { ...model.fields, measuredMs: day.atMs };
  const [next, effects] = keepNow({ ...model, fields, clock: null, day: day.said.text });
  return [next, [...effects, focus(TITLE)]];
}
