// Draws how long somebody has stood, and says aloud when it is time to measure. It stays while other sections are asked.
import { createEffect, createSignal, onCleanup, Show } from "solid-js";
import type { JSX } from "solid-js";
import { say } from "../../shared/words/say";
import { clockText, due, GONE_AFTER_SECONDS, secondsSince } from "./timer-clock";

const TICK_MS = 250;

export function Timer(props: { stoodAt: number | null; onStop(): void }): JSX.Element {
  const [now, setNow] = createSignal(Date.now());
  createEffect(() => {
    if (props.stoodAt === null) return;
    setNow(Date.now());
    const ticking = setInterval(() => {
      setNow(Date.now());
      if (props.stoodAt !== null && secondsSince(props.stoodAt, Date.now()) > GONE_AFTER_SECONDS) props.onStop();
    }, TICK_MS);
    onCleanup(() => clearInterval(ticking));
  });
  const seconds = (): number => (props.stoodAt === null ? 0 : secondsSince(props.stoodAt, now()));
  const isTime = (): string => {
    if (props.stoodAt === null) return "";
    const minutes = due(seconds());
    return minutes === null ? "" : minutes === 1 ? say("ui-visit-timer-1") : say("ui-visit-timer-3");
  };
  return (
    <div class="visit-timer" data-running={props.stoodAt !== null} data-testid="visit-timer">
      <Show when={props.stoodAt !== null}>
        <span role="timer" class="visit-timer__clock" data-testid="visit-timer-clock">
          {say("ui-visit-timer-runs", { time: clockText(seconds()) })}
        </span>
      </Show>
      <strong role="status" data-testid="visit-timer-due">
        {isTime()}
      </strong>
      <Show when={props.stoodAt !== null}>
        <button type="button" class="plain-button" data-testid="visit-timer-stop" onClick={() => props.onStop()}>
          {say("ui-visit-timer-stop")}
        </button>
      </Show>
    </div>
  );
}

/** Where the timer is started: above the lying and standing pressures. */
export function StandUp(props: { stoodAt: number | null; onStood(at: number): void }): JSX.Element {
  return (
    <div class="panel">
      <p>{say("ui-visit-timer-help")}</p>
      <button type="button" class="nhsuk-button nhsuk-button--secondary" data-testid="visit-timer-start" onClick={() => props.onStood(Date.now())}>
        {props.stoodAt === null ? say("ui-visit-timer-start") : say("ui-visit-timer-again")}
      </button>
    </div>
  );
}
