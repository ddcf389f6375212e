import { z } from "zod";
import { durationSeconds } from "../journey/duration.ts";
import { key } from "../journey/keys.ts";
import { placeIn } from "../mistakes/got.ts";
import { mistake, said } from "../mistakes/mistake.ts";
import type { Problem, Refused } from "../problem.ts";
import { type Result, refuse } from "../result.ts";
import { expectedMessage, expecting, fields, read } from "../shape.ts";
import { readRule } from "../survey/rules/read-rule.ts";
import { comparisonsOf, holds, type Rule } from "../survey/rules/rule.ts";
import { type Event, factsOf } from "./event.ts";
import { type How, howFields } from "./how.ts";

/** When an event of this type occurs, the survey is asked by these channels after this delay. */
export interface Trigger extends How {
  /** Stable: invitations refer to it. */
  readonly key: string;
  /** The type of event. */
  readonly event: string;
  /** A rule in words over what the event tells, `attribute.group = regular and context.sum >= 50`; absent: always. */
  readonly when?: string;
  /** ISO duration from the event on; absent: at once. */
  readonly delay?: string;
  /** Who could not be asked so long after the event is not asked any more. ISO duration. */
  readonly within: string;
  /** Of how many of them, 0 < share ≤ 1. */
  readonly share: number;
}

/** Which events lead to being asked a survey. */
export interface Asking {
  /** Whether it may be asked of who was asked something else lately: at the end of a contract there is no later. */
  readonly exempt: boolean;
  readonly triggers: readonly Trigger[];
}

const duration = (example: string) =>
  z
    .string(expecting(said("a-delay", { example })))
    .max(40, expecting(said("a-delay", { example })))
    .refine(
      (text) => {
        const seconds = durationSeconds(text);
        return seconds !== null && seconds <= longest;
      },
      expecting(said("a-delay", { example })),
    );
/** A year. */
const longest = 366 * 86_400;

const rule = z
  .string(expecting(said("a-rule", { example: "attribute.group = regular" })))
  .superRefine((text, context) => {
    const rule = readRule(text);
    if (rule.ok) return;
    const { at, expected, got } = rule.refusal;
    const what = said(`rule-${expected}`);
    const message = expectedMessage(
      got === "" ? said("at-its-end", { what }) : said("at-character", { what, place: at + 1, got }),
    );
    context.addIssue({ code: "custom", message, input: text });
  });

const share = expecting("a-share-to-ask");

export const trigger = fields(
  {
    key,
    event: key.describe("The type of event: purchase, contact-closed …"),
    when: rule.exactOptional().describe("A rule over attribute.…, context.…, location and language; absent: always"),
    delay: duration("P1D").exactOptional().describe("ISO duration after the event: PT2H, P1D; absent: at once"),
    within: duration("P14D").default("P14D").describe("Later than that after the event nobody is asked any more"),
    share: z.number(share).gt(0, share).max(1, share).default(1).describe("Of how many of them: 0.2 asks one in five"),
    ...howFields,
  },
  "a-trigger",
);

const mostTriggers = 20;

export const asking = fields(
  {
    exempt: z
      .boolean(expecting("true-or-false"))
      .default(false)
      .describe("Whether it is asked also of those who were asked something lately"),
    triggers: z
      .array(trigger, expecting("triggers-list"))
      .max(mostTriggers, expecting(said("at-most", { most: mostTriggers })))
      .default([]),
  },
  "what-asks",
);

/** What leads to being asked, from an API body; or every problem at once. */
export function readAsking(body: unknown): Result<Asking, Refused> {
  const shaped = read(asking, body);
  if (!shaped.ok) return shaped;
  const { triggers } = shaped.value;
  const [first, ...more] = [...sameKeys(triggers), ...triggers.flatMap(unknownNames)];
  return first === undefined ? shaped : refuse([first, ...more]);
}

function sameKeys(triggers: readonly Trigger[]): Problem[] {
  const keys = triggers.map(({ key }) => key);
  return keys.flatMap((key, i) => {
    const path = ["triggers", i, "key"];
    const earlier = keys.indexOf(key);
    const other = placeIn(["triggers", earlier, "key"]);
    return earlier === i ? [] : [mistake("duplicate-key.trigger", { place: placeIn(path), key, other }, { path })];
  });
}

/** Of an event only this is known, before anything was answered. */
function unknownNames({ when }: Trigger, i: number): Problem[] {
  if (when === undefined) return [];
  const path = ["triggers", i, "when"];
  const names = comparisonsOf(ruleIn(when)).map(({ of }) => of);
  const unknown = names.filter((name) => !/^(attribute|context)\..|^(location|language|customer)$/.test(name));
  return unknown.map((key) => mistake("unknown-name.trigger", { place: placeIn(path), key }, { path }));
}

/** Whether a trigger is meant by what an event tells. */
export const isMeant = ({ event, when }: Trigger, told: Event): boolean =>
  event === told.type && (when === undefined || holds(ruleIn(when), factsOf(told)));

/** A rule that was read before. */
function ruleIn(words: string): Rule {
  const read = readRule(words);
  if (!read.ok) throw new Error(`not a rule: ${words}`);
  return read.value;
}

/** When an event's survey is to be asked, and until when: seconds since 1970. */
export function timesOf({ delay, within }: Trigger, at: number): { readonly wished: number; readonly latest: number } {
  return { wished: at + (delay === undefined ? 0 : durationSeconds(delay)!), latest: at + durationSeconds(within)! };
}
