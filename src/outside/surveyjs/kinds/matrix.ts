import { mistake } from "../../../core/mistakes/mistake.ts";
import type { QuestionFile } from "../../../core/survey/editing/survey-file.ts";
import { items } from "../../../core/unread.ts";
import { asIs, type Drafted, endsOf, everyQuestion } from "../drafted.ts";
import type { Element } from "../elements.ts";
import { mostOptions, type Options, optionsOf, scaleOf, textIn } from "../options-of.ts";
import { placed, type Reading } from "../reading.ts";
import type { Kind } from "./kind.ts";
import { joined } from "./writing.ts";

/** Several rows with one answer each: on a scale of numbers they stay together, by words each becomes a choice of its own. */
export const matrix: Kind = {
  takes: ["rows", "columns", "rowsOrder", "rowOrder"],
  questions(element, reading) {
    const { fields, path, name } = element;
    const columns = items(fields, "columns");
    const rows = optionsOf(items(fields, "rows"), [...path, "rows"], element, reading);
    const scale = scaleOf(columns);
    const n = rows.list.length;
    if (scale !== undefined && n >= 2 && n <= mostOptions) return [rated(element, columns, scale, rows, reading)];
    const options = optionsOf(columns, [...path, "columns"], element, reading);
    if (n === 0 || options.list.length < 2 || options.list.length > mostOptions) {
      reading.notes.push(
        mistake("left-out.choices", { place: placed(path, name), got: n === 0 ? 0 : options.list.length }, { path }),
      );
      return [];
    }
    return apart(element, rows, options, reading);
  },
};

function rated(
  element: Element,
  columns: readonly unknown[],
  scale: readonly [number, number],
  rows: Options,
  reading: Reading,
): Drafted {
  const { fields, path, name } = element;
  const [least, most] = scale;
  const between = columns.length > 2 && textIn(columns, least + 1) !== undefined;
  if (between) reading.notes.push(mistake("taken-as.ends", { place: placed(path, name) }, { path }));
  const isShuffled = (fields.rowOrder ?? fields.rowsOrder) === "random";
  const question: QuestionFile = {
    ...{ ask: "matrix", ...everyQuestion(element, reading), rows: rows.list, scale },
    ...endsOf(textIn(columns, least), textIn(columns, most), element, reading),
    ...(isShuffled && { shuffle: true }),
  };
  return asIs(element, question);
}

function apart(element: Element, rows: Options, options: Options, reading: Reading): Drafted[] {
  const { path, name, key } = element;
  const every = everyQuestion(element, reading);
  const made = rows.list.map((row, i): Drafted => {
    const question: QuestionFile = {
      ask: "choice",
      ...every,
      key: reading.free(`${key}-${row.key}`),
      text: joined(every.text, row.text),
      options: options.list,
    };
    return { ...asIs(element, question, options.values), name: `${name}.${rows.names[i]}` };
  });
  const keys = made.map(({ question }) => question.key).join(", ");
  reading.notes.push(mistake("taken-as.several", { place: placed(path, name), keys }, { path }));
  return made;
}
