// Draws the messages with the team: what they are not for stands first.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { ContactPanel } from "../../shared/components/advice";
import { Lines } from "../../shared/components/lines";
import { Title } from "../../shared/components/page";
import { Reading } from "../../shared/components/trouble";
import { updateThread } from "../../shared/parts/messages/update";
import { Thread } from "../../shared/parts/messages/view";
import { createProgram, type Lent } from "../../shared/program";
import { say } from "../../shared/words/say";
import type { Place } from "../places";
import { first, reads, start, type Event, type Model } from "./model";

export function MessagesScreen(props: { lent: Lent<Place> }): JSX.Element {
  const { model, send } = createProgram<Model, Event, Place>({ start, first, update: updateThread, reads, onLeave: { is: "left" } }, props.lent);
  return (
    <>
      <Title text={say("ui-messages-title")} />
      <Show when={model().thread} fallback={<Reading />}>
        {(thread) => (
          <>
            <div class="nhsuk-warning-callout" data-testid="messages-about">
              <h2 class="nhsuk-warning-callout__label">{say("ui-messages-important")}</h2>
              <For each={thread().about}>{(said) => <p><Lines text={said.text} /></p>}</For>
            </div>
            <ContactPanel contact={thread().contact} />
          </>
        )}
      </Show>
      <Thread model={model()} send={send} />
    </>
  );
}
