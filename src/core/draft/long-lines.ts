import type { DraftedColumn } from "./drafted.ts";
import { list, scalar } from "./yaml-words.ts";

type Becomes<As extends DraftedColumn["becomes"]["as"]> = Extract<DraftedColumn["becomes"], { readonly as: As }>;
type WithOthers = DraftedColumn & { readonly becomes: Becomes<"touchpoint" | "question"> };

/** The column that names each row's touchpoint, with the keys that its texts stand for. */
export function touchpointSource(column: string, { keys }: Becomes<"touchpoint">): string {
  const labels = Object.entries(keys).filter(([text, key]) => text !== key);
  if (labels.length === 0) return scalar(column);
  return `{ column: ${scalar(column)}, labels: { ${labels.map(([text, key]) => `${labelled(text)}: ${key}`).join(", ")} } }`;
}

/** The touchpoints that a column names, for the journey file. */
export const touchpointsOf = ({ keys }: Becomes<"touchpoint">): { readonly key: string; readonly about: string }[] =>
  Object.entries(keys).flatMap(([about, key]) => (key === "whole" ? [] : [{ key, about }]));

/** The rows of other questions are left out here. */
export const leftOutLine = ({ column, becomes: { others } }: WithOthers): string[] =>
  others.length === 0
    ? []
    : [
        `${scalar(column)}: ${list(others.map(({ text }) => text))}   # likely: ${others.length === 1 ? "another question" : "other questions"} than what is read here`,
      ];

/** How they come in all the same: one mapping reads a column in one way, so these need another. */
export const otherLines = ({ column, becomes: { others } }: WithOthers): string[] =>
  others.length === 0
    ? []
    : [
        "# One mapping reads a column on one scale. For the questions left out write another mapping, which leaves out the rest, and give",
        "# the data file once for each: polku audit DATA DATA --map THIS --map OTHER. The answers of",
        ...others.map(({ text, why }) => `#   ${scalar(column)} ${scalar(text)} are ${why}`),
      ];

/** A text as a key of YAML: one that looks like a number stays a text all the same. */
const labelled = (text: string): string => (/^[\p{L}]/u.test(text) ? scalar(text) : JSON.stringify(text));
