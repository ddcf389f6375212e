import { takeApart } from "../core/journey/editing/apart.ts";
import { nameOfThing } from "../core/journey/editing/change.ts";
import type { Clash } from "../core/journey/editing/merge.ts";
import type { Journey } from "../core/journey/journey.ts";
import { own } from "../core/own.ts";
import { type Language, say } from "../core/text.ts";
import { fieldName } from "./change-words.ts";
import { channelName } from "./channel-name.ts";
import { placeInChoices, saidOfChoices } from "./clash-of-choices.ts";
import { answerNamesOf } from "./journey-names.ts";
import { measureName } from "./measure-name.ts";
import { numbers } from "./numbers.ts";
import { wordName } from "./word-name.ts";
import { textOf, words } from "./words.ts";

/** A field that two people changed: what it is, and what each of them says. */
export interface ClashWords {
  /** "Getting the bill: name (fi)". */
  readonly about: string;
  readonly mine: string;
  readonly theirs: string;
}

/** The three journeys that meet. */
export interface Meeting {
  readonly base: Journey;
  readonly mine: Journey;
  readonly theirs: Journey;
}

export function clashInWords(
  language: Language,
  { path, mine, theirs }: Clash,
  { base, ...sides }: Meeting,
): ClashWords {
  const t = words(language);
  const [kind = "", key = "", ...rest] = path;
  const things = [base, sides.mine, sides.theirs].map((journey) => takeApart(journey, base));
  const nameOf = (kind: "stages" | "touchpoints" | "owners", key: string): string => {
    const thing = things.map((apart) => own<unknown>(apart[kind], key)).find((thing) => thing !== undefined);
    return thing === undefined ? key : say(nameOfThing(thing), language) || key;
  };
  if (kind === "order") {
    const ofStages = key === "stages";
    const stage = key.slice("stage ".length);
    const inOrder = (keys: unknown) =>
      (keys as string[]).map((key) => nameOf(ofStages ? "stages" : "touchpoints", key)).join(", ");
    return {
      about: line(ofStages ? t("change.thing.journey") : nameOf("stages", stage), fieldName(language, "order")),
      mine: inOrder(mine),
      theirs: inOrder(theirs),
    };
  }
  if (kind === "journey" && key === "choices") {
    const place = placeInChoices(language, rest, { ...sides.theirs.choices, ...sides.mine.choices });
    const about = fieldName(language, key);
    return {
      about: line(t("change.thing.journey"), place === "" ? about : `${about} (${place})`),
      mine: saidOfChoices(language, mine, rest, sides.mine.choices),
      theirs: saidOfChoices(language, theirs, rest, sides.theirs.choices),
    };
  }
  // An attribute of the image is its name.
  if (kind === "image" && rest.length > 0) rest.unshift("name");
  const field = kind === "journey" ? key : (rest[0] ?? "");
  const inner = (kind === "journey" ? rest : rest.slice(1)).join(" ");
  const what = `${fieldName(language, field === "stage" ? "place" : field)}${inner === "" ? "" : ` (${inner})`}`;
  const name = kind === "journey" ? t("change.thing.journey") : nameOf(kind as "stages", key);
  const isWhole = kind !== "journey" && rest.length === 0;
  const saidBy = (side: Journey, value: unknown): string => {
    if (!isWhole || typeof value === "string") return said(side, value);
    const isGone = value === undefined || (value as { retired?: boolean }).retired === true;
    return t(isGone ? "change.how.removed" : "map.clashStays");
  };
  return {
    about: isWhole ? name : line(name, what),
    mine: saidBy(sides.mine, mine),
    theirs: saidBy(sides.theirs, theirs),
  };

  function line(thing: string, what: string): string {
    return t("change.line", { thing, what });
  }

  function said(side: Journey, value: unknown): string {
    if (value === undefined) return "–";
    if (typeof value === "boolean") return t(value ? "map.clashYes" : "map.clashNo");
    if (typeof value === "number") return numbers(language).decimal(value, Number.isInteger(value) ? 0 : 2);
    if (typeof value === "string") return word(side, value);
    const parts = Object.values(value as object).map((part) => said(side, part));
    return parts.length === 0 ? "–" : parts.join(", ");
  }

  /** A key by what it is called; what people wrote as they wrote it. */
  function word(side: Journey, value: string): string {
    if (field === "stage") return nameOf("stages", value);
    if (field === "owners") return nameOf("owners", value);
    if (field === "touchpoints") return nameOf("touchpoints", value);
    if (field === "channels") return channelName(language, value);
    if (field === "feelings") return wordName(language, "emotions", value, side.choices);
    if (field === "measure" || field === "target") return measureName(language, value, answerNamesOf(side));
    return textOf(language, `${field === "kind" ? "map.kind" : field}.${value}`) ?? value;
  }
}
