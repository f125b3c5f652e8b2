// What somebody has typed into a plan in their own words and not saved. A form that was only opened is nothing typed.
import type { CareModel, GoalEdit, NextEdit, TextEdit } from "./model";
import { beginningGoal, beginningNext } from "./update";

type Begun = Pick<CareModel, "texts" | "goal" | "next">;

function differs(typed: Record<string, string>, stands: Record<string, string>): boolean {
  return Object.keys(typed).some((box) => typed[box] !== stands[box]);
}

function goalTyped(model: CareModel, edit: GoalEdit): boolean {
  const shown = model.care?.goals.find((one) => one.goal === edit.goal);
  return differs(edit.boxes, beginningGoal(model.care, shown).boxes);
}

function nextTyped(model: CareModel, edit: NextEdit): boolean {
  const shown = model.care?.next.find((one) => one.date === edit.date);
  return shown === undefined || differs(edit.boxes, beginningNext(shown).boxes);
}

function textTyped(model: CareModel, section: string, edit: TextEdit): boolean {
  const shown = model.care?.sections.find((one) => one.section === section);
  return edit.text !== shown?.text;
}

/** What was typed and not saved; none when nothing was. */
export function begun(model: CareModel): Begun | null {
  const texts = Object.fromEntries(Object.entries(model.texts).filter(([section, edit]) => textTyped(model, section, edit)));
  const goal = model.goal !== null && goalTyped(model, model.goal) ? model.goal : null;
  const next = model.next !== null && nextTyped(model, model.next) ? model.next : null;
  return goal === null && next === null && Object.keys(texts).length === 0 ? null : { texts, goal, next };
}

function still<E extends TextEdit | GoalEdit | NextEdit>(edit: E): E {
  return { ...edit, saving: false, trouble: null };
}

/** The same as it comes back: what it was based on stays, so that what arrived meanwhile is not replaced unseen. */
export function backAgain(kept: Partial<Begun>): Begun {
  const texts = Object.fromEntries(Object.entries(kept.texts ?? {}).map(([section, edit]) => [section, still(edit)]));
  return { texts, goal: kept.goal ? still(kept.goal) : null, next: kept.next ? still(kept.next) : null };
}
