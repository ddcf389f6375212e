import type { Experience } from "../../core/experience/experience.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { Answered } from "../../core/survey/read-given.ts";
import type { ResponseSent } from "../../core/survey/response.ts";
import type { Survey, SurveyVersion } from "../../core/survey/survey.ts";
import { toldBy } from "../../core/survey/told.ts";
import { toldId } from "../../core/survey/told-id.ts";
import { type Incoming, incomingExperience } from "../../store/records/intake/incoming.ts";
import { hashOfText } from "../hash-of-text.ts";
import type { Followed } from "./follow-link.ts";

interface ToTell {
  readonly version: SurveyVersion;
  readonly sent: ResponseSent;
  readonly answered: Answered;
  readonly opened: number;
  readonly followed: Followed;
}

/** The experiences that a response tells; of who answers only what the link and the organisation's signature say. */
export function toldIncoming({
  version,
  sent,
  answered,
  opened,
  followed,
}: ToTell): Result<Incoming[], readonly Problem[]> {
  const { survey } = version;
  const { signed, channel, location, perspective } = followed;
  const { about, attributes } = toldBy(survey, answered);
  const { customer, pass = customer === undefined && isAboutSeveral(survey) ? sent.id : undefined } = signed;
  const incoming: Incoming[] = [];
  for (const told of about) {
    const experience: Experience = {
      id: toldId(hashOfText, sent.id, told.about),
      revision: sent.revision,
      journey: survey.journey,
      ...(told.about === "whole" ? { whole: true } : { touchpoint: told.about }),
      ...(pass !== undefined && { pass }),
      at: new Date(opened).toISOString(),
      precision: "second",
      channel,
      ...(location !== null && { location }),
      ...(customer !== undefined && { customer }),
      perspective,
      via: "self",
      survey: survey.key,
      version: version.version,
      language: sent.language,
      askedWhen: survey.askedWhen,
      answers: told.answers,
      ...(Object.keys(told.scales).length > 0 && { scales: told.scales }),
      attributes: { ...signed.attributes, ...attributes },
    };
    const row = incomingExperience(experience);
    if (!row.ok) return refuse([row.refusal]);
    incoming.push(row.value);
  }
  return ok(incoming);
}

/** What one person tells of several things is one pass, where nothing else holds it together. */
const isAboutSeveral = ({ about, questions }: Survey): boolean =>
  questions.some((question) => question.about !== undefined && question.about !== about);
