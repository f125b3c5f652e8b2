// In which unit a weight is typed. What was typed in the other one is the screen's business.
import type { JSX } from "solid-js";
import { say } from "../words/say";
import { Choice } from "./choice";

export type WeightUnit = "kg" | "stLb";

interface WeightUnitProps {
  field: string;
  value: string;
  stacked?: boolean;
  onChosen(unit: WeightUnit): void;
}

export function WeightUnitChoice(props: WeightUnitProps): JSX.Element {
  return (
    <Choice
      field={props.field}
      stacked={props.stacked ?? false}
      legend={say("ui-checkin-unit")}
      options={[
        { value: "kg", text: say("ui-checkin-unit-kg") },
        { value: "stLb", text: say("ui-checkin-unit-st-lb") },
      ]}
      value={props.value}
      trouble={null}
      onChosen={(unit) => props.onChosen(unit === "stLb" ? "stLb" : "kg")}
    />
  );
}
