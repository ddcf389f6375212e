import { anyOf, folded, foldedLabels, numberIn } from "./cell.ts";
import type { DeclaredColumn } from "./declared-column.ts";
import type { AnswerSource, Code, ColumnSource, FixedSource, Mapping, NumberRange } from "./mapping.ts";

/**
 * A mapping with what a data file itself says about its columns: which values are no answers, and what the codes of groups, channels
 * and places stand for. What the mapping says of a value holds; the file is asked for the rest. Where the mapping has words, such
 * as `{ "Very easy": 7 }`, a number to which the file gives that label is that word.
 */
export function withDeclared(mapping: Mapping, declared: ReadonlyMap<string, DeclaredColumn>): Mapping {
  if (declared.size === 0) return mapping;
  const of = (column: string): DeclaredColumn => declared.get(column) ?? nothing;
  const without = <Source extends ColumnSource>(source: Source): Source => ({
    ...source,
    missing: missingWith(source.missing, [of(source.column)]),
  });
  const labelled = <Source extends ColumnSource>(source: Source): Source => ({
    ...without(source),
    labels: labelsWith(source, of(source.column)),
  });
  const answer = (source: AnswerSource): AnswerSource => {
    if (source.source === "words") return labelled(source);
    if (source.source === "choices") {
      const said = Object.keys(source.columns).map(of);
      return { ...source, yes: alsoByLabel(source.yes, said), no: alsoByLabel(source.no, said) };
    }
    const columns = source.source === "pair" ? [source.expected, source.experienced] : [source.column];
    const said = columns.map(of);
    return {
      ...source,
      missing: missingWith(source.missing, said),
      notApplicable: alsoByLabel(source.notApplicable, said),
      notAsked: alsoByLabel(source.notAsked, said),
      labels: valuesWith(source.labels, said),
    };
  };
  const { id, customer, pass, weight, touchpoint, channel, location } = mapping;
  const place = (source: ColumnSource | FixedSource) => ("value" in source ? source : labelled(source));
  return {
    ...mapping,
    ...(id === undefined ? {} : { id: without(id) }),
    ...(customer === undefined ? {} : { customer: without(customer) }),
    ...(pass === undefined ? {} : { pass: without(pass) }),
    ...(weight === undefined ? {} : { weight: without(weight) }),
    ...(touchpoint === undefined ? {} : { touchpoint: without(touchpoint) }),
    ...(channel === undefined ? {} : { channel: place(channel) }),
    ...(location === undefined ? {} : { location: place(location) }),
    touchpoints: each(mapping.touchpoints, (block) => each(block, answer)),
    whole: each(mapping.whole, answer),
    answers: each(mapping.answers, answer),
    outcomes: each(mapping.outcomes, (source) => {
      const said = [of(source.column)];
      const [yes, no] = [alsoByLabel(source.yes, said), alsoByLabel(source.no, said)];
      return { ...source, yes, no, missing: missingWith(source.missing, said) };
    }),
    attributes: each(mapping.attributes, labelled),
    comments: mapping.comments.map(labelled),
  };
}

const nothing: DeclaredColumn = { labels: new Map(), missing: [], level: null };
type Missing = readonly (Code | NumberRange)[];

/** Values of a list, and those to which the file gives a label that is in the list. A label that is a number is no word for another. */
function alsoByLabel<One extends Code | NumberRange>(
  list: readonly One[],
  said: readonly DeclaredColumn[],
): (One | Code)[] {
  const isIn = anyOf(list.filter((one) => typeof one === "string"));
  const named = said.flatMap(({ labels }) =>
    [...labels].filter(([, label]) => isWord(label) && isIn(folded(label), null)),
  );
  return [...list, ...named.map(([value]) => value)];
}

const missingWith = (list: Missing, said: readonly DeclaredColumn[]): Missing => [
  ...alsoByLabel(list, said),
  ...said.flatMap(({ missing }) => missing),
];

/** What words stand for, also by the values to which the file gives those words. */
function valuesWith(words: Readonly<Record<string, number>>, said: readonly DeclaredColumn[]): Record<string, number> {
  const byWord = foldedLabels(words);
  const byValue = said.flatMap(({ labels }) =>
    [...labels].flatMap(([value, label]): [string, number][] => {
      const meant = isWord(label) ? byWord.get(folded(label)) : undefined;
      return meant === undefined || byWord.has(folded(value)) ? [] : [[value, meant]];
    }),
  );
  return { ...Object.fromEntries(byValue), ...words };
}

/** The file's labels with the mapping's over them. A value that is no answer needs none. */
function labelsWith({ labels, missing }: ColumnSource, said: DeclaredColumn): Readonly<Record<string, string>> {
  const isMissing = anyOf(missingWith(missing, [said]));
  const isLabelled = anyOf(Object.keys(labels));
  const own = [...said.labels].filter(([value]) => {
    const text = folded(value);
    return !isMissing(text, numberIn(text)) && !isLabelled(text, numberIn(text));
  });
  return { ...Object.fromEntries(own), ...labels };
}

const isWord = (label: string): boolean => numberIn(folded(label)) === null;

const each = <Value, Made>(
  block: Readonly<Record<string, Value>>,
  make: (value: Value) => Made,
): Record<string, Made> => Object.fromEntries(Object.entries(block).map(([key, value]) => [key, make(value)]));
