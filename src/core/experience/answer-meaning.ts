import { gapScale, resolutions, turn } from "./answer-code.ts";
import type { Scale } from "./answers.ts";
import { anyOf, folded, foldedLabels, notShown, numberIn } from "./cell.ts";
import type { DeclaredAnswer } from "./declared-answers.ts";
import type { MappedColumn } from "./mapped-row.ts";
import type { NumberSource, PairSource } from "./mapping.ts";
import { notAnswered, notApplicable, notAsked } from "./wide.ts";

/** A cell's code; NaN when the cell cannot be: not a number, or outside the scale. */
export type AnswerMeaning = (text: string) => number;

/** The layout's column for an answer in one column of the file, and what its cells mean. */
export function numberAnswer(
  source: NumberSource,
  touchpoint: string | null,
  answer: string,
  type: DeclaredAnswer,
): { column: MappedColumn; meaning: AnswerMeaning } {
  const said = source.scale ?? type.scale!;
  // What is better or worse than expected is compared around 0, also when it was asked as 1–5.
  const middle = type.kind === "expectation" ? (said[0] + said[1]) / 2 : 0;
  const scale: Scale = [said[0] - middle, said[1] - middle];
  const toCode = (value: number) => (type.turned ? turn(scale, value - middle) : value - middle);
  const meaning = valueIn(
    type.kind === "resolved" ? { ...source, labels: { ...yesPartlyNo, ...source.labels } } : source,
    said,
    type.kind !== "resolved",
  );
  return {
    column: {
      touchpoint,
      answer,
      kind: type.kind,
      scale,
      source: source.column,
      turned: type.turned,
      ...(source.positive === undefined ? {} : { positive: source.positive.map(toCode) }),
    },
    meaning: (text) => {
      const value = meaning(text);
      return value === notAnswered || value === notApplicable || value === notAsked ? value : toCode(value);
    },
  };
}

/** The layout's column for a pair, and what the cells of both its halves mean. */
export function pairAnswer(
  source: PairSource,
  touchpoint: string | null,
  answer: string,
): { column: MappedColumn; meaning: AnswerMeaning } {
  return {
    column: {
      touchpoint,
      answer,
      kind: "expectation",
      scale: gapScale(source.scale),
      source: source.experienced,
      pairScale: source.scale,
      turned: false,
    },
    meaning: valueIn(source, source.scale, true),
  };
}

/** The code of a pair, given those of its halves. */
export function gapOf(expected: number, experienced: number): number {
  if (expected === notAsked || experienced === notAsked) return notAsked;
  if (expected === notApplicable || experienced === notApplicable) return notApplicable;
  if (expected === notAnswered || experienced === notAnswered) return notAnswered;
  return experienced - expected;
}

type Written = Pick<NumberSource, "missing" | "notApplicable" | "notAsked" | "labels" | "reversed">;

/** The value of a cell on the scale as it was asked, the right way round. */
function valueIn(
  { missing, notApplicable: never, notAsked: unasked, labels, reversed }: Written,
  scale: Scale,
  numbers: boolean,
): AnswerMeaning {
  const isMissing = anyOf(missing);
  const isNever = anyOf(never);
  const isUnasked = anyOf(unasked);
  const byLabel = foldedLabels(labels);
  return (cell) => {
    const text = folded(cell);
    const number = numberIn(text);
    if (text === notShown || isUnasked(text, number)) return notAsked;
    if (text === "") return notAnswered;
    if (isNever(text, number)) return notApplicable;
    const labelled = byLabel.get(text);
    // Last, because a file may list as missing what the mapping has another word for.
    if (labelled === undefined && isMissing(text, number)) return notAnswered;
    const value = labelled ?? (numbers ? number : null) ?? Number.NaN;
    if (!(value >= scale[0] && value <= scale[1])) return Number.NaN;
    return reversed ? turn(scale, value) : value;
  };
}

const yesPartlyNo = Object.fromEntries(resolutions.map((word, value) => [word, value]));

/** What an answer's cell should have held, as data. */
export function wantedIn(source: NumberSource | PairSource, type: DeclaredAnswer): Record<string, string | number> {
  const words = Object.keys(source.labels);
  const labels = words.length === 0 ? "none" : words.length > 8 ? "many" : words.map((word) => `"${word}"`).join(", ");
  const [low, high] = source.scale ?? type.scale!;
  return { kind: type.kind === "resolved" ? "resolved" : "scale", low, high, labels };
}

/** The same for the message. */
export function expectedOf(source: NumberSource | PairSource, type: DeclaredAnswer): string {
  const words = Object.keys(source.labels);
  const labels =
    words.length === 0
      ? ""
      : words.length > 8
        ? " or one of its labels"
        : ` or ${words.map((word) => `"${word}"`).join(", ")}`;
  if (type.kind === "resolved") return `yes, partly or no${labels}`;
  const [min, max] = source.scale ?? type.scale!;
  return `${min}…${max}${labels}`;
}
