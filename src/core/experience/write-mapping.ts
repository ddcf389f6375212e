import { outcomeKinds } from "./experience.ts";
import type { AnswerSource, AtColumn, AtValue, ColumnSource, FixedSource, Mapping, WordsSource } from "./mapping.ts";

/** The contents of a mapping's file: what `readMapping` reads back to the same value. What is as by default is left out. */
export function writeMapping(mapping: Mapping): Record<string, unknown> {
  // Mappings kept by earlier releases have no leaveOut.
  const { answers, touchpoints, whole, outcomes, attributes, comments, leaveOut = {} } = mapping;
  const { at, order, perspective, via, channel, location, accepted = [] } = mapping;
  const plain = <Field extends keyof Mapping>(...fields: Field[]) =>
    fields.flatMap((field) => (mapping[field] === undefined ? [] : [[field, mapping[field]]]));
  const columns = (...fields: ("id" | "customer" | "pass" | "weight" | "touchpoint")[]) =>
    fields.flatMap((field) => (mapping[field] === undefined ? [] : [[field, columnFile(mapping[field])]]));
  return {
    polku: "mapping/1",
    ...Object.fromEntries(plain("draft", "journey", "delimiter", "quotes", "encoding", "sheet", "headerRows")),
    ...filled("leaveOut", leaveOut),
    ...Object.fromEntries(columns("id", "customer", "pass")),
    ...(channel === undefined ? {} : { channel: placeFile(channel) }),
    ...(location === undefined ? {} : { location: placeFile(location) }),
    at: atFile(at),
    ...unless("time", { order }),
    ...Object.fromEntries(columns("weight")),
    ...unless("customer", { perspective }),
    ...unless("self", { via }),
    ...Object.fromEntries([...plain("askedWhen"), ...columns("touchpoint")]),
    ...filled("answers", each(answers, answerFile)),
    ...filled(
      "touchpoints",
      each(touchpoints, (block) => each(block, answerFile)),
    ),
    ...filled("whole", each(whole, answerFile)),
    ...filled(
      "outcomes",
      Object.fromEntries(
        Object.entries(outcomes).map(([kind, { column, yes, no, missing, good }]) => [
          kind,
          {
            column,
            yes,
            ...filled("no", no),
            ...filled("missing", missing),
            ...(Object.hasOwn(outcomeKinds, kind) ? {} : { good }),
          },
        ]),
      ),
    ),
    ...Object.fromEntries(plain("outcome")),
    ...filled("attributes", each(attributes, columnFile)),
    ...filled("comments", comments.map(wordsFile)),
    ...filled("accepted", accepted),
  };
}

const columnFile = ({ column, labels, missing }: ColumnSource): unknown =>
  alone({ column, ...filled("labels", labels), ...filled("missing", missing) });

const placeFile = (source: ColumnSource | FixedSource): unknown => ("value" in source ? source : columnFile(source));

function atFile(at: AtColumn | AtValue): unknown {
  if ("value" in at) return { value: at.value };
  const { column, format, precision, labels, zone } = at;
  return alone({
    column,
    ...(format === undefined ? {} : { format }),
    ...unless("second", { precision }),
    ...filled("labels", labels),
    ...(zone === undefined ? {} : { zone }),
  });
}

function answerFile(from: AnswerSource): unknown {
  if (from.source === "words") return wordsFile(from);
  if (from.source === "choices") return { columns: from.columns, yes: from.yes, ...filled("no", from.no) };
  const { scale, missing, notApplicable, notAsked, labels, reversed } = from;
  const rest = {
    ...(scale === undefined ? {} : { scale }),
    ...filled("missing", missing),
    ...filled("notApplicable", notApplicable),
    ...filled("notAsked", notAsked),
    ...filled("labels", labels),
    ...unless(false, { reversed }),
  };
  if (from.source === "pair") return { expected: from.expected, experienced: from.experienced, ...rest };
  return alone({ column: from.column, ...rest, ...(from.positive === undefined ? {} : { positive: from.positive }) });
}

const wordsFile = ({ column, language, separator, labels, missing, none = [] }: WordsSource): unknown =>
  alone({
    column,
    ...(language === undefined ? {} : { language }),
    ...unless(",", { separator }),
    ...filled("labels", labels),
    ...filled("missing", missing),
    ...filled("none", none),
  });

/** A column of which nothing else is said stands alone. */
const alone = (source: { readonly column: string }): unknown =>
  Object.keys(source).length === 1 ? source.column : source;

/** The one field of `field`, unless its value is the default. */
const unless = (byDefault: unknown, field: Record<string, unknown>): Record<string, unknown> =>
  Object.values(field)[0] === byDefault ? {} : field;

const filled = (name: string, value: object): Record<string, unknown> =>
  Object.keys(value).length === 0 ? {} : { [name]: value };

const each = <From>(values: Readonly<Record<string, From>>, file: (value: From) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, file(value)]));
