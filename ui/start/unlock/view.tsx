// Draws the unlock screen: the profiles on this computer, then the passphrase or PIN.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { ClosedProfile, ProfileSummary } from "../../generated/types";
import { Box } from "../../shared/components/box";
import { Title } from "../../shared/components/page";
import { Reading, ReadTrouble, TroubleSummary } from "../../shared/components/trouble";
import { createProgram, type Lent } from "../../shared/program";
import { lineText, say } from "../../shared/words/say";
import type { Place } from "../places";
import { first, start, type Event, type Model } from "./model";
import { update } from "./update";

interface PartProps {
  model: Model;
  send(event: Event): void;
}

export function UnlockScreen(props: { lent: Lent<Place> }): JSX.Element {
  const { model, send } = createProgram<Model, Event, Place>({ start, first, update, reads: [] }, props.lent);
  const chosen = (): ProfileSummary | undefined => model().state?.profiles.find((one) => one.id === model().chosen);
  return (
    <Show
      when={model().opened === null}
      fallback={
        <h1 class="opening" data-testid="opening">
          {say("ui-opening")}
        </h1>
      }
    >
      <Show when={model().state} fallback={<Unread model={model()} send={send} />}>
        <Show when={chosen()} fallback={<Profiles model={model()} send={send} />}>
          {(profile) => (
            <Show when={profile().closed} fallback={<Secret model={model()} send={send} profile={profile()} />}>
              {(closed) => <Closed model={model()} send={send} name={profile().name} closed={closed()} />}
            </Show>
          )}
        </Show>
        <p>
          <button type="button" class="link" data-testid="unlock-enrol" onClick={() => send({ is: "enrolChosen" })}>
            {say("ui-unlock-enrol")}
          </button>
        </p>
        <p class="quiet">{say("ui-version", { version: model().state?.version ?? "" })}</p>
      </Show>
    </Show>
  );
}

function Unread(props: PartProps): JSX.Element {
  return (
    <>
      <Title text={say("ui-name")} />
      <Show when={props.model.trouble} fallback={<Reading />}>
        <ReadTrouble trouble={props.model.trouble} again={() => props.send({ is: "stale" })} />
      </Show>
    </>
  );
}

/** A profile that nobody can open any more: why, and whom to ask. */
function Closed(props: PartProps & { name: string; closed: ClosedProfile }): JSX.Element {
  return (
    <>
      <Others model={props.model} send={props.send} />
      <Title text={props.name} />
      <div role="status" data-testid="unlock-closed">
        <For each={props.closed.said}>{(said) => <p>{lineText(said)}</p>}</For>
      </div>
    </>
  );
}

function Profiles(props: PartProps): JSX.Element {
  return (
    <>
      <Title text={say("ui-unlock-who")} />
      <ul class="nhsuk-list">
        <For each={props.model.state?.profiles}>
          {(profile) => (
            <li>
              <button
                type="button"
                class="nhsuk-button nhsuk-button--secondary"
                data-testid={`unlock-${profile.id}`}
                onClick={() => props.send({ is: "profileChosen", id: profile.id })}
              >
                {profile.kind === "nurse" ? say("ui-unlock-profile-team", { name: profile.name }) : profile.name}
              </button>
            </li>
          )}
        </For>
      </ul>
    </>
  );
}

function Secret(props: PartProps & { profile: ProfileSummary }): JSX.Element {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    props.send({ is: "goChosen" });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Others model={props.model} send={props.send} />
      <TroubleSummary trouble={props.model.trouble} />
      <Title text={say("ui-unlock-title", { name: props.profile.name })} quietly />
      <Box
        field="secret"
        label={props.model.withPin ? say("ui-unlock-pin") : say("ui-unlock-passphrase")}
        type="password"
        inputMode={props.model.withPin ? "numeric" : "text"}
        autocomplete="current-password"
        width={20}
        testid={props.model.withPin ? "unlock-pin" : "unlock-passphrase"}
        value={props.model.secret}
        trouble={props.model.trouble}
        onTyped={(text) => props.send({ is: "typed", text })}
      />
      <Show when={props.profile.hasPin}>
        <p>
          <button type="button" class="link" data-testid="unlock-switch" onClick={() => props.send({ is: "pinSwitched", withPin: !props.model.withPin })}>
            {props.model.withPin ? say("ui-unlock-use-passphrase") : say("ui-unlock-use-pin")}
          </button>
        </p>
      </Show>
      <p role="status">{props.model.opening ? say("ui-opening") : ""}</p>
      <button type="submit" class="nhsuk-button" data-testid="unlock-go" aria-disabled={props.model.opening}>
        {say("ui-unlock-go")}
      </button>
    </form>
  );
}

function Others(props: PartProps): JSX.Element {
  return (
    <Show when={(props.model.state?.profiles.length ?? 0) > 1}>
      <button type="button" class="link" data-testid="unlock-others" onClick={() => props.send({ is: "othersChosen" })}>
        ← {say("ui-unlock-others")}
      </button>
    </Show>
  );
}
