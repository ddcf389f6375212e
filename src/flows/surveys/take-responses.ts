import type { Experience } from "../../core/experience/experience.ts";
import { isUuid } from "../../core/experience/uuid.ts";
import { hint } from "../../core/mistakes/got.ts";
import { inEnglish } from "../../core/mistakes/mistake.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { LinkState } from "../../core/survey/link-state.ts";
import { openedAt } from "../../core/survey/opened-at.ts";
import { quotaKey, quotasMet } from "../../core/survey/quotas.ts";
import { type Answered, readGiven } from "../../core/survey/read-given.ts";
import { readSent } from "../../core/survey/read-sent.ts";
import type { ResponseSent } from "../../core/survey/response.ts";
import { shuffledOrder } from "../../core/survey/shuffled-order.ts";
import type { Survey, SurveyVersion } from "../../core/survey/survey.ts";
import { toldBy } from "../../core/survey/told.ts";
import { toldId } from "../../core/survey/told-id.ts";
import { type Known, wayThrough } from "../../core/survey/way.ts";
import { flagPresses } from "../../store/records/flag-presses.ts";
import { type Incoming, incomingExperience } from "../../store/records/incoming.ts";
import type { ContactDetails, IncomingResponse } from "../../store/records/incoming-response.ts";
import type { ResponseKept } from "../../store/records/keep-responses.ts";
import { photosOf } from "../../store/records/photos.ts";
import { overQuota } from "../../store/records/seats.ts";
import type { Effects } from "../effects.ts";
import { hashOfText } from "../hash-of-text.ts";
import { erased, type Receipt, receiptOf } from "../keep-what-comes.ts";
import { contextOf, type Followed, followLink, knownBy, type LinkEffects, stateAt } from "./follow-link.ts";

/** What became of responses. */
export interface ResponseReceipt extends Receipt {
  /** Those that are kept and not counted, since a quota was full: nothing more need be asked of them. */
  readonly overQuota: readonly string[];
}

/** Takes responses that came by one credential, each as far as it was answered; what they tell becomes experiences at once. */
export async function takeResponses(
  credential: string,
  bodies: readonly unknown[],
  effects: LinkEffects,
): Promise<Result<ResponseReceipt, readonly [Problem]>> {
  const followed = await followLink(credential, effects);
  if (!followed.ok)
    return refuse([typeof followed.refusal === "string" ? stateInWords(followed.refusal) : followed.refusal]);
  const { records, workspace, intake, counting } = followed.value.effects;
  const read = await Promise.all(bodies.map((body) => readResponse(body, followed.value)));
  const good = read.flatMap((one) => (one.ok ? [one.value] : []));
  const kept = good.length === 0 ? ok([]) : await intake.keepResponses(workspace, good);
  if (!kept.ok) return refuse([kept.refusal]);
  const { device } = followed.value.link;
  // Those that were taken before, too: whoever sends again may have been cut off before it was decided.
  if (device !== null && good.length > 0) {
    const flagged = await flagPresses(records, workspace, device, [...new Set(good.map(({ id }) => id))]);
    if (!flagged.ok) return refuse([flagged.refusal]);
  }
  const told = good.reduce((sum, { told }) => sum + told.length, 0);
  if (told > 0) counting.nudge(told);

  const receipt = receiptOf(read, kept.value, (became) => {
    if (became === "taken") return "accepted";
    return typeof became === "string" && became !== "duplicate" ? whyNot(became) : became;
  });
  const [only] = receipt.rejected;
  // One that comes alone is told of its link's state as of any other refusal.
  if (bodies.length === 1 && only !== undefined && isState(only.problems[0])) return refuse([only.problems[0]]);
  const limited = good.flatMap(({ id, quotas }) => (quotas === null ? [] : [id]));
  return ok({ ...receipt, overQuota: limited.length > 0 ? await overQuota(records, workspace, limited) : [] });
}

/** One response as it is to be kept, or every problem with it. */
async function readResponse(body: unknown, followed: Followed): Promise<Result<IncomingResponse, readonly Problem[]>> {
  const read = readSent(body);
  if (!read.ok) return read;
  const sent = read.value;
  const { link, signed, effects } = followed;
  const { surveys, now } = effects;
  const [standing, version] = await Promise.all([
    surveys.standing(link.survey),
    surveys.asked(link.survey, sent.version),
  ]);
  const asked = standing?.asked == null ? undefined : await surveys.asked(link.survey, standing.asked);
  const opened = openedAt(sent, now().getTime());
  // What counts is when it was opened: who began in time may finish, and a device may have been without a network.
  const state = stateAt(followed, standing, asked?.survey.open, opened);
  if (state !== null) return refuse([stateInWords(state)]);
  if (version === undefined)
    return refuse([
      { code: "no-such-version", message: `expected a version that was asked, got ${sent.version}`, path: ["version"] },
    ]);
  const { survey } = version;
  if (!survey.languages.includes(sent.language)) {
    const message = `language must be one of the survey's, got "${sent.language}"${inEnglish(hint(sent.language, survey.languages))}`;
    return refuse([{ code: "bad-value", message, path: ["language"] }]);
  }
  const journey = effects.journeys.newest(survey.journey)?.journey;
  if (journey === undefined) return refuse([stateInWords("not-yet")]);

  const known: Known = { ...knownBy(followed, survey), language: sent.language };
  const order = shuffledOrder(survey.questions, sent.id);
  const answered = readGiven(sent.answers, { survey, known, order, asking: journey, isEnded: sent.ended });
  if (!answered.ok) return answered;
  const missing = await photosMissing(survey, answered.value, sent.id, effects);
  if (missing.length > 0) return refuse(missing);
  const told = toldIncoming({ version, sent, answered: answered.value, opened, followed });
  if (!told.ok) return told;
  const { given, contact } = apart(survey, answered.value);
  const { most = null, quotas } = asked!.survey.open;
  const begun = sent.ended || Object.keys(answered.value).length > 0;
  const met = () => quotasMet(quotas!, { survey, answered: answered.value, known, order, isEnded: sent.ended });
  return ok({
    ...{ id: sent.id, revision: sent.revision, link: link.id, device: link.device },
    ...{ survey: survey.key, version: version.version },
    ...{ language: sent.language, customer: signed.customer ?? null, opened, ended: sent.ended },
    begun,
    reached: reachedBy(survey, answered.value, known, order),
    given: JSON.stringify(given),
    context: JSON.stringify(contextOf(followed, survey)),
    ...(contact !== undefined && { contact }),
    once: signed.once ?? null,
    most,
    quotas:
      quotas === undefined ? null : begun ? met().map((quota) => ({ rule: quotaKey(quota), most: quota.most })) : [],
    told: told.value,
  });
}

/** Pictures that are named and have not come: they are sent before the answers that name them. */
async function photosMissing(
  { questions }: Survey,
  answered: Answered,
  response: string,
  { records, workspace }: Effects,
): Promise<readonly Problem[]> {
  const named = questions.flatMap(({ key, ask }) => {
    const id = answered[key];
    return ask === "photo" && typeof id === "string" && isUuid(id) ? [{ key, id }] : [];
  });
  if (named.length === 0) return [];
  const ids = named.map(({ id }) => id);
  const here = await photosOf(records, workspace, response, ids);
  return named
    .filter(({ id }) => !here.has(id))
    .map(({ key, id }) => ({
      code: "photo-not-here",
      message: `expected a picture that was sent for this response before, got ${id}`,
      path: ["answers", key],
    }));
}

interface ToTell {
  readonly version: SurveyVersion;
  readonly sent: ResponseSent;
  readonly answered: Answered;
  readonly opened: number;
  readonly followed: Followed;
}

/** The experiences that a response tells; of who answers only what the link and the organisation's signature say. */
function toldIncoming({ version, sent, answered, opened, followed }: ToTell): Result<Incoming[], readonly Problem[]> {
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

/** What was said, and apart from it who may be contacted: undefined where nobody is asked. */
function apart(survey: Survey, answered: Answered) {
  const given: Record<string, unknown> = { ...answered };
  let contact: ContactDetails | null | undefined;
  for (const { key, ask } of survey.questions) {
    if (ask !== "contact") continue;
    contact ??= null;
    const value = answered[key];
    if (typeof value !== "object" || value === null) continue;
    contact = { ...contact, ...(value as ContactDetails) };
    given[key] = true;
  }
  return { given, contact };
}

/** The questions that were shown: on one page all that are asked, else those before the one that waits, and that one. */
function reachedBy(survey: Survey, answered: Answered, known: Known, order: readonly number[]): string[] {
  const { questions, next } = wayThrough(survey, answered, known, order);
  const end = survey.layout === "one-page" || next === undefined ? questions.length : questions.indexOf(next) + 1;
  return questions.slice(0, end).map(({ question }) => question.key);
}

const states: Readonly<Record<LinkState, Problem>> = {
  unknown: { code: "unknown-link", message: "expected a link to a survey made here, got another" },
  "not-yet": { code: "survey-not-yet", message: "expected a survey that is asked already; this one is not yet" },
  closed: { code: "survey-closed", message: "expected a survey that is still asked; this one is closed" },
  full: { code: "survey-full", message: "the survey has as many responses as it takes" },
  ended: { code: "survey-link-ended", message: "expected a link that leads somewhere; this one was taken back" },
  expired: { code: "survey-link-expired", message: "expected a link whose time is not over; this one's is" },
  used: { code: "survey-link-used", message: "expected a link that was not used yet; it is for one response alone" },
};
export const stateInWords = (state: LinkState): Problem => states[state];
const isState = (problem: Problem): boolean => Object.values(states).includes(problem);

const whyNot = (became: Exclude<ResponseKept, "taken" | "duplicate">): Problem => {
  if (became === "used" || became === "full") return states[became];
  if (became === "erased") return erased;
  return {
    code: "by-another-link",
    message: "expected the link by which this response began, got another",
    path: ["id"],
  };
};
