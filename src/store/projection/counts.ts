import type { AnswerCounts, Counts, Division, PartCounts } from "../../core/insight/counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import { answersOf, historiesOf, toldOf } from "./answers.ts";
import type { AnsweredOrExpected, Counting } from "./counting.ts";
import { coursesOf } from "./courses.ts";
import { cubeOf, peopleCubeOf } from "./cube.ts";
import { dividedOf } from "./divided-answers.ts";
import { divisionColumn } from "./division.ts";
import { encountersOf } from "./encounters.ts";
import { expectationPairsOf } from "./expectation-pairs.ts";
import { extentOf } from "./extent.ts";
import { fewOf } from "./few.ts";
import { withSets } from "./filling/word-sets.ts";
import type { HeldHistories } from "./held/held-histories.ts";
import { holdHistories } from "./held/hold-histories.ts";
import { lastSaidOf } from "./last-said.ts";
import { leavingOf } from "./leaving.ts";
import { outcomesOf } from "./outcomes.ts";
import { passesOf } from "./passes.ts";
import { patternsOf } from "./patterns.ts";
import { Remembered } from "./remembered.ts";
import { sequencesOf } from "./sequences.ts";
import { togetherOf } from "./together.ts";
import { groupsOf, totalsOf } from "./totals.ts";
import { unitsOf } from "./units.ts";
import { touchpointCode } from "./variables.ts";
import type { Counted } from "./with-people.ts";

/** How many answers to questions are kept at a time; the longest unused goes first. */
const kept = 500;
/** Histories are large, and wanted only while the questions of a few pages are being answered. */
const historiesKept = 4;
/** Journeys, each from one perspective, that are held at most; and how many slices of one somebody looks at before it is. */
const mostHeld = 4;
const worthHolding = 2;

/**
 * `Counts` on a projection. What was counted is kept until `forget` is called (when the projection has moved on), so the
 * same question about the same slice is answered at once.
 */
export function countsOn(
  facts: () => Omit<Counting, "held" | "extent" | "totals" | "told" | "histories">,
): Counts & { hold(): Promise<void>; forget(): void } {
  let answers = new Remembered(kept);
  let read = new Remembered(historiesKept);
  const once = <T>(question: string, about: readonly unknown[], count: () => Promise<T>) =>
    answers.once([question, ...about], count);

  /** By journey and perspective: what is held, and which slices have been asked about since the projection moved on. */
  let held = new Map<string, HeldHistories>();
  let asked = new Map<string, Set<string>>();
  const subjectOf = ({ journey, perspective }: Slice) => JSON.stringify({ journey, perspective });
  const heldOf = (slice: Slice) => {
    const subject = subjectOf(slice);
    const slices = asked.get(subject) ?? new Set<string>();
    // More of them say no more: who clicks on for a day on quiet data does not fill the memory.
    if (slices.size < worthHolding) asked.set(subject, slices.add(JSON.stringify(slice)));
    return held.get(subject) ?? null;
  };

  const extent = (slice: Slice) => once("extent", [slice], () => extentOf(counting(), slice));
  const totals = (slice: Slice) => once("totals", [slice], () => totalsOf(counting(), slice));
  const told = (slice: Slice, what: AnsweredOrExpected) =>
    once("told", [slice, what], () => toldOf(counting(), slice, what));
  const histories = (slice: Slice) => read.once([slice], () => historiesOf(counting(), slice));
  const counting = (): Counting => ({
    ...facts(),
    held: heldOf,
    extent,
    totals,
    told,
    histories,
  });
  const counted = (slice: Slice, what: AnsweredOrExpected) =>
    once(what, [slice], async () =>
      (await answersOf(counting(), slice, what)).map((one) => named(one, slice, counting())).sort(inOrder),
    );

  return {
    totals,
    groups: (slice, attribute) => once("groups", [slice, attribute], () => groupsOf(counting(), slice, attribute)),
    answers: (slice) => counted(slice, "answers"),
    expected: (slice) => counted(slice, "expected"),
    dividedAnswers: (slice, divisions, touchpoint, answer) =>
      once("divided", [slice, divisions, touchpoint, answer], () => divided(slice, divisions, touchpoint, answer)),
    together: (slice, variables) =>
      once("together", [slice, variables], () => togetherOf(counting(), slice, variables)),
    patterns: (slice, variables, options) =>
      once("patterns", [slice, variables, options], () => patternsOf(counting(), slice, variables, options)),
    passes: (slice, required, how) =>
      once("passes", [slice, required, how], () => passesOf(counting(), slice, required, how)),
    sequences: (slice, touchpoints, outcome, asked) =>
      once("sequences", [slice, touchpoints, outcome, asked], () =>
        sequencesOf(counting(), slice, touchpoints, outcome, asked),
      ),
    courses: (slice, asked) => once("courses", [slice, asked], () => coursesOf(counting(), slice, asked)),
    encounters: (slice, touchpoints, outcome, how) =>
      once("encounters", [slice, touchpoints, outcome, how], () =>
        encountersOf(counting(), slice, touchpoints, outcome, how),
      ),
    outcomes: (slice) => once("outcomes", [slice], () => outcomesOf(counting(), slice)),
    units: (slice, variable, unit) =>
      once("units", [slice, variable, unit], () => unitsOf(counting(), slice, variable, unit)),
    cube: (slice, variable, divisions) =>
      once("cube", [slice, variable, divisions], () => cubeOf(counting(), slice, variable, divisions)),
    peopleCube: (slice, variable, attributes, most) =>
      once("peopleCube", [slice, variable, attributes, most], () =>
        peopleCubeOf(counting(), slice, variable, attributes, most),
      ),
    expectationPairs: (slice, pair) =>
      once("expectationPairs", [slice, pair], () => expectationPairsOf(counting(), slice, pair)),
    few: (slice, ways) => once("few", [slice, ways], () => fewOf(counting(), slice, ways)),
    lastSaid: (slice, variables) =>
      once("lastSaid", [slice, variables], () => lastSaidOf(counting(), slice, variables)),
    leaving: (slice, variable, kind, horizon) =>
      once("leaving", [slice, variable, kind, horizon], () => leavingOf(counting(), slice, variable, kind, horizon)),
    async hold() {
      const begun = held;
      const wanted = [...asked].filter(([subject, slices]) => slices.size >= worthHolding && !held.has(subject));
      for (const [subject] of wanted.slice(0, Math.max(0, mostHeld - held.size))) {
        const histories = await holdHistories(counting(), JSON.parse(subject) as Slice);
        if (held !== begun) return; // the projection has moved on meanwhile
        held.set(subject, histories);
      }
    },
    forget() {
      held = new Map();
      asked = new Map();
      answers = new Remembered(kept);
      read = new Remembered(historiesKept);
    },
  };

  async function divided(
    slice: Slice,
    divisions: readonly Division[],
    touchpoint: string | null,
    answer: string | undefined,
  ): Promise<PartCounts[][]> {
    const { dictionary } = facts();
    const code = touchpointCode(dictionary, dictionary.find("journey", 0, slice.journey), touchpoint);
    const columns = divisions.map((division) => divisionColumn(dictionary, division));
    const known = columns.filter((column) => column !== undefined);
    const counted = await dividedOf(counting(), slice, known, code, answer);
    const ofKnown = new Map(known.map((column, at) => [column, counted[at]!]));
    return columns.map((column) =>
      column === undefined
        ? []
        : ofKnown
            .get(column)!
            .map((one) => ({ ...named(one, slice, counting()), part: column.name(one.part) }))
            .sort((a, b) => compare(a.part, b.part) || inOrder(a, b)),
    );
  }
}

function named(counted: Counted, slice: Slice, { dictionary }: Counting): AnswerCounts {
  const { column, touchpoint, part: _, ...counts } = counted;
  const journey = dictionary.find("journey", 0, slice.journey)!;
  const answers = {
    touchpoint: touchpoint === 0 ? null : dictionary.key("touchpoint", journey, touchpoint),
    answer: column.key,
    kind: column.kind,
    scale: column.scale,
    ...counts,
  };
  return column.kind === "set" ? withSets(answers, dictionary, journey) : answers;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The whole first, then touchpoints and answers by their keys, then scales. */
const inOrder = (a: AnswerCounts, b: AnswerCounts): number =>
  compare(a.touchpoint ?? "", b.touchpoint ?? "") ||
  compare(a.answer, b.answer) ||
  a.scale[0] - b.scale[0] ||
  a.scale[1] - b.scale[1];
