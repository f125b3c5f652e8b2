// Draws a thread of messages and the box for the next one.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { MessageView } from "../../../generated/types";
import { Area } from "../../components/area";
import { LookButton, ReachedLine } from "../../components/reached";
import { ReadTrouble, TroubleSummary } from "../../components/trouble";
import { say } from "../../words/say";
import type { ThreadEvent, ThreadModel } from "./model";
import { ASKED, SENT } from "./update";

export function Thread(props: { model: ThreadModel; send(event: ThreadEvent): void }): JSX.Element {
  const items = (): readonly MessageView[] => props.model.thread?.items ?? [];
  return (
    <>
      <ReadTrouble trouble={props.model.readTrouble} again={() => props.send({ is: "stale" })} />
      <Show when={items().length > 0} fallback={<p data-testid="messages-none">{say("ui-messages-none")}</p>}>
        <ol class="thread" data-testid="thread" aria-label={say("ui-messages-thread")}>
          <For each={items()}>
            {(item) => (
              <li
                class={`message${item.fromTeam ? " message--team" : ""}`}
                data-testid={`message-${item.key}`}
                data-unread={item.unread || props.model.fresh.includes(item.key)}
              >
                <p class="message__who">
                  <strong>{item.who}</strong> <span class="quiet">{item.at}</span>
                  <Show when={item.unread || props.model.fresh.includes(item.key)}>
                    {" "}
                    <strong class="nhsuk-tag">{say("ui-messages-new")}</strong>
                  </Show>
                </p>
                <p class="message__text">{item.text}</p>
                <ReachedLine reached={item.reached} testid={`message-reached-${item.key}`} />
                <Show when={props.model.patient !== null && !item.fromTeam}>
                  <LookButton
                    reached={item.reached}
                    at={item.at}
                    testid={`message-look-${item.key}`}
                    busy={false}
                    onLook={() => props.send({ is: "messageLooked", entries: item.reached.entries })}
                  />
                </Show>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <div id={SENT} tabindex="-1" role="status" data-testid="message-sent">
        <Show when={props.model.sent}>
          <p class="nhsuk-inset-text">{say("ui-messages-saved")}</p>
        </Show>
      </div>
      <Writing model={props.model} send={props.send} />
    </>
  );
}

function Writing(props: { model: ThreadModel; send(event: ThreadEvent): void }): JSX.Element {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.send({ is: "sendChosen" });
  };
  return (
    <section class="panel">
      <TroubleSummary trouble={props.model.trouble} />
      <form onSubmit={submit} noValidate>
        <Area
          field="text"
          label={say("ui-messages-write")}
          value={props.model.text}
          room={props.model.thread?.charsMax ?? 0}
          trouble={props.model.trouble}
          testid="message-text"
          onTyped={(text) => props.send({ is: "messageTyped", text })}
        />
        <Show when={props.model.asking}>
          <div class="nhsuk-warning-callout" id={ASKED} tabindex="-1" role="group" aria-labelledby="asked-title" data-testid="message-asked">
            <h3 class="nhsuk-warning-callout__label" id="asked-title">
              {say("ui-messages-worse")}
            </h3>
            <p>{say("ui-messages-worse-help")}</p>
            <div class="row">
              <button type="button" class="nhsuk-button" data-testid="message-worse" onClick={() => props.send({ is: "worse" })}>
                {say("ui-messages-worse-yes")}
              </button>
              <button type="button" class="nhsuk-button nhsuk-button--secondary" data-testid="message-not-worse" onClick={() => props.send({ is: "notWorse" })}>
                {say("ui-messages-worse-no")}
              </button>
            </div>
          </div>
        </Show>
        <button type="submit" class="nhsuk-button" data-testid="message-send" aria-disabled={props.model.sending}>
          {props.model.sending ? say("ui-saving") : say("ui-messages-send")}
        </button>
      </form>
    </section>
  );
}
