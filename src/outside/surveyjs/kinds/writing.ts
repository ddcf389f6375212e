import { dayOf } from "../../../core/calendar.ts";
import { mistake } from "../../../core/mistakes/mistake.ts";
import { own } from "../../../core/own.ts";
import type { QuestionFile } from "../../../core/survey/editing/survey-file.ts";
import type { Text } from "../../../core/text.ts";
import { isString, items, part, record } from "../../../core/unread.ts";
import { asIs, type Drafted, type Every, everyQuestion } from "../drafted.ts";
import type { Element } from "../elements.ts";
import { placed, plainWords, type Reading, words } from "../reading.ts";
import type { Kind } from "./kind.ts";

/** A line to write in: a number, a day, an address, or words. */
export const line: Kind = {
  takes: ["inputType", "min", "max", "step", "validators"],
  questions: (element, reading) => [asIs(element, lineOf(element, reading))],
};

/** Several lines to write in, each a question of its own. */
export const lines: Kind = {
  takes: ["items"],
  questions(element, reading) {
    const { fields, path, name, key } = element;
    const made = items(fields, "items").map((one, i): Drafted => {
      const own = record(one);
      const ownName = isString(own.name) ? own.name : String(i + 1);
      const inner = {
        ...element,
        key: reading.free(`${key}-${ownName}`),
        name: ownName,
        path: [...path, "items", i],
        fields: own,
      };
      const question = lineOf(inner, reading);
      const whole = everyQuestion(element, reading);
      const text = joined(whole.text, question.text);
      const required = fields.isRequired === true || own.isRequired === true;
      const { required: _, shuffled: __, ...rest } = question;
      const { shuffled } = whole;
      const asked = {
        ...rest,
        text,
        ...(required && { required }),
        ...(shuffled !== undefined && { shuffled }),
      } as QuestionFile;
      return { ...asIs(inner, asked), name: `${name}.${ownName}` };
    });
    const facts = { place: placed(path, name), keys: made.map(({ question }) => question.key).join(", ") };
    reading.notes.push(
      made.length === 0 ? mistake("left-out.words", facts, { path }) : mistake("taken-as.several", facts, { path }),
    );
    return made;
  },
};

/** Two texts as one, in every language of either. */
export function joined(one: Text, other: Text): Text {
  const first = Object.values(one)[0]!;
  const last = Object.values(other)[0]!;
  const line = (begin: string, end: string) => `${begin}${/[\p{Letter}\p{Number})]$/u.test(begin) ? ":" : ""} ${end}`;
  const languages = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...languages].map((language) => [
      language,
      line(own(one, language) ?? first, own(other, language) ?? last).slice(0, 1000),
    ]),
  );
}

/** Room for words: what is said of the experience. A second one becomes a text, for an experience has one comment. */
export const comment: Kind = {
  takes: ["validators"],
  questions(element, reading) {
    noteValidators(element, reading, []);
    return [asIs(element, { ask: "comment", ...everyQuestion(element, reading) })];
  },
};

/** Words to read: of HTML what it says. */
export const html: Kind = {
  takes: ["html"],
  questions(element, reading) {
    const { fields, path, name } = element;
    const text = words(plainWords(fields.html), 1000, [...path, "html"], reading);
    if (text !== undefined) return [statement(element, text, reading)];
    reading.notes.push(mistake("left-out.words", { place: placed(path, name) }, { path }));
    return [];
  },
};

/** The title of a page or a panel, which speaks of the questions below it. */
export const heading: Kind = {
  takes: [],
  questions: (element, reading) => [statement(element, everyQuestion(element, reading).text, reading)],
};

function statement(element: Element, text: QuestionFile["text"], reading: Reading): Drafted {
  const { required: _, ...rest } = everyQuestion(element, reading);
  return { element, question: { ask: "statement", ...rest, text } as QuestionFile };
}

function lineOf(element: Element, reading: Reading): QuestionFile {
  const { fields, path, name } = element;
  const every = everyQuestion(element, reading);
  const { inputType = "text" } = fields;
  const note = (kind: string) =>
    reading.notes.push(mistake("taken-as.words", { place: placed(path, name), kind }, { path }));
  if (inputType === "number" || inputType === "range") return numberOf(element, every, reading);
  noteValidators(element, reading, []);
  if (inputType === "date") {
    const [earliest, latest] = [fields.min, fields.max].map((day) =>
      isString(day) && dayOf(day) !== null ? day : undefined,
    );
    return {
      ask: "date",
      ...every,
      ...(earliest !== undefined && { earliest }),
      ...(latest !== undefined && { latest }),
    };
  }
  if (inputType === "email" || inputType === "tel") {
    reading.notes.push(mistake("taken-as.contact", { place: placed(path, name) }, { path }));
    return { ask: "contact", ...every, asks: [inputType === "tel" ? "phone" : "email"] };
  }
  if (inputType !== "text" && inputType !== "url") note(isString(inputType) ? inputType.slice(0, 40) : "?");
  return { ask: "text", ...every };
}

function numberOf(element: Element, every: Every, reading: Reading): QuestionFile {
  const { fields, path, name } = element;
  const numeric = noteValidators(element, reading, ["numeric"]);
  const bound = (...found: readonly unknown[]): number | undefined => {
    const numbers = found.filter((one) => one !== undefined && one !== "").map(Number);
    return numbers.find((number) => Number.isFinite(number) && Math.abs(number) <= 1_000_000);
  };
  const least = bound(fields.min, part(numeric, "minValue"));
  const most = bound(fields.max, part(numeric, "maxValue"));
  if (least === undefined) reading.notes.push(mistake("taken-as.number", { place: placed(path, name) }, { path }));
  const isCrossed = (least ?? 0) > (most ?? 1_000_000);
  return {
    ask: "number",
    ...every,
    ...(!isCrossed && least !== undefined && { least }),
    ...(!isCrossed && most !== undefined && { most }),
  } as QuestionFile;
}

/** The first validator of those kinds; notes all others, for here the kind of a question alone says what may be answered. */
export function noteValidators({ fields, path, name }: Element, reading: Reading, taken: readonly string[]): unknown {
  const all = items(fields, "validators");
  const typeOf = (one: unknown): string => String(part(one, "type") ?? "?").replace(/validator$/, "");
  const others = all.filter((one) => !taken.includes(typeOf(one))).map((one) => typeOf(one).slice(0, 40));
  if (others.length > 0) {
    const at = [...path, "validators"];
    reading.notes.push(
      mistake("left-out.validators", { place: placed(at, name), names: others.slice(0, 20).join(", ") }, { path: at }),
    );
  }
  return all.find((one) => taken.includes(typeOf(one)));
}
