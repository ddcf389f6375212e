import { expectationAnswers, gapScale } from "../../experience/answer-code.ts";
import { isOfRelationship } from "../../experience/answers.ts";
import type { AnswerCounts, Counts, Division, Few, PartCounts } from "../counts.ts";
import type { CoursesAsked } from "../courses.ts";
import { comparable } from "../expected-figures.ts";
import type { Slice } from "../slice.ts";
import type { Variable } from "../variable.ts";
import { isCloseCircle, mayBePart, refusalOf } from "./disclosure.ts";
import { type Cell, type LaidOpen, laidOpen, type PartsAsked } from "./laid-open.ts";
import { latestLaidOpen, latestPartsLaidOpen } from "./latest-laid-open.ts";
import { onceASlice } from "./once-a-slice.ts";
import { outcomesLaidOpen } from "./outcomes-laid-open.ts";
import { partsBesideRestsThatAgree, restsThatAgree } from "./rests-that-agree.ts";
import { withoutValueJoined } from "./without-value.ts";

/** Counts of which figures may be made. */
export interface GuardedCounts extends Omit<Counts, "few" | "dividedAnswers"> {
  readonly guarded: true;
  /** Of one answer: what few are looked for in. */
  dividedAnswers(...asked: Required<Parameters<Counts["dividedAnswers"]>>): Promise<PartCounts[][]>;
}

/**
 * The same counts, each marked where it would lay open few people by subtraction (`leavesFew`): every figure that anybody
 * sees is made of these. What rests on several answers may be asked of those alone that are not marked; it is a bug to ask
 * of others. Every question of `Counts` stands here with how it is guarded: a new one does not compile without.
 */
export function guardedCounts(counts: Counts): GuardedCounts {
  const openIn = onceASlice(async (slice) =>
    either((await laidOpen(counts, slice))[0]!, await restsThatAgree(counts, slice)),
  );
  const countedIn = onceASlice((slice) => counts.answers(slice));
  /** Answers that count once a person, by the latest; and which of them are laid open. */
  const latestIn = async (slice: Slice): Promise<AnswerCounts[]> => (await countedIn(slice)).filter(isLatest);
  const latestOpenIn = onceASlice(async (slice): Promise<ReadonlySet<string>> => {
    const open = new Set<string>();
    for (const one of await latestIn(slice)) if (await latestLaidOpen(counts, slice, one)) open.add(keyOf(one));
    return open;
  });
  const isOpenIn = async (slice: Slice, about: readonly Named[]): Promise<(one: Variable) => boolean> => {
    const [open, latest] = await Promise.all([openIn(slice), about.some(isLatest) ? latestOpenIn(slice) : none]);
    return (one) => open.has(one) || latest.has(keyOf(one));
  };
  const openPartsIn = async (
    slice: Slice,
    divisions: readonly Division[],
    at: PartsAsked["at"],
  ): Promise<LaidOpen[]> => {
    const latest = isLatest(at) ? await latestIn(slice) : [];
    const [few, agreeing, ...openLatest] = await Promise.all([
      laidOpen(counts, slice, { divisions, at }),
      partsBesideRestsThatAgree(counts, slice, divisions, at),
      ...latest.map((one) => latestPartsLaidOpen(counts, slice, divisions, one)),
    ]);
    const keys = latest.map(keyOf);
    return few.map((one, way) =>
      either(either(one, agreeing[way]!), {
        has: (cell, part) => openLatest[keys.indexOf(keyOf(cell))]?.[way]?.has(part!) === true,
      }),
    );
  };
  const outcomesOpenIn = onceASlice((slice) => outcomesLaidOpen(counts, slice));
  const marking = async (slice: Slice, asked: Promise<AnswerCounts[]>): Promise<AnswerCounts[]> => {
    const [answers] = await Promise.all([asked, openIn(slice)]);
    const isOpen = await isOpenIn(slice, answers);
    return withoutValueJoined(knownOf(slice, answers).map((one) => marked(one, isOpen(one))));
  };
  const unmarked = async (slice: Slice, variables: readonly Variable[]): Promise<void> => {
    const isOpen = await isOpenIn(slice, variables);
    const isOutcome = ({ answer }: Variable) => answer.startsWith(outcome);
    const openOutcomes = variables.some(isOutcome) ? await outcomesOpenIn(slice) : new Set<string>();
    const wrong = variables.find((variable) =>
      isOutcome(variable) ? openOutcomes.has(variable.answer.slice(outcome.length)) : isOpen(variable),
    );
    if (wrong !== undefined) throw new Error(`asked about answers that are withheld: ${JSON.stringify(wrong)}`);
  };

  const expectedIn = onceASlice((slice) => marking(slice, counts.expected(slice)));
  const answersIn = onceASlice(async (slice) => {
    const answers = await marking(slice, countedIn(slice));
    const isCompared = isCloseCircle(slice.perspective) && answers.some(isComparison);
    return isCompared ? withoutGivenAway(answers, await expectedIn(slice), slice) : answers;
  });
  return {
    guarded: true,
    totals: onceASlice(async (slice) => {
      const told = isCloseCircle(slice.perspective) ? toldByNumber(slice, await answersIn(slice)) : slice;
      if (told === null) return marked(await counts.totals(slice), true);
      const [open, totals] = await Promise.all([openIn(told), counts.totals(told)]);
      return marked(totals, open.has(anything));
    }),
    answers: answersIn,
    expected: expectedIn,
    async dividedAnswers(slice, divisions, touchpoint, answer) {
      const [isOpen, open, divided] = await Promise.all([
        isOpenIn(slice, [{ touchpoint, answer }]),
        openPartsIn(slice, divisions, { touchpoint, answer }),
        counts.dividedAnswers(slice, divisions, touchpoint, answer),
      ]);
      return divided.map((parts, way) =>
        knownOf(slice, parts).map((one) => marked(one, isOpen(one) || open[way]!.has(one, one.part))),
      );
    },
    async outcomes(slice) {
      const open = await outcomesOpenIn(slice);
      return (await counts.outcomes(slice)).map((one) => marked(one, open.has(one.kind)));
    },
    // Only how many groups there are is seen of it.
    groups: (slice, attribute) => counts.groups(slice, attribute),
    together: (slice, variables) => unmarked(slice, variables).then(() => counts.together(slice, variables)),
    patterns: (slice, variables, options) =>
      unmarked(slice, variables).then(() => counts.patterns(slice, variables, options)),
    passes: (slice, required, how) => unmarked(slice, required).then(() => counts.passes(slice, required, how)),
    encounters: (slice, judged, variable, how) =>
      unmarked(slice, [...judged, variable]).then(() => counts.encounters(slice, judged, variable, how)),
    courses: (slice, asked) => unmarked(slice, [...asked.bad, eventOf(asked)]).then(() => counts.courses(slice, asked)),
    sequences: (slice, touchpoints, variable, asked) =>
      unmarked(slice, [...touchpoints, variable]).then(() => counts.sequences(slice, touchpoints, variable, asked)),
    units: (slice, variable, unit) => unmarked(slice, [variable]).then(() => counts.units(slice, variable, unit)),
    cube: (slice, variable, divisions) =>
      unmarked(slice, [variable]).then(() => counts.cube(slice, variable, divisions)),
    peopleCube: (slice, variable, attributes, most) =>
      unmarked(slice, [variable]).then(() => counts.peopleCube(slice, variable, attributes, most)),
    lastSaid: (slice, variables) => unmarked(slice, variables).then(() => counts.lastSaid(slice, variables)),
    leaving: (slice, variable, kind, horizon) =>
      unmarked(slice, [variable, { touchpoint: null, answer: `${outcome}${kind}`, scale: [0, 1] }]).then(() =>
        counts.leaving(slice, variable, kind, horizon),
      ),
    expectationPairs: (slice, pair) =>
      unmarked(slice, [{ ...pair, scale: gapScale(pair.scale) }]).then(() => counts.expectationPairs(slice, pair)),
  };
}

/** Of colleagues what was felt against what was expected, where one of the two is withheld: the other and the difference would tell it. */
function withoutGivenAway(
  answers: readonly AnswerCounts[],
  expected: readonly AnswerCounts[],
  { perspective }: Slice,
): AnswerCounts[] {
  const halves = [...expected, ...answers.filter(({ answer }) => comparable.includes(answer))];
  const withheld = halves.filter((one) => one.people > 0 && !mayBePart(one, perspective));
  const places = new Set(withheld.map(({ touchpoint }) => touchpoint));
  return answers.map((one) => marked(one, one.leavesFew === true || (isComparison(one) && places.has(one.touchpoint))));
}

/** Of colleagues what anybody answered alone: that a question was asked may hang on what few had answered before. */
const knownOf = <Of extends AnswerCounts>({ perspective }: Slice, answers: readonly Of[]): readonly Of[] =>
  isCloseCircle(perspective) ? answers.filter(({ people }) => people > 0) : answers;

const isComparison = ({ answer }: AnswerCounts): boolean => expectationAnswers.includes(answer);

const either = (one: LaidOpen, other: LaidOpen): LaidOpen => ({
  has: (cell, part) => one.has(cell, part) || other.has(cell, part),
});

/**
 * The touchpoints of a slice of colleagues at which of every answer is told how many gave it: how much there is in all, less
 * these, would tell how many gave the others. Null where there is none.
 */
function toldByNumber(slice: Slice, answers: readonly AnswerCounts[]): Slice | null {
  const places = [...Map.groupBy(answers, ({ touchpoint }) => touchpoint ?? "")];
  const told = places.filter(([, here]) => here.every((one) => refusalOf(one, slice.perspective)?.n !== null));
  return told.length === 0 ? null : { ...slice, touchpoints: told.map(([touchpoint]) => touchpoint) };
}

const eventOf = ({ event }: CoursesAsked): Variable =>
  "answer" in event ? event.answer : { touchpoint: null, answer: `${outcome}${event.outcome}`, scale: [0, 1] };

type Named = Pick<Variable, "touchpoint" | "answer">;
const isLatest = ({ touchpoint, answer }: Named): boolean => isOfRelationship(touchpoint, answer);
const none: ReadonlySet<string> = new Set();

const keyOf = ({ touchpoint, answer, scale }: Cell | Variable): string => JSON.stringify([touchpoint, answer, scale]);

/** What the answer of a variable that is an outcome begins with. */
const outcome = "outcome.";

const anything: Pick<Few, "touchpoint" | "answer" | "scale"> = { touchpoint: null, answer: null, scale: null };

const marked = <Thing extends object>(thing: Thing, few: boolean): Thing & { readonly leavesFew?: true } =>
  few ? { ...thing, leavesFew: true } : thing;
