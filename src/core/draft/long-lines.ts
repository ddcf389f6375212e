import { said } from "../mistakes/mistake.ts";
import type { Behind, DraftWords } from "./draft-words.ts";
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
export const leftOutLine = ({ column, becomes: { others } }: WithOthers, behind: Behind): string[] =>
  others.length === 0
    ? []
    : [
        `${scalar(column)}: ${list(others.map(({ text }) => text))}${behind({ confidence: "likely", why: said(others.length === 1 ? "draft.other-question" : "draft.other-questions") })}`,
      ];

/** How they come in all the same: one mapping reads a column in one way, so these need another. */
export const otherLines = ({ column, becomes: { others } }: WithOthers, say: DraftWords["say"]): string[] =>
  others.length === 0
    ? []
    : [
        `# ${say(said("draft.one-scale"))}`,
        `# ${say(said("draft.twice"))}`,
        ...others.map(({ text, why }) => {
          const question = `${scalar(column)} ${scalar(text)}`;
          return `#   ${say(said("draft.answers-are", { question, kind: why }))}`;
        }),
      ];

/** A text as a key of YAML: one that looks like a number stays a text all the same. */
const labelled = (text: string): string => (/^[\p{L}]/u.test(text) ? scalar(text) : JSON.stringify(text));
