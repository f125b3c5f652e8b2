// The last weeks of exercise as tables: what came to how much, and each time.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { ExerciseDiary } from "../../generated/types";
import { say } from "../words/say";
import { LookButton, ReachedLine } from "./reached";

export interface ExerciseTableProps {
  diary: ExerciseDiary;
  onTakeBack?: (key: string) => void;
  onLook?: (entries: string[]) => void;
}

export function ExerciseTable(props: ExerciseTableProps): JSX.Element {
  return (
    <Show when={props.diary.times.length > 0} fallback={<p data-testid="exercise-none">{say("ui-exercise-none")}</p>}>
      <h2 class="nhsuk-heading-m">{say("ui-exercise-weeks")}</h2>
      <table class="list list--folds" data-testid="exercise-weeks">
        <caption class="nhsuk-u-visually-hidden">{say("ui-exercise-weeks")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("ui-exercise-week")}</th>
            <th scope="col">{say("ui-exercise-days")}</th>
            <th scope="col">{say("ui-exercise-all")}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.diary.weeks}>
            {(week) => (
              <tr>
                <th scope="row">{week.week}</th>
                <td data-label={say("ui-exercise-days")}>{week.days.text}</td>
                <td data-label={say("ui-exercise-all")}>{week.minutes.text}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <h2 class="nhsuk-heading-m">{say("ui-exercise-times")}</h2>
      <ul class="times" data-testid="exercise-times">
        <For each={props.diary.times}>
          {(one) => (
            <li class="panel" data-testid={`exercise-time-${one.key}`}>
              <p>
                <strong>{one.day}</strong>: {one.what}, {one.minutes}
                <Show when={one.exertion !== ""}>, {one.exertion}</Show>
              </p>
              <p class="quiet">
                {say("ui-exercise-warmed-up")} {one.warmUp}
              </p>
              <Show when={one.signs !== ""}>
                <p>
                  {say("ui-exercise-felt-said")} <strong>{one.signs}</strong>
                </p>
              </Show>
              <Show when={one.note !== ""}>
                <p class="as-said">{one.note}</p>
              </Show>
              <ReachedLine reached={one.reached} testid={`exercise-reached-${one.key}`} />
              <Show when={props.onLook}>
                {(onLook) => (
                  <LookButton reached={one.reached} at={one.day} testid={`exercise-look-${one.key}`} busy={false} onLook={() => onLook()(one.reached.entries)} />
                )}
              </Show>
              <Show when={props.onTakeBack}>
                {(onTakeBack) => (
                  <button type="button" class="link" data-testid={`exercise-take-back-${one.key}`} aria-label={say("ui-exercise-take-back-name", { day: one.day })} onClick={() => onTakeBack()(one.key)}>
                    {say("ui-exercise-take-back")}
                  </button>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
