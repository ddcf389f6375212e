import type { Touch, Touched } from "../../core/doctor/touches.ts";
import type { Scale } from "../../core/experience/answers.ts";
import type { AnswerSource } from "../../core/experience/mapping.ts";
import { answerSources } from "./mapped-columns.ts";
import type { Source } from "./source.ts";

/**
 * What stands in a column, by the mapping: its touchpoint, and the figures that are made of it. The one place where a column
 * of a file becomes what a finding about it touches.
 */
export function touchedBy({ mapping }: Pick<Source, "mapping">, column: string): Touched {
  const answers = answerSources(mapping).filter(({ source }) => columnsOf(source).includes(column));
  const isLong = mapping.touchpoint !== undefined;
  const named = (record: Readonly<Record<string, { readonly column: string }>>) =>
    Object.keys(record).filter((key) => record[key]!.column === column);
  const [first, ...others] = answers;
  const touchpoint = others.length === 0 ? first?.touchpoint : undefined;
  return {
    ...(typeof touchpoint === "string" && { touchpoint }),
    touches: [
      ...answers.map(
        ({ touchpoint, answer, source }): Touch => ({
          figures: "answers",
          ...(!isLong && { touchpoint: touchpoint ?? "" }),
          // A pair makes several answers: the gap, and what was felt.
          ...(source.source !== "pair" && { answer }),
        }),
      ),
      ...named(mapping.outcomes).map((key): Touch => ({ figures: "outcome", key })),
      ...named(mapping.attributes).map((key): Touch => ({ figures: "attribute", key })),
    ],
  };
}

/** The scale of a column of answers, as the file writes it. */
export function scaleIn({ mapping, layout }: Source, column: string): Scale | null {
  const source = answerSources(mapping).find(({ source }) => columnsOf(source).includes(column))?.source;
  if (source === undefined || source.source === "words" || source.source === "choices") return null;
  return source.scale ?? layout.columns.find((one) => one.source === column)?.scale ?? null;
}

function columnsOf(source: AnswerSource): string[] {
  if (source.source === "choices") return Object.keys(source.columns);
  return source.source === "pair" ? [source.expected, source.experienced] : [source.column];
}
