import type { Experience } from "../../core/experience/experience.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result } from "../../core/result.ts";
import { type Incoming, incomingExperience } from "./incoming.ts";

/**
 * Reads the experiences of a source as the log's columns, one after the other. Those of one row share nearly everything,
 * and answers repeat: what is shared is looked at, and written as JSON, once. What comes out says what
 * `incomingExperience` says.
 */
export function incomingRows(): (experience: Experience, row: number) => Result<Incoming, Problem> {
  let first: Experience | null = null;
  let read: Result<Incoming, Problem>;
  let beginning = "";
  const answersAsJson = new Map<Experience["answers"], string>();
  const jsonOf = (answers: Experience["answers"]): string => {
    const known = answersAsJson.get(answers);
    if (known !== undefined) return known;
    const json = JSON.stringify(answers);
    if (answersAsJson.size === mostAnswers) answersAsJson.clear();
    answersAsJson.set(answers, json);
    return json;
  };
  return (experience, row) => {
    if (first === null || !read.ok || read.value.sourceRow !== row || !alike(first, experience)) {
      first = experience;
      read = incomingExperience(experience, row);
      beginning = beginningOf(experience);
      return read;
    }
    const { id, touchpoint, answers } = experience;
    if (!isPlainId.test(id) || touchpoint?.includes("\0") || answers.comment !== undefined)
      return incomingExperience(experience, row);
    const content = `${beginning}${ownOf(experience)},"answers":${jsonOf(answers)}}`;
    return ok({ ...read.value, id, touchpoint: touchpoint ?? null, content, comment: null });
  };
}

const mostAnswers = 1000;
const isPlainId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether they have in common all that the experiences of one row have in common. */
const alike = (one: Experience, other: Experience): boolean =>
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

function beginningOf(experience: Experience): string {
  const { id, revision, journey, touchpoint, customer, whole, language, askedWhen, answers, scales, ...rest } =
    experience;
  return JSON.stringify(rest).slice(0, -1);
}

function ownOf({ whole, language, askedWhen, scales }: Experience): string {
  if (whole === undefined && language === undefined && askedWhen === undefined && scales === undefined) return "";
  return `,${JSON.stringify({ whole, language, askedWhen, scales }).slice(1, -1)}`;
}
