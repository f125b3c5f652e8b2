// Who it is, at the top of every place about a patient: a value that is not known is said to be not known.
import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Banner } from "../../generated/types";
import { say } from "../words/say";
import { Title } from "./page";
import { ZoneMark } from "./zone";

export function BannerPanel(props: { banner: Banner; caption?: string }): JSX.Element {
  return (
    <header class="banner" data-testid="banner" data-patient={props.banner.id}>
      <Title text={props.banner.name} caption={props.caption} />
      <dl class="facts">
        <Fact name={say("ui-banner-zone")}>
          <Show when={!(props.banner.notSeen && props.banner.zone === "green")}>
            <ZoneMark zone={props.banner.zone} />
          </Show>{" "}
          <Show when={props.banner.notSeen}>
            <ZoneMark zone="notSeen" />
          </Show>
        </Fact>
        <Fact name={say("ui-banner-age")}>{props.banner.age.text}</Fact>
        <Fact name={say("ui-banner-born")}>{props.banner.born}</Fact>
        <Fact name={say("ui-banner-nhs")}>{props.banner.nhsNumber || say("ui-not-known")}</Fact>
        <Fact name={say("ui-banner-target")}>{props.banner.targetWeight || say("ui-not-set")}</Fact>
        <Fact name={say("ui-banner-oxygen")}>{props.banner.oxygenScale || say("ui-not-set")}</Fact>
      </dl>
    </header>
  );
}

function Fact(props: { name: string; children: JSX.Element }): JSX.Element {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
