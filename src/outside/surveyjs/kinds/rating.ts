import { mistake } from "../../../core/mistakes/mistake.ts";
import type { QuestionFile } from "../../../core/survey/editing/survey-file.ts";
import { items } from "../../../core/unread.ts";
import { asIs, type Drafted, type Every, endsOf, everyQuestion } from "../drafted.ts";
import type { Element } from "../elements.ts";
import { mostOptions, optionsOf, scaleOf, textIn } from "../options-of.ts";
import { placed, type Reading } from "../reading.ts";
import type { Kind } from "./kind.ts";

/**
 * A scale. Which measure it is meant for, a file does not say and its wording is not taken for saying it: it stays a rating,
 * whose answers are kept with the response. Only four or five faces are what they look like.
 */
export const rating: Kind = {
  takes: [
    "rateMin",
    "rateMax",
    "rateStep",
    "rateCount",
    "rateValues",
    "rateType",
    "autoGenerate",
    "minRateDescription",
    "maxRateDescription",
    // As they were called before.
    "rateDisplayMode",
    "mininumRateDescription",
    "maximumRateDescription",
  ],
  questions(element, reading) {
    const { fields, path, name } = element;
    const every = everyQuestion(element, reading);
    const values = valuesOf(fields);
    const scale = scaleOf(values);
    if (scale === undefined) return [otherwise(element, every, values, reading)];
    const [least, most] = scale;
    const isFaces =
      (fields.rateType ?? fields.rateDisplayMode) === "smileys" && least === 1 && (most === 4 || most === 5);
    if (isFaces) {
      reading.notes.push(mistake("taken-as.smiley", { place: placed(path, name) }, { path }));
      return [asIs(element, { ask: "smiley", ...every, ...(most === 5 && { faces: 5 }) })];
    }
    const [low, high] = [
      fields.minRateDescription ?? fields.mininumRateDescription ?? textIn(values, least),
      fields.maxRateDescription ?? fields.maximumRateDescription ?? textIn(values, most),
    ];
    reading.notes.push(mistake("taken-as.rating", { place: placed(path, name), least, most }, { path }));
    return [asIs(element, { ask: "rating", ...every, scale, ...endsOf(low, high, element, reading) })];
  },
};

/** Its values, as they stand or as they are counted: 1 to 5 unless told. */
function valuesOf(fields: Element["fields"]): readonly unknown[] {
  const own = items(fields, "rateValues");
  if (own.length > 0 && fields.autoGenerate !== true) return own;
  const number = (value: unknown, usual: number) =>
    typeof value === "number" && Number.isFinite(value) ? value : usual;
  const step = Math.max(number(fields.rateStep, 1), 0.01);
  const least = number(fields.rateMin, 1);
  const most = number(fields.rateMax, least + (number(fields.rateCount, 5) - 1) * step);
  const n = Math.min(Math.floor((most - least) / step + 1e-9) + 1, mostOptions + 1);
  return Array.from({ length: Math.max(n, 0) }, (_, i) => Number((least + i * step).toFixed(6)));
}

/** Values that are no whole numbers one after another: one of them is chosen, or where they are many, a number is given. */
function otherwise(element: Element, every: Every, values: readonly unknown[], reading: Reading): Drafted {
  const { fields, path, name } = element;
  const place = placed(path, name);
  const { rateMin, rateMax } = fields;
  const isLong = items(fields, "rateValues").length === 0 && typeof rateMax === "number" && values.length > 21;
  const { list, values: keys } = isLong
    ? { list: [], values: new Map() }
    : optionsOf(values, [...path, "rateValues"], element, reading);
  if (list.length >= 2 && list.length <= mostOptions) {
    reading.notes.push(mistake("taken-as.choice", { place }, { path }));
    return asIs(element, { ask: "choice", ...every, options: list }, keys);
  }
  reading.notes.push(mistake("taken-as.any-number", { place }, { path }));
  const bounds = typeof rateMax === "number" && Math.abs(rateMax) <= 1_000_000 && rateMax > 0 ? { most: rateMax } : {};
  const from =
    typeof rateMin === "number" && Math.abs(rateMin) <= 1_000_000 && rateMin < (bounds.most ?? 1_000_000)
      ? { least: rateMin }
      : {};
  return asIs(element, { ask: "number", ...every, ...from, ...bounds } as QuestionFile);
}
