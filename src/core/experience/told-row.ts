import type { Experience } from "./experience.ts";
import { bytesOfUuid, uuidOfBytes } from "./uuid.ts";

/** What each experience of a row says of its own. */
export type Said = Pick<Experience, "touchpoint" | "whole" | "language" | "askedWhen" | "answers" | "scales">;
/** What all experiences of a row have in common. */
export type SharedByRow = Omit<Experience, "id" | "flag" | keyof Said>;

/**
 * What one row of a source tells: experiences of one customer at one time, alike but for their ids and what each says. A
 * survey's row tells a dozen; written out one by one they would be the same a dozen times.
 */
export interface ToldRow {
  /** Counts from 1 below the header. */
  readonly row: number;
  readonly shared: SharedByRow;
  /** Often the same objects as in other rows: who has seen one need not look again. */
  readonly said: readonly Said[];
  /** Their ids in order, 16 bytes each, a letter (U+0000 to U+00FF) a byte: lighter than as many small arrays. */
  readonly ids: string;
}

/** The experience at one place of a row. */
export const experienceOf = ({ shared, said, ids }: ToldRow, at: number): Experience => ({
  ...shared,
  ...said[at]!,
  id: uuidOfBytes(ids, at * 16),
});

/** All experiences of a row. */
export const experiencesOf = (told: ToldRow): Experience[] => told.said.map((_, at) => experienceOf(told, at));

/** Experiences as a row that told them; null where they have too little in common, or an id is no UUID. */
export function toldTogether(row: number, experiences: readonly Experience[]): ToldRow | null {
  const [first] = experiences;
  if (first === undefined || !experiences.every((one) => alike(first, one))) return null;
  const ids = experiences.map(({ id }) => bytesOfUuid(id));
  if (ids.includes(null)) return null;
  const { id, touchpoint, whole, language, askedWhen, answers, scales, flag, ...shared } = first;
  return { row, shared, said: experiences.map(saidBy), ids: ids.join("") };
}

function saidBy({ touchpoint, whole, language, askedWhen, answers, scales }: Experience): Said {
  return {
    ...(touchpoint !== undefined && { touchpoint }),
    ...(whole !== undefined && { whole }),
    ...(language !== undefined && { language }),
    ...(askedWhen !== undefined && { askedWhen }),
    answers,
    ...(scales !== undefined && { scales }),
  };
}

const alike = (one: SharedByRow, other: SharedByRow): boolean =>
  one.attributes === other.attributes &&
  one.at === other.at &&
  one.pass === other.pass &&
  one.customer === other.customer &&
  one.location === other.location &&
  one.channel === other.channel &&
  one.weight === other.weight &&
  one.survey === other.survey &&
  one.version === other.version &&
  one.precision === other.precision &&
  one.perspective === other.perspective &&
  one.via === other.via &&
  one.journey === other.journey &&
  one.revision === other.revision;
