import { isUuid } from "../../core/experience/uuid.ts";
import { hint } from "../../core/mistakes/got.ts";
import { inEnglish } from "../../core/mistakes/mistake.ts";
import { own } from "../../core/own.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { isTooLongAgo, openedAt } from "../../core/survey/opened-at.ts";
import { openingAt } from "../../core/survey/opening.ts";
import { quotaKey, quotasMet } from "../../core/survey/quotas.ts";
import { type Answered, readGiven } from "../../core/survey/read-given.ts";
import { readSent } from "../../core/survey/read-sent.ts";
import { shuffledOrder } from "../../core/survey/shuffled-order.ts";
import type { Survey } from "../../core/survey/survey.ts";
import { type Known, wayThrough } from "../../core/survey/way.ts";
import type { ContactDetails, IncomingResponse } from "../../store/records/intake/incoming-response.ts";
import { signedPerspective } from "../../store/records/signed-perspective.ts";
import { photosOf } from "../../store/records/surveys/photos.ts";
import type { Effects } from "../effects.ts";
import { contextOf, type Followed, knownBy, stateAt } from "./follow-link.ts";
import { stateInWords } from "./state-in-words.ts";
import { toldIncoming } from "./told-incoming.ts";

/** One response as it is to be kept, or every problem with it. */
export async function readResponse(
  body: unknown,
  followed: Followed,
): Promise<Result<IncomingResponse, readonly Problem[]>> {
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
  const opened = openedAt(sent, now().getTime(), link.device !== null);
  // What counts is when it was opened: who began in time may finish, and a device may have been without a network.
  const standingThen = { open: asked?.survey.open, ended: standing?.ended ?? null, begun: 0 };
  const state = stateAt(followed, openingAt(opened, standingThen), opened);
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
  const journey = effects.journeys.newestAtOnce(survey.journey)?.journey;
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
    isUndated: isTooLongAgo(sent, link.device !== null),
    begun,
    reached: reachedBy(survey, answered.value, known, order, sent.ended),
    given: JSON.stringify(given),
    context: JSON.stringify({
      ...contextOf(followed, survey),
      ...(followed.perspective !== link.perspective && { [signedPerspective]: followed.perspective }),
    }),
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
    const id = own(answered, key);
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

/** What was said, and apart from it who may be contacted: undefined where nobody is asked. */
function apart(survey: Survey, answered: Answered) {
  const given: Record<string, unknown> = { ...answered };
  let contact: ContactDetails | null | undefined;
  for (const { key, ask } of survey.questions) {
    if (ask !== "contact") continue;
    contact ??= null;
    const value = own(answered, key);
    if (typeof value !== "object" || value === null) continue;
    contact = { ...contact, ...(value as ContactDetails) };
    given[key] = true;
  }
  return { given, contact };
}

/**
 * The questions that were shown: on one page and at the end all that are asked, else as far as anything was answered, and the one that
 * waits after it. Whoever answered the first in their e-mail was shown nothing that stands before it, and may have passed it by.
 */
function reachedBy(
  survey: Survey,
  answered: Answered,
  known: Known,
  order: readonly number[],
  isEnded: boolean,
): string[] {
  const asked = wayThrough(survey, answered, known, order).questions.map(({ question }) => question.key);
  if (isEnded || survey.layout === "one-page") return asked;
  return asked.slice(0, asked.findLastIndex((key) => Object.hasOwn(answered, key)) + 2);
}
