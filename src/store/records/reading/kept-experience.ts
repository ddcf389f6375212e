import type { Edited } from "../../../core/experience/edited.ts";
import type { Experience } from "../../../core/experience/experience.ts";
import { utc } from "../utc.ts";

/** An experience as the log keeps it, whatever became of it since. */
export interface KeptExperience {
  readonly id: string;
  readonly revision: number;
  readonly journey: string;
  /** As it was called then; null: the whole. */
  readonly touchpoint: string | null;
  /** The customer's surrogate number. */
  readonly customer: number | null;
  /** As it was told, less what has a column of its own. */
  readonly content: ExperienceContent;
  readonly comment: string | null;
  /** Local day and time by the clock of the place, "2026-11-22T11:58". */
  readonly local: string;
  /** How many entries there are about it. */
  readonly turn: number;
  /** When the entry was written, ISO 8601 in UTC. */
  readonly received: string;
}

export type ExperienceContent = Omit<Experience, "id" | "revision" | "journey" | "touchpoint" | "customer"> & {
  readonly edited?: Edited;
};

/** Its columns, of the row of the log with that name. */
export const keptColumns = (row: string): string => `
  ${row}.id, ${row}.revision, ${row}.journey, ${row}.touchpoint, ${row}.customer::float8 AS customer, ${row}.content, ${row}.comment,
  to_char(${row}.local, 'YYYY-MM-DD"T"HH24:MI') AS local, ${row}.turn, ${utc(`${row}.received`)} AS received`;

/** Every answer, the words among them. */
export const answersOf = ({ content, comment }: Pick<KeptExperience, "content" | "comment">): Experience["answers"] =>
  comment === null ? content.answers : { ...content.answers, comment };
