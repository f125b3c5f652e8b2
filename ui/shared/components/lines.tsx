// A sentence of the app, which has two lines while its Welsh is not reviewed: the English one above it.
// Each is spoken in its own language.
import { For, Show } from "solid-js";
import type { JSX } from "solid-js";

export function Lines(props: { text: string }): JSX.Element {
  const lines = (): string[] => props.text.split("\n");
  return (
    <Show when={lines().length === 2} fallback={props.text}>
      <For each={lines()}>
        {(line, at) => (
          <span class="line" lang={at() === 0 ? "en-GB" : "cy-GB"}>
            {line}
          </span>
        )}
      </For>
    </Show>
  );
}
