// What is typed or pasted with its unit, or as two numbers at once, put into the boxes that it belongs to: '82,4 kg',
// '128/76 mmHg', '12 st 13 lb'. Only what can be read in one way is touched; whether it makes sense is the app's to say.
import type { CheckInFields } from "../generated/types";

export type ReadingBox = keyof Pick<
  CheckInFields,
  | "weightKg"
  | "weightStone"
  | "weightPounds"
  | "systolic"
  | "diastolic"
  | "systolicAgain"
  | "diastolicAgain"
  | "pulse"
  | "oxygen"
>;

export type Sorted = Partial<Pick<CheckInFields, ReadingBox | "weightUnit">>;

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const WHOLE = String.raw`(\d{2,3})`;
const KILOS = new RegExp(`^${NUMBER} ?(?:kg|kgs|kilos?|kilograms?)\\.?$`);
const STONES = new RegExp(`^(\\d+) ?(?:st|stones?)\\.?(?:,? ?${NUMBER} ?(?:lbs?|pounds?)?\\.?)?$`);
const POUNDS = new RegExp(`^${NUMBER} ?(?:lbs?|pounds?)\\.?$`);
const PULSE_WORDS = String.raw`(?:pulse|puls|pul|hr|heart rate)`;
const BEATS = String.raw`(?:bpm|\/ ?min|per minute|beats(?: a minute| per minute)?)`;
const PAIR = new RegExp(
  `^(?:bp|sys\\w*)?:? ?${WHOLE} ?(?:mmhg)? ?(?:\\/|-|over|[,;]| ) ?(?:dia\\w*)?:? ?${WHOLE} ?(?:mmhg)?(?:[,;]? ?(?:${PULSE_WORDS}:? ?${WHOLE} ?${BEATS}?|${WHOLE} ?${BEATS}))?$`,
);
const ONE_PRESSURE = new RegExp(`^(?:sys\\w*|dia\\w*)?:? ?${WHOLE} ?(?:mmhg)?$`);
const PULSE = new RegExp(`^${PULSE_WORDS}?:? ?${WHOLE} ?${BEATS}?$`);
const OXYGEN = new RegExp(`^(?:sp ?o2|o2|oxygen)?:? ?${WHOLE} ?%?$`);
/** The upper number and the stroke after it: the lower number comes next. */
const UPPER_DONE = /^\s*(\d{2,3})\s*[/ ]$/;

/** The boxes that a text belongs to; null when it stays where it is, exactly as it is. */
export function sorted(box: ReadingBox, text: string): Sorted | null {
  const tidy = text.normalize("NFKC").replaceAll(/\s+/g, " ").trim().toLowerCase();
  const found = read(box, tidy);
  if (found === null) return null;
  return found[box] === text && Object.keys(found).length === 1 ? null : found;
}

function read(box: ReadingBox, text: string): Sorted | null {
  switch (box) {
    case "weightKg":
    case "weightStone":
    case "weightPounds":
      return weight(box, text);
    case "systolic":
    case "diastolic":
      return pressure(box, text, "systolic", "diastolic");
    case "systolicAgain":
    case "diastolicAgain":
      return pressure(box, text, "systolicAgain", "diastolicAgain");
    case "pulse":
      return one(box, PULSE.exec(text));
    case "oxygen":
      return one(box, OXYGEN.exec(text));
  }
}

function one(box: ReadingBox, match: RegExpExecArray | null): Sorted | null {
  return match?.[1] === undefined ? null : { [box]: match[1] };
}

function weight(box: ReadingBox, text: string): Sorted | null {
  const kilos = KILOS.exec(text)?.[1];
  if (kilos !== undefined) return { weightUnit: "kg", weightKg: kilos };
  const stones = STONES.exec(text);
  if (stones?.[1] !== undefined) {
    const unit = { weightUnit: "stLb", weightStone: stones[1] };
    return stones[2] === undefined ? unit : { ...unit, weightPounds: stones[2] };
  }
  const pounds = POUNDS.exec(text)?.[1];
  if (pounds !== undefined) return box === "weightPounds" ? { weightPounds: pounds } : inStones(pounds);
  // Without a unit only spaces are taken away: a bare number is in the unit beside its box.
  return new RegExp(`^${NUMBER}$`).test(text) ? { [box]: text } : null;
}

/** Fourteen pounds are a stone, to the tenth of a pound; more decimals than that are for the app to refuse. */
function inStones(pounds: string): Sorted | null {
  const match = /^(\d+)(?:[.,](\d))?$/.exec(pounds);
  if (match?.[1] === undefined) return null;
  const tenths = Number(match[1]) * 10 + Number(match[2] ?? 0);
  const rest = tenths % 140;
  const shown = rest % 10 === 0 ? String(rest / 10) : `${Math.floor(rest / 10)}.${rest % 10}`;
  return { weightUnit: "stLb", weightStone: String(Math.floor(tenths / 140)), weightPounds: shown };
}

function pressure(box: ReadingBox, text: string, upper: ReadingBox, lower: ReadingBox): Sorted | null {
  const pair = PAIR.exec(text);
  if (pair?.[1] !== undefined && pair[2] !== undefined) {
    const pulse = pair[3] ?? pair[4];
    return { [upper]: pair[1], [lower]: pair[2], ...(pulse === undefined ? {} : { pulse }) };
  }
  return one(box, ONE_PRESSURE.exec(text));
}

/** The upper number, once a stroke or a space after it says that the lower one comes next. */
export function upperDone(text: string): string | null {
  return UPPER_DONE.exec(text)?.[1] ?? null;
}
