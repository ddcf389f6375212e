import type { AnswerSource, Mapping } from "../../core/experience/mapping.ts";

/** Every column of the file that the mapping speaks of, once each. */
export function mappedColumns(mapping: Mapping): string[] {
  const columns = new Set(Object.keys(mapping.leaveOut));
  const { id, customer, pass, channel, location, at, weight, touchpoint } = mapping;
  for (const source of [id, customer, pass, channel, location, at, weight, touchpoint]) {
    if (source !== undefined && "column" in source) columns.add(source.column);
  }
  for (const { source } of answerSources(mapping)) {
    for (const column of columnsOf(source)) columns.add(column);
  }
  for (const { column } of [
    ...Object.values(mapping.outcomes),
    ...Object.values(mapping.attributes),
    ...mapping.comments,
  ]) {
    columns.add(column);
  }
  return [...columns];
}

function columnsOf(source: AnswerSource): string[] {
  if (source.source === "pair") return [source.expected, source.experienced];
  return source.source === "choices" ? Object.keys(source.columns) : [source.column];
}

/** Every answer the mapping reads, with its touchpoint; null: the whole, or in long data the row's own. */
export function answerSources(mapping: Mapping): { touchpoint: string | null; answer: string; source: AnswerSource }[] {
  const of = (touchpoint: string | null, answers: Readonly<Record<string, AnswerSource>>) =>
    Object.entries(answers).map(([answer, source]) => ({ touchpoint, answer, source }));
  return [
    ...Object.entries(mapping.touchpoints).flatMap(([touchpoint, answers]) => of(touchpoint, answers)),
    ...of(null, mapping.whole),
    ...of(null, mapping.answers),
  ];
}
