import { standardAnswers } from "../experience/answers.ts";
import { type Journey, type Touchpoint, touchpointsOf } from "../journey/journey.ts";
import { said } from "../mistakes/mistake.ts";
import { keyOf } from "./column-names.ts";
import type { DraftedColumn } from "./drafted.ts";

/**
 * Columns drafted from a file alone, for a journey that is there already: an answer goes to the touchpoint that its column is
 * called after, in any language. Where none is, nobody has said what it is about, and it is not used until somebody does.
 */
export function fitJourney(columns: readonly DraftedColumn[], journey: Journey): DraftedColumn[] {
  const touchpoints = touchpointsOf(journey).flatMap(({ touchpoint }) => (touchpoint.retired ? [] : [touchpoint]));
  const taken = new Set<string>();
  return columns.map((column): DraftedColumn => {
    const { becomes } = column;
    if (becomes.as === "touchpoint")
      return { ...column, becomes: { ...becomes, keys: keysFor(becomes.keys, touchpoints) } };
    if (becomes.as !== "answer") return column;
    if (!Object.hasOwn(standardAnswers, becomes.answer) && !Object.hasOwn(journey.answers, becomes.answer))
      return {
        ...column,
        becomes: { as: "nothing" },
        confidence: "guess",
        why: said("draft.no-answer", { answer: becomes.answer }),
      };
    if (becomes.touchpoint === null) return column;
    const meant = calledLike(column.about, touchpoints) ?? calledLike(column.column, touchpoints);
    const place = `${meant?.touchpoint.key} ${becomes.answer}`;
    if (meant === null || taken.has(place))
      return {
        ...column,
        becomes: { as: "nothing" },
        confidence: "guess",
        why: said("draft.not-called-so"),
      };
    taken.add(place);
    return {
      ...column,
      becomes: { ...becomes, touchpoint: meant.touchpoint.key },
      confidence: meant.isWhole ? column.confidence : "guess",
    };
  });
}

/** Long data: what names touchpoints in the file, by the journey's own keys; what is called otherwise is left to be rejected. */
function keysFor(keys: Readonly<Record<string, string>>, touchpoints: readonly Touchpoint[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(keys).flatMap(([text, key]) => {
      if (key === "whole") return [[text, key]];
      const meant = calledLike(text, touchpoints);
      return meant === null ? [] : [[text, meant.touchpoint.key]];
    }),
  );
}

/** The touchpoint whose key or name a text is; or, less surely, the only one whose words all stand in it. */
function calledLike(
  text: string,
  touchpoints: readonly Touchpoint[],
): { touchpoint: Touchpoint; isWhole: boolean } | null {
  const key = plain(text);
  const namesOf = ({ key: own, name }: Touchpoint) => [own, ...Object.values(name)].map(plain);
  const whole = touchpoints.find((touchpoint) => namesOf(touchpoint).includes(key));
  if (whole !== undefined) return { touchpoint: whole, isWhole: true };
  const words = new Set(key.split("-"));
  const within = touchpoints.filter((touchpoint) =>
    namesOf(touchpoint).some((name) => name.split("-").every((word) => words.has(word))),
  );
  return within.length === 1 ? { touchpoint: within[0]!, isWhole: false } : null;
}

/** Small letters and digits without what a questionnaire puts before them: "Q2 Getting the bill" → "getting-the-bill". */
const plain = (text: string): string => keyOf(text, new Set());
