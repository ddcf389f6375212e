import { dayOf } from "../../core/calendar.ts";
import { codeOf } from "../../core/experience/answer-code.ts";
import { perspectives } from "../../core/experience/experience.ts";
import { notAnswered } from "../../core/experience/wide.ts";
import type { KnownExperience } from "../records/log.ts";
import type { AnswerColumn, Dictionary } from "./dictionary.ts";
import type { JourneyShape } from "./journey-shape.ts";
import { hashOf, shardOf } from "./shard.ts";

/** A row of `experiences`, ready to be written. Cells are values or the codes of core/experience/wide.ts. */
export interface ExperienceRow {
  readonly number: number;
  readonly turn: number;
  readonly journey: number;
  readonly perspective: number;
  readonly touchpoint: number;
  readonly answered: number;
  readonly day: number;
  readonly second: number;
  readonly orderly: number;
  readonly channel: number | null;
  readonly location: number | null;
  readonly customer: number | null;
  readonly pass: number | null;
  readonly shard: number;
  readonly weight: number;
  /** By answer column code. */
  readonly cells: ReadonlyMap<number, number>;
  /** By attribute code. */
  readonly attributes: ReadonlyMap<number, number>;
}

/** What an experience of the log is in columns. Comments, emotions and tags are not counted here. */
export function experienceRow(
  experience: KnownExperience,
  turn: number,
  shape: JourneyShape,
  dictionary: Dictionary,
): ExperienceRow {
  const journey = dictionary.code("journey", 0, experience.journey);
  const { cells, answered } = cellsOf(experience, shape, dictionary);
  const pass = experience.pass === undefined ? null : passNumber(experience.journey, experience.pass);
  const day = dayOf(experience.day);
  if (day === null) throw new Error(`expected a day as YYYY-MM-DD, got ${experience.day}`);
  return {
    number: experience.number,
    turn,
    journey,
    perspective: perspectives.indexOf(experience.perspective),
    touchpoint: experience.touchpoint === undefined ? 0 : dictionary.code("touchpoint", journey, experience.touchpoint),
    answered: answered ? 1 : 0,
    day,
    second: experience.second,
    orderly: experience.precision === "second" || experience.precision === "day" ? 1 : 0,
    channel: experience.channel === undefined ? null : dictionary.code("channel", 0, experience.channel),
    location: experience.location === undefined ? null : dictionary.code("location", 0, experience.location),
    customer: experience.customer,
    pass,
    shard: shardOf(experience.customer ?? pass ?? experience.number),
    weight: experience.weight ?? 1,
    cells,
    attributes: attributesOf(experience, shape, dictionary),
  };
}

/** A given pass as a whole number: positive, as derived ones are negative. */
export const passNumber = (journey: string, pass: string): number => hashOf(`${journey} ${pass}`);

function cellsOf(experience: KnownExperience, shape: JourneyShape, dictionary: Dictionary) {
  const declared = shape.answers.get(experience.version ?? 0) ?? shape.answers.get(0)!;
  const cells = new Map<number, number>();
  const given = Object.entries(experience.answers);
  // Words are left out of the log: an experience without an answer is one that said something in words.
  let answered = given.length === 0;
  for (const [key, answer] of given) {
    answered ||= answer !== null && answer !== "notApplicable";
    const type = declared.get(key);
    const coded = type === undefined ? null : codeOf(type, answer, experience.scales?.[key]);
    if (coded === null || type === undefined) continue;
    const column = dictionary.answer(key, type.kind, coded.scale);
    if (!fits(column, coded.code)) dictionary.widen(column);
    cells.set(column.code, coded.code);
  }
  return { cells, answered };
}

/** Whether a cell can lie in the column as it is. */
export const fits = ({ storage, scale: [low, high] }: AnswerColumn, cell: number): boolean =>
  storage === "DOUBLE" || cell <= notAnswered || (Number.isInteger(cell) && cell >= low && cell <= high);

function attributesOf(experience: KnownExperience, shape: JourneyShape, dictionary: Dictionary): Map<number, number> {
  const values = new Map<number, number>();
  for (const key of shape.attributes) {
    const value = experience.attributes[key];
    if (value === undefined) continue;
    const attribute = dictionary.code("attribute", 0, key);
    values.set(attribute, dictionary.code("value", attribute, String(value)));
  }
  return values;
}
