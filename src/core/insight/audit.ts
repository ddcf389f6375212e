import { count, type Finding } from "../doctor/finding.ts";
import { type Located, located } from "../doctor/touches.ts";
import { expectationAnswers } from "../experience/answer-code.ts";
import { touchpointsOf } from "../journey/journey.ts";
import { type Figure, peopleOf } from "../measures/intervals/estimate.ts";
import { fewestPeople } from "../measures/intervals/suppression.ts";
import type { AuditQuestion } from "./audit-question.ts";
import { type AuditRead, headlineVariables, variableOf } from "./audit-read.ts";
import type { Audit, AuditTouchpoint, Warning } from "./audit-value.ts";
import { at } from "./counted.ts";
import type { Counts } from "./counts.ts";
import { isCloseCircle, mayBePart, refusalOf, silencesToTell } from "./disclosure/disclosure.ts";
import { type AuditBegun, beginAudit } from "./drivers/explained.ts";
import { figuresOf } from "./figures.ts";
import { howTheyCame } from "./how-they-came.ts";
import { contradictionsOf } from "./leaving/contradictions.ts";
import { switchingIn } from "./leaving/switching-asked.ts";
import { peakEndIn } from "./moments/peak-end.ts";
import { headlinesMonthToMonth } from "./months/headlines-month-to-month.ts";
import { namedIn } from "./named/named.ts";
import { outcomeFigures } from "./outcome-figures.ts";
import { placesCompared } from "./places/places-compared.ts";
import { promisesOf, promiseVariables } from "./promises.ts";
import { ratedTouchpoints } from "./rated-touchpoints.ts";
import { successOf } from "./success/success.ts";
import { whereItHurts } from "./where-it-hurts.ts";

/** Puts a finding into words. Words live outside core. */
export type Warn = (finding: Located) => Warning;

/** The audit of a journey: every question put to the counts, every answer through the measures. */
export async function auditOf(
  all: Counts,
  question: AuditQuestion,
  warn: Warn,
  begun: AuditBegun = beginAudit(all, question),
): Promise<Audit> {
  const { version, slice, seed, minimumDifference } = question;
  const { journey } = version;
  // Both are asked for at once: while drivers are computed the passes are counted.
  const [explained, read, switching, peakEnd, success] = await Promise.all([
    begun.explained,
    begun.read,
    begun.read.then(({ counts, counted, reader }) => switchingIn(counts, counted, reader)),
    begun.explained.then(async ({ moments }) => rememberedIn(await begun.read, moments)),
    begun.read.then(successIn),
  ]);
  const { counts, reader, counted, told, touchpoints } = read;
  const { totals, answers } = counted;
  const shared = promiseVariables(journey.promises, answers, reader);
  const promises = promisesOf(
    journey.promises,
    answers,
    reader,
    shared.length < 2 ? undefined : await counts.together(slice, shared),
  );
  const shown = refusalOf(totals, slice.perspective)?.n === null ? { ...totals, ...nothingTold } : totals;
  const unanswered = silencesToTell(shown.unanswered, slice.perspective);
  const came = await howTheyCame(counts, slice, journey);
  return {
    polku: "audit/1",
    journey: journey.key,
    slice,
    period: { from: shown.from ?? slice.from ?? "", until: shown.until ?? slice.until ?? "" },
    perspective: slice.perspective,
    ...(minimumDifference !== undefined && { minimumDifference }),
    data: { ...question.data, seed },
    experiences: shown.experiences,
    ...(unanswered !== null && unanswered > 0 && { unanswered }),
    ...(came.length > 0 && { came }),
    passes: shown.passes,
    ...peopleOf(shown),
    weighted: explained.weighted,
    whole: {
      ...figuresOf(at(null, answers), reader),
      ...outcomeFigures(await counts.outcomes(slice), slice.perspective),
    },
    touchpoints,
    named: [...touchpoints.map(({ key }) => key), null].flatMap((key) => namedIn(at(key, answers), reader)),
    promises,
    drivers: explained.drivers,
    moments: explained.moments,
    switching,
    peakEnd,
    priorities: explained.priorities,
    success: success.success,
    ...(await contradictionsOf(counts, told, reader)),
    monthToMonth: await headlinesMonthToMonth(counts, told, reader),
    subgroups: await whereItHurts(counts, told, touchpoints, reader),
    ...(await placesCompared(counts, slice, headlineVariables(counted, reader))),
    warnings: saidOnce([
      ...(question.warnings ?? []),
      ...[...tooFew(touchpoints), ...success.findings, ...explained.findings].map((finding) => warn(located(finding))),
    ]),
  };
}

/** Of so few colleagues that they would be known not even the numbers are told. */
const nothingTold = { experiences: 0, unanswered: 0, passes: 0, people: 0, from: null, until: null } as const;

/** What is remembered of the touchpoints of which it may be told what bad and exceptional encounters there go with. */
function rememberedIn(
  { counts, told, outcome, reader, question }: AuditRead,
  moments: Audit["moments"],
): Promise<Audit["peakEnd"]> {
  const met = "refused" in moments ? null : new Set(moments.touchpoints.map(({ touchpoint }) => touchpoint));
  const headlines = headlineVariables(told, reader).filter(({ touchpoint }) => met?.has(touchpoint!) ?? true);
  return peakEndIn(counts, told, outcome, headlines, question.order);
}

/**
 * Journey success over the required touchpoints that anybody rated; those that nobody did are named. Of passes in which a required
 * touchpoint is withheld nothing is told: what succeeded in the rest of them would be called success in all that is required.
 */
async function successIn({ counts, counted, reader, question }: AuditRead) {
  const required = touchpointsOf(counted.version.journey).filter(
    ({ touchpoint }) => touchpoint.required && !touchpoint.retired,
  );
  const rated = ratedTouchpoints(counted, reader).filter(({ counts }) =>
    required.some(({ touchpoint }) => touchpoint.key === counts.touchpoint),
  );
  const variables = rated.map(({ counts }) => variableOf(counts, reader));
  const unseen = required
    .map(({ touchpoint }) => touchpoint.key)
    .filter((key) => !variables.some(({ touchpoint }) => touchpoint === key));
  const isLess = unseen.length > 0 && variables.length > 0;
  const unrated = isLess ? { unrated: unseen } : {};
  const asked = counted.answers.some(
    ({ touchpoint, answer }) =>
      expectationAnswers.includes(answer) && required.some((one) => one.touchpoint.key === touchpoint),
  );
  const expectation: Audit["success"]["expectation"] = asked ? (question.expectation ?? "counts") : "not-asked";
  const withheld = rated.find(({ counts }) => !mayBePart(counts, reader.perspective));
  if (withheld !== undefined) {
    const estimate =
      refusalOf(withheld.counts, reader.perspective) ?? ({ ok: false, reason: "withheld", n: null } as const);
    const unlock = Object.fromEntries(variables.map(({ touchpoint }) => [touchpoint!, estimate]));
    const success = { expectation, ...unrated, bounds: null, limits: null, estimate, weakest: null, unlock };
    return { success, findings: [] };
  }
  const passes = await counts.passes(counted.slice, variables, {
    ...{ byExpectation: expectation === "counts", allApply: isCloseCircle(reader.perspective) },
  });
  question.progress?.("success");
  const findings: Finding[] = isLess
    ? [{ code: "too-few", facts: { rule: count, kind: "success", touchpoints: unseen } }]
    : [];
  return {
    success: {
      ...{ expectation, ...unrated },
      ...successOf(
        passes,
        variables.map(({ touchpoint }) => touchpoint!),
        { perspective: counted.slice.perspective, seed: question.seed },
      ),
    },
    findings,
  };
}

/** What the data and the drivers warn of alike is said once. */
const saidOnce = (warnings: readonly Warning[]): Warning[] =>
  warnings.filter(({ code, touchpoint }, at) => {
    const earlier = warnings.slice(0, at).filter((one) => one.touchpoint === touchpoint && one.code === code);
    return code !== "unexpected-direction" || earlier.length === 0;
  });

/** Many answered, and what they said would tell of few others, or of each of them. */
const tellsOfFew = (figure: Figure): boolean =>
  !figure.ok && (figure.reason === "leaves-few" || (figure.n ?? 0) >= fewestPeople);

const tooFew = (touchpoints: readonly AuditTouchpoint[]): Finding[] =>
  touchpoints
    .filter(({ verdict, difference }) => verdict === "too-few" && !tellsOfFew(difference))
    .map(({ key, people }) => ({
      code: "too-few",
      touchpoint: key,
      facts: { rule: count, kind: "people", people, needed: 5 },
    }));
