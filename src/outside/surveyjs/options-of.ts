import { freshKey } from "../../core/journey/editing/fresh-key.ts";
import { mistake } from "../../core/mistakes/mistake.ts";
import { short } from "../../core/place.ts";
import type { Text } from "../../core/text.ts";
import { isString, items, part, record } from "../../core/unread.ts";
import { isOn } from "./drafted.ts";
import type { Element } from "./elements.ts";
import { asWords, type Path, placed, type Reading, usual, words } from "./reading.ts";

export interface Options {
  readonly list: readonly { readonly key: string; readonly text: Text }[];
  /** Their keys by the values of SurveyJS, in small letters. */
  readonly values: ReadonlyMap<string, string>;
  /** What SurveyJS calls each, in the order of the list. */
  readonly names: readonly string[];
  /** Keys of what shuts out all others where several are chosen, and of what SurveyJS adds at the end. */
  readonly exclusive: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
}

/** What a list of SurveyJS holds, each `"value"`, `"value|text"` or `{ value, text }`, as options with keys. */
export function optionsOf(list: readonly unknown[], path: Path, element: Element, reading: Reading): Options {
  const values = new Map<string, string>();
  const taken = new Set<string>();
  const renamed: string[] = [];
  const alike: string[] = [];
  const names: string[] = [];
  const met = new Map<string, string>();
  const exclusive = new Set<string>();
  const options: { key: string; text: Text }[] = [];
  list.forEach((one, i) => {
    const value = valueIn(one);
    if (value === undefined) return;
    const same = met.get(value.toLowerCase());
    if (same !== undefined) {
      if (same !== value) alike.push(`${short(value)} (${short(same)})`);
      return;
    }
    const key =
      /^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/.test(value) && value.length <= 50 && !taken.has(value)
        ? value
        : freshKey(/^[-\d]/.test(value) ? `option-${value}` : value, taken, "option");
    const said = isString(one) && one.includes("|") ? one.slice(one.indexOf("|") + 1) : part(one, "text");
    const text = words(said, 200, [...path, i, "text"], reading) ?? asWords(value, 200, reading);
    if (isString(part(one, "visibleIf")) || isString(part(one, "enableIf")))
      reading.notes.push(
        mistake("left-out.option-rule", { place: placed([...path, i], value) }, { path: [...path, i] }),
      );
    taken.add(key);
    if (part(one, "isExclusive") === true) exclusive.add(key);
    values.set(value.toLowerCase(), key);
    if (key !== value) renamed.push(`${short(value)} → ${key}`);
    names.push(value);
    met.set(value.toLowerCase(), value);
    options.push({ key, text });
  });
  if (renamed.length > 0) {
    const keys = `${renamed.slice(0, 20).join(", ")}${renamed.length > 20 ? " …" : ""}`;
    reading.notes.push(mistake("taken-as.options", { place: placed(path, element.name), names: keys }, { path }));
  }
  if (alike.length > 0) {
    const facts = { place: placed(path, element.name), names: alike.slice(0, 20).join(", ") };
    reading.notes.push(mistake("left-out.alike", facts, { path }));
  }
  return { list: options, values, names, exclusive, last: new Set() };
}

const valueIn = (one: unknown): string | undefined => {
  const value = typeof one === "object" ? part(one, "value") : isString(one) ? one.split("|")[0] : one;
  const isPlain = isString(value) || typeof value === "number" || typeof value === "boolean";
  return isPlain && /\S/.test(String(value)) && String(value).length <= 500 ? String(value) : undefined;
};

/** What an element lets one choose among: its own choices, a range of numbers, and what it adds such as "none of these". */
export function choicesOf(element: Element, reading: Reading): Options & { readonly n: number } {
  const { fields, path } = element;
  const { choicesMin: from = 0, choicesMax: to, choicesStep: step = 1 } = fields;
  const isRange = typeof from === "number" && typeof to === "number" && typeof step === "number" && step > 0;
  const size = isRange ? Math.max(0, Math.floor((to - from) / step) + 1) : 0;
  // One more than there may be is enough to tell that they are too many.
  const range = Array.from({ length: Math.min(size, mostOptions + 1) }, (_, i) => Number(from) + i * Number(step));
  const added = special
    .filter(({ on }) => isOn(fields, ...on))
    .map(({ value, said, text }) => ({
      ...{ value, text: fields[said] ?? usual(text, reading) },
      isExclusive: value !== "other",
    }));
  const own = items(fields, "choices");
  const options = optionsOf([...own, ...range, ...added], [...path, "choices"], element, reading);
  const last = new Set(added.map(({ value }) => options.values.get(value)!));
  return { ...options, last, n: options.list.length + size - range.length };
}

/** Longest list of options here. */
export const mostOptions = 100;

/** What SurveyJS adds to choices, and how it says it unless told. */
const special = [
  {
    on: ["showNoneItem", "hasNone"],
    value: "none",
    said: "noneText",
    text: { fi: "Ei mikään näistä", sv: "Inget av dessa", en: "None" },
  },
  {
    on: ["showRefuseItem"],
    value: "refused",
    said: "refuseText",
    text: { fi: "En halua vastata", sv: "Vill inte svara", en: "Refuse to answer" },
  },
  {
    on: ["showDontKnowItem"],
    value: "dontknow",
    said: "dontKnowText",
    text: { fi: "En osaa sanoa", sv: "Vet inte", en: "Don't know" },
  },
  {
    on: ["showOtherItem", "hasOther"],
    value: "other",
    said: "otherText",
    text: { fi: "Muu", sv: "Annat", en: "Other" },
  },
] as const;

/** Whole numbers one after another, lowest first; undefined where the values of a list are none, or more than a scale here has. */
export function scaleOf(list: readonly unknown[]): readonly [number, number] | undefined {
  const numbers = list.map((one) => Number(valueIn(one) ?? Number.NaN)).sort((a, b) => a - b);
  const [least, most] = [numbers[0], numbers.at(-1)];
  if (least === undefined || most === undefined || numbers.length < 2 || numbers.length > 11) return undefined;
  const isScale =
    numbers.every((number, i) => Number.isInteger(number) && number === least + i) && least >= -100 && most <= 100;
  return isScale ? [least, most] : undefined;
}

/** The words of the value in such a list, where it has some beside its number. */
export const textIn = (list: readonly unknown[], value: number): unknown =>
  part(record(list.find((one) => Number(valueIn(one)) === value)), "text");
