import { hash } from "node:crypto";
import { dateOf } from "../../core/calendar.ts";
import { answerIn, keptScale } from "../../core/experience/answer-code.ts";
import { standardAnswers } from "../../core/experience/answers.ts";
import type { Answer, Experience, Outcome, Via } from "../../core/experience/experience.ts";
import { importedIds } from "../../core/experience/imported-id.ts";
import type { MappedColumn, MappedLayout, MappedRow } from "../../core/experience/mapped-row.ts";
import { notAsked } from "../../core/experience/wide.ts";
import { offsetAtLocal } from "../../core/local-time.ts";

/** What a row of a data file becomes in the records. */
export interface RowExperiences {
  readonly experiences: readonly Experience[];
  readonly outcomes: readonly Outcome[];
}

export interface RowContext {
  readonly layout: MappedLayout;
  readonly journey: string;
  readonly via: Via;
  readonly askedWhen?: "before" | "after";
  /** A higher one corrects what the same rows became before; 1 where absent. */
  readonly revision?: number;
  /** Time zone of times that the file gives without an offset. */
  readonly zone: string;
}

type Writable<T> = { -readonly [Field in keyof T]: T[Field] };

/**
 * Turns mapped rows into experiences and outcomes: one experience for each touchpoint of the row that anything was asked
 * about, one for the whole. Ids follow from the row's own id, or else from the file's name and the row's number, so the
 * same row always becomes the same experiences and importing a file again doubles nothing.
 */
export function rowExperiences(context: RowContext): (row: MappedRow, file: string) => RowExperiences {
  const { layout, journey } = context;
  const abouts = aboutsOf(layout);
  const rowIds = importedIds((text) => hash("sha256", text, "buffer"));
  return (row, file) => {
    const [source, number] = row.id === null ? [file, row.row] : [`id in ${journey}`, row.id];
    const idOf = rowIds(source, number);
    const shared: Omit<Writable<Experience>, "id" | "answers"> = {
      revision: context.revision ?? 1,
      journey,
      at: atOf(row, context.zone),
      precision: row.precision,
      perspective: layout.perspective,
      via: context.via,
      attributes: attributesOf(row, layout),
    };
    if (layout.shape === "row") shared.pass = row.pass ?? `${source} ${number}`;
    else if (row.pass !== null) shared.pass = row.pass;
    if (row.customer !== null) shared.customer = row.customer;
    if (row.channel !== null) shared.channel = row.channel;
    if (row.location !== null) shared.location = row.location;
    if (layout.weighted) shared.weight = row.weight;

    const experiences: Experience[] = [];
    for (const about of abouts) {
      const touchpoint = layout.shape === "long" ? row.touchpoint : about.touchpoint;
      const said = saidOf(row, about, layout);
      if (said === null) continue;
      const experience: Writable<Experience> = { ...shared, id: idOf(touchpoint), answers: said.answers };
      if (touchpoint === null) experience.whole = true;
      else experience.touchpoint = touchpoint;
      if (said.scales !== undefined) experience.scales = said.scales;
      if (said.pair && context.askedWhen !== undefined) experience.askedWhen = context.askedWhen;
      if (said.language !== undefined) experience.language = said.language;
      experiences.push(experience);
    }
    return { experiences, outcomes: outcomesOf(row, layout, shared, idOf) };
  };
}

/** What one experience of a row is made of: its columns of codes, and of words by their index. */
interface About {
  readonly touchpoint: string | null;
  readonly columns: { readonly column: MappedColumn; readonly index: number }[];
  readonly words: number[];
  /** What each code of the only column says, as often as it comes: the same object. */
  readonly said: Map<number, Said | null>;
}

/** What a row says about something. */
interface Said {
  readonly answers: Experience["answers"];
  /** Only those that are not the standard ones. */
  readonly scales: Experience["scales"] | undefined;
  /** Whether both an expectation and what it met were asked for. */
  readonly pair: boolean;
  readonly language: string | undefined;
}

/** In wide data one per touchpoint, in long data one. */
function aboutsOf(layout: MappedLayout): About[] {
  const abouts = new Map<string | null, About>();
  const about = (touchpoint: string | null): About => {
    const key = layout.shape === "long" ? null : touchpoint;
    const known = abouts.get(key) ?? { touchpoint: key, columns: [], words: [], said: new Map() };
    abouts.set(key, known);
    return known;
  };
  layout.columns.forEach((column, index) => {
    about(column.touchpoint).columns.push({ column, index });
  });
  layout.words.forEach(({ touchpoint }, index) => {
    about(touchpoint).words.push(index);
  });
  return [...abouts.values()];
}

/** Null: nothing was asked. */
function saidOf(row: MappedRow, about: About, layout: MappedLayout): Said | null {
  const [only] = about.columns;
  if (only === undefined || about.columns.length > 1 || about.words.length > 0 || only.column.pairScale !== undefined)
    return readSaid(row, about, layout);
  const code = row.answers[only.index]!;
  let said = about.said.get(code);
  if (said === undefined) {
    said = readSaid(row, about, layout);
    if (about.said.size < mostRemembered) about.said.set(code, said);
  }
  return said;
}
const mostRemembered = 1000;

function readSaid(row: MappedRow, about: About, layout: MappedLayout): Said | null {
  const answers: Record<string, Answer> = {};
  const scales: Record<string, readonly [number, number]> = {};
  let asked = false;
  let pair = false;
  for (const { column, index } of about.columns) {
    const answer = answerIn(row, column, index);
    if (answer === undefined) continue;
    asked = true;
    answers[column.answer] = answer;
    if (typeof answer === "number" || column.pairScale !== undefined) {
      const scale = keptScale(column);
      const standard = standardAnswers[column.answer]?.scale;
      if (standard === undefined || standard[0] !== scale[0] || standard[1] !== scale[1]) scales[column.answer] = scale;
    }
    pair ||= column.pairScale !== undefined;
  }
  let language: string | undefined;
  for (const index of about.words) {
    const words = row.words[index];
    if (words === null || words === undefined) continue;
    asked = true;
    answers[layout.words[index]!.answer] = words;
    language ??= layout.words[index]!.language;
  }
  return asked ? { answers, scales: Object.keys(scales).length > 0 ? scales : undefined, pair, language } : null;
}

function outcomesOf(
  row: MappedRow,
  layout: MappedLayout,
  { revision, journey, at, precision, customer, pass }: Omit<Experience, "id" | "answers">,
  idOf: (about: string) => string,
): Outcome[] {
  return layout.outcomes.flatMap((kind, index) => {
    const happened = row.outcomes[index]!;
    if (happened === notAsked) return [];
    const outcome: Writable<Outcome> = {
      id: idOf(`outcome ${kind}`),
      revision,
      journey,
      kind,
      good: layout.good[index]!,
      happened: happened === 1,
      at,
      precision,
    };
    if (customer !== undefined) outcome.customer = customer;
    if (pass !== undefined) outcome.pass = pass;
    return [outcome];
  });
}

function attributesOf(row: MappedRow, layout: MappedLayout): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (let index = 0; index < layout.attributes.length; index++) {
    const value = row.attributes[index];
    if (value !== null && value !== undefined) attributes[layout.attributes[index]!] = value;
  }
  return attributes;
}

/** The row's time as an experience writes it, as exactly as it is known. */
function atOf({ day, second, offset, precision }: MappedRow, zone: string): string {
  const date = dateOf(day);
  if (precision === "year") return date.slice(0, 4);
  if (precision === "month") return date.slice(0, 7);
  if (precision === "day") return date;
  const east = offset ?? offsetAtLocal(day, second, zone);
  const two = (number: number) => String(number).padStart(2, "0");
  const time = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
  const minutes = Math.abs(east);
  return `${date}T${time}${east < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
