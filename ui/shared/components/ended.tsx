// What stands in every place of the record when the person behind the profile does not see it any more.
// It says what happened, where their own work is and whom to ask; it names nobody.
import type { JSX } from "solid-js";
import type { Ended } from "../../generated/types";
import { say } from "../words/say";
import { ContactPanel } from "./advice";
import { Title } from "./page";

export function EndedScreen(props: { ended: Ended }): JSX.Element {
  return (
    <div data-testid="ended">
      <Title text={say("ui-ended-title")} />
      <p>{props.ended.said.text}</p>
      <p class="panel" data-testid="ended-wrote">
        {props.ended.wrote.text}
      </p>
      <h2 class="nhsuk-heading-m">{say("ui-ended-what-now")}</h2>
      <p>{props.ended.ask.text}</p>
      <ContactPanel contact={props.ended.contact} />
    </div>
  );
}
