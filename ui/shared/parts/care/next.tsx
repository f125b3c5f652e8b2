// Draws the days that the team agreed with the person, and for the team the boxes to agree one.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { NextDateView } from "../../../generated/types";
import { Area } from "../../components/area";
import { TroubleSummary } from "../../components/trouble";
import { boxId } from "../../trouble";
import { say } from "../../words/say";
import { DateBoxes } from "./goals";
import { LINE_ROOM, nextField, openField, type NextEdit } from "./model";
import { Kept, ReadMark, SaveRow, TwoVersions, type CareProps } from "./sections";

export function NextDates(props: CareProps): JSX.Element {
  const dates = (): NextDateView[] => props.model.care?.next ?? [];
  return (
    <For each={dates().map((one) => one.date)}>
      {(date) => <Show when={dates().find((one) => one.date === date)}>{(one) => <Next {...props} next={one()} />}</Show>}
    </For>
  );
}

function Next(props: CareProps & { next: NextDateView }): JSX.Element {
  const date = (): string => props.next.date;
  const edit = (): NextEdit | null => (props.model.next?.date === date() ? props.model.next : null);
  return (
    <div class="own" data-testid={`next-${date()}`}>
      <h3 class="nhsuk-heading-s">{props.next.title}</h3>
      <p class="own__text" data-testid={`next-${date()}-said`}>
        {props.next.said.text}
      </p>
      <ReadMark said={props.next.read?.text} testid={`next-${date()}-read`} />
      <TwoVersions versions={props.next.versions} testid={`next-${date()}-versions`} />
      <Kept shown={props.model.kept === `next-${date()}`} testid={`next-${date()}-saved`} />
      <Show when={props.next.editable}>
        <Show
          when={edit()}
          fallback={
            <button
              type="button"
              class="link"
              id={boxId(openField(`next-${date()}`))}
              data-testid={`next-${date()}-change`}
              aria-label={say("ui-care-change-named", { name: props.next.title })}
              onClick={() => props.send({ is: "nextOpened", date: date() })}
            >
              {say("ui-care-change")}
            </button>
          }
        >
          {(edit) => <Editor {...props} edit={edit()} />}
        </Show>
      </Show>
    </div>
  );
}

function Editor(props: CareProps & { next: NextDateView; edit: NextEdit }): JSX.Element {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.send({ is: "nextSaveChosen" });
  };
  return (
    <form onSubmit={submit} noValidate class="editor">
      <TroubleSummary trouble={props.edit.trouble} />
      <DateBoxes
        legend={props.next.title}
        field={nextField}
        testid="next"
        boxes={props.edit.boxes}
        trouble={props.edit.trouble}
        typed={(box, text) => props.send({ is: "nextTyped", box, text })}
      />
      <Area
        field={nextField("how")}
        label={say("ui-care-next-how")}
        rows={2}
        room={LINE_ROOM}
        value={props.edit.boxes.how}
        testid="next-how"
        trouble={props.edit.trouble}
        onTyped={(text) => props.send({ is: "nextTyped", box: "how", text })}
      />
      <SaveRow saving={props.edit.saving} testid="next" leave={() => props.send({ is: "nextClosed" })} />
    </form>
  );
}
