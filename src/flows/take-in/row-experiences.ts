import { hash } from "node:crypto";
import { dateOf } from "../../core/calendar.ts";
import { answerIn, keptScale } from "../../core/experience/answer-code.ts";
import { standardAnswers } from "../../core/experience/answers.ts";
import type { Answer, Outcome, Via } from "../../core/experience/experience.ts";
import { type IdsOf, importedIds } from "../../core/experience/imported-id.ts";
import type { MappedColumn, MappedLayout, MappedRow } from "../../core/experience/mapped-row.ts";
import type { Said, SharedByRow, ToldRow } from "../../core/experience/told-row.ts";
import { uuidOfBytes } from "../../core/experience/uuid.ts";
import { notAsked } from "../../core/experience/wide.ts";
import { offsetAtLocal } from "../../core/local-time.ts";
import { own } from "../../core/own.ts";

/** What a row of a data file becomes in the records. */
export interface RowExperiences {
  /** Null: it says nothing about anything. */
  readonly told: ToldRow | null;
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
  const rowIds = importedIds(
    (text) => hash("sha256", text, "buffer"),
    ({ buffer, byteOffset, length }) => Buffer.from(buffer, byteOffset, length).toString("latin1"),
  );
  const atOf = times(context.zone);
  return (row, file) => {
    const [source, number] = row.id === null ? [file, row.row] : [`id in ${journey}`, row.id];
    const idsOf = rowIds(source, number);
    const shared: Writable<SharedByRow> = {
      revision: context.revision ?? 1,
      journey,
      at: atOf(row),
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

    const said: Said[] = [];
    const spokenOf: (string | null)[] = [];
    for (const about of abouts) {
      const one = saidOf(row, about, context);
      if (one === null) continue;
      said.push(one);
      spokenOf.push(one.touchpoint ?? null);
    }
    return {
      told: said.length === 0 ? null : { row: row.row, shared, said, ids: idsOf(spokenOf) },
      outcomes: outcomesOf(row, layout, shared, idsOf),
    };
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
function saidOf(row: MappedRow, about: About, context: RowContext): Said | null {
  const [only] = about.columns;
  const isAlone = only !== undefined && about.columns.length === 1 && about.words.length === 0;
  if (!isAlone || only.column.pairScale !== undefined || context.layout.shape === "long")
    return readSaid(row, about, context);
  const code = row.answers[only.index]!;
  let said = about.said.get(code);
  if (said === undefined) {
    said = readSaid(row, about, context);
    if (about.said.size < mostRemembered) about.said.set(code, said);
  }
  return said;
}
const mostRemembered = 1000;

function readSaid(row: MappedRow, about: About, { layout, askedWhen }: RowContext): Said | null {
  const answers: Record<string, Answer> = {};
  const scales: Record<string, readonly [number, number]> = {};
  let asked = false;
  let pair = false;
  for (const { column, index } of about.columns) {
    const answer = answerIn(row, column, index);
    if (answer === undefined) continue;
    asked = true;
    answers[column.answer] = answer;
    if (column.kind !== "resolved") {
      const scale = keptScale(column);
      const standard = own(standardAnswers, column.answer)?.scale;
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
  if (!asked) return null;
  const said: Writable<Said> = { answers };
  const touchpoint = layout.shape === "long" ? row.touchpoint : about.touchpoint;
  if (touchpoint === null) said.whole = true;
  else said.touchpoint = touchpoint;
  if (Object.keys(scales).length > 0) said.scales = scales; // only those that are not the standard ones
  if (pair && askedWhen !== undefined) said.askedWhen = askedWhen;
  if (language !== undefined) said.language = language;
  return said;
}

function outcomesOf(
  row: MappedRow,
  layout: MappedLayout,
  { revision, journey, at, precision, customer, pass }: SharedByRow,
  idsOf: IdsOf,
): Outcome[] {
  return layout.outcomes.flatMap((kind, index) => {
    const happened = row.outcomes[index]!;
    if (happened === notAsked) return [];
    const outcome: Writable<Outcome> = {
      id: uuidOfBytes(idsOf([`outcome ${kind}`])),
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

/** A row's time as an experience writes it, as exactly as it is known. Days come again and again, and are written once. */
function times(zone: string): (row: MappedRow) => string {
  const dates = new Map<number, string>();
  return ({ day, second, offset, precision }) => {
    let date = dates.get(day);
    if (date === undefined) {
      date = dateOf(day);
      if (dates.size < mostRemembered) dates.set(day, date);
    }
    if (precision === "year") return date.slice(0, 4);
    if (precision === "month") return date.slice(0, 7);
    if (precision === "day") return date;
    const east = offset ?? offsetAtLocal(day, second, zone);
    const two = (number: number) => String(number).padStart(2, "0");
    const time = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
    const minutes = Math.abs(east);
    return `${date}T${time}${east < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  };
}
