// The heading that a place begins with: it takes the focus when the place opens, and names the window.
import { createContext, createEffect, onMount, Show, useContext } from "solid-js";
import type { JSX } from "solid-js";
import { TITLE } from "../effects";
import { say } from "../words/say";

/** The name of the person whom everything is about, where somebody else sits before the screen; null where nobody does. */
export const About = createContext<() => string | null>(() => null);

export function Title(props: { text: string; caption?: string | undefined; quietly?: boolean }): JSX.Element {
  let heading: HTMLHeadingElement | undefined;
  const about = useContext(About);
  onMount(() => {
    if (!props.quietly) heading?.focus();
    window.scrollTo(0, 0);
  });
  createEffect(() => {
    document.title = say("ui-window-title", { page: props.text });
  });
  return (
    <h1 class="nhsuk-heading-l" id={TITLE} tabindex="-1" ref={heading} data-testid="title">
      <Show when={about()}>{(name) => <span class="nhsuk-caption-l" data-testid="title-about">{say("ui-carer-about", { name: name() })} </span>}</Show>
      {props.caption ? <span class="nhsuk-caption-l">{props.caption} </span> : null}
      {props.text}
    </h1>
  );
}
