import { feelingsIn, valenceOf, valences } from "../../experience/feelings.ts";
import { reasons } from "../../experience/reasons.ts";
import type { Choices } from "../../journey/journey.ts";
import { type Base, type MultiSelectCounts, multiSelectShares } from "../../measures/answers/multi-select.ts";
import { benjaminiHochberg } from "../../measures/comparisons/benjamini-hochberg.ts";
import { mcNemar } from "../../measures/comparisons/mc-nemar.ts";
import { fewestPeople } from "../../measures/intervals/suppression.ts";
import { own } from "../../own.ts";
import type { AnswerCounts } from "../counts.ts";
import { isCloseCircle, type Refused, refusalOf, silencesToTell, unanimityOf } from "../disclosure/disclosure.ts";
import { figureOf, isWeighted } from "../figure.ts";
import type { Reader } from "../figures.ts";
import { share } from "../measure-rule.ts";
import { named as namedRule } from "../wording/named.ts";
import type { Named, NamedWord } from "./named-value.ts";

/** So many words are shown at most, and compared two by two. */
const mostShown = 30;

/**
 * What was named where words were to be chosen: at every touchpoint, of emotions and of tags, the share of each word with its
 * interval, how many named nothing, and which words are named more often than which.
 *
 * A share is of people asked, not of what was named (catalogue M25, M06); the base stands beside it. Words that say "nothing"
 * (`none` of the journey) name nothing. A word that neither the journey nor Polku knows may be anything that somebody
 * wrote: fewer than five times it is not shown.
 */
export const namedIn = (answers: readonly AnswerCounts[], reader: Reader): Named[] =>
  answers.flatMap((counts) => (counts.sets === undefined ? [] : [namedOf(counts, counts.sets, reader)]));

function namedOf(counts: AnswerCounts, sets: Sets, reader: Reader): Named {
  const { touchpoint, answer, notAnswered, notApplicable } = counts;
  const choices = own(reader.choices, answer);
  const { maxChoices = null, none = [] } = choices ?? {};
  const chosen = chosenOf(sets, none);
  const mayNotApply = notApplicable > 0 || isCloseCircle(reader.perspective);
  const base: Base = choices?.base ?? (mayNotApply ? "hadExperience" : "asked");
  const about = { touchpoint, answer, base, maxChoices };
  const silences = {
    notAnswered: silencesToTell(notAnswered, reader.perspective),
    notApplicable: silencesToTell(notApplicable, reader.perspective),
  };
  const refused = refusedOf(counts, sets, reader);
  if (refused !== null) {
    const isWithheld = refused.n === null;
    const heard = { n: isWithheld ? null : answersIn(counts), people: isWithheld ? 0 : counts.people };
    return { ...about, ...heard, ...silences, overChosen: 0, words: [], further: 0, none: refused, cochran: null };
  }

  const figure = (holds: (words: readonly string[]) => boolean, weighted = isWeighted(counts)) =>
    figureOf(
      counts,
      share((code) => holds(chosen[code]!)),
      { weighted, interval: "score" },
    );
  const often = timesNamed(counts, chosen);
  const shown = maySay(often, answer, choices)
    .map(([word]) => ({ word, share: figure((words) => words.includes(word)) }))
    .sort((a, b) => shareOf(b) - shareOf(a) || (a.word < b.word ? -1 : 1))
    .slice(0, mostShown);
  const words = shown.map(({ word }) => word);
  const shares = multiSelectShares(countsOf(counts, chosen, words), {
    base,
    ...(maxChoices !== null && { maxChoices }),
  })!;
  const isAhead = aheadOf(counts, chosen, words);
  return {
    ...about,
    ...{ n: answersIn(counts), people: counts.people, ...silences },
    overChosen: maxChoices === null ? 0 : answersIn(counts, (code) => chosen[code]!.length > maxChoices),
    words: shown.map(({ word, share }, at): NamedWord => {
      const ahead = namedRule(isAhead(at));
      return {
        word,
        share: withheldOfAll(share, counts, reader),
        ...(isWeighted(counts) && { unweighted: figure((some) => some.includes(word), false) }),
        ...(answer === "emotions" && { valence: valenceOf(word, choices) }),
        says: ahead?.says ?? null,
        than: ahead === null ? null : (words[at + 1 + ahead.from] ?? null),
      };
    }),
    further: often.size - shown.length,
    none: figure((words) => words.length === 0),
    ...(answer === "emotions" && { mixed: figure((words) => isMixed(words, choices)) }),
    // Q takes answers for people, as the exact test does.
    cochran: counts.clusters === null ? shares.cochran : null,
  };
}

/** How often each word was named that may be shown there; of none where their shares are not shown. */
export function timesShown(counts: AnswerCounts, reader: Reader): readonly (readonly [word: string, n: number])[] {
  const { answer, sets } = counts;
  if (sets === undefined || refusedOf(counts, sets, reader) !== null) return [];
  const choices = own(reader.choices, answer);
  return maySay(timesNamed(counts, chosenOf(sets, choices?.none ?? [])), answer, choices);
}

type Sets = NonNullable<AnswerCounts["sets"]>;

const chosenOf = (sets: Sets, none: readonly string[]): string[][] =>
  sets.map((words) => (words ?? []).filter((word) => !none.includes(word)));

const refusedOf = (counts: AnswerCounts, sets: Sets, { perspective }: Reader): Refused | null =>
  refusalOf(counts, perspective) ?? unanimityOf(counts, perspective) ?? tooVarious(counts, sets);

const maySay = (often: ReadonlyMap<string, number>, answer: string, choices: Choices | undefined) =>
  [...often].filter(([word, n]) => isKnown(answer, word, choices) || n >= fewestPeople);

const isMixed = (words: readonly string[], choices: Choices | undefined): boolean => {
  const { positive, negative } = feelingsIn(words, choices);
  return positive > 0 && negative > 0;
};

const shareOf = ({ share }: Pick<NamedWord, "share">): number => (share.ok ? share.estimate.value : 0);

const isKnown = (answer: string, word: string, choices: Choices | undefined): boolean =>
  Object.hasOwn(choices?.words ?? {}, word) ||
  (answer === "emotions" ? Object.hasOwn(valences, word) : reasons.some((known) => known === word));

/** Words or sets without end: what was left out of the codes may have held any word, so no share would be right. */
const tooVarious = (counts: AnswerCounts, sets: Sets): Refused | null =>
  sets.includes(null) ? { ok: false, reason: "too-various", n: counts.people } : null;

/** What every one of few colleagues named would be known of each. */
function withheldOfAll(share: NamedWord["share"], counts: AnswerCounts, { perspective }: Reader): NamedWord["share"] {
  const everybody: AnswerCounts = { ...counts, codes: [{ code: 0, n: answersIn(counts) }] };
  return share.ok && share.estimate.value === 1 ? (unanimityOf(everybody, perspective) ?? share) : share;
}

const answersIn = ({ codes }: AnswerCounts, holds: (code: number) => boolean = () => true): number =>
  codes.reduce((sum, { code, n }) => (holds(code) ? sum + n : sum), 0);

function timesNamed({ codes }: AnswerCounts, chosen: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const often = new Map<string, number>();
  for (const { code, n } of codes) for (const word of chosen[code]!) often.set(word, (often.get(word) ?? 0) + n);
  return often;
}

/** How often each of the words was chosen, and with which other. */
function countsOf(
  { codes }: AnswerCounts,
  chosen: readonly (readonly string[])[],
  words: readonly string[],
): MultiSelectCounts {
  const together = words.map(() => words.map(() => 0));
  const byNumber = Array.from({ length: words.length + 1 }, () => 0);
  for (const { code, n } of codes) {
    const places = words.flatMap((word, at) => (chosen[code]!.includes(word) ? [at] : []));
    byNumber[places.length]! += n;
    for (const i of places) for (const j of places) together[i]![j]! += n;
  }
  return { chosen: together.map((row, at) => row[at]!), together, byNumber };
}

/** Of the word at a place, whether it is named more often than each below it: exact McNemar, adjusted for all pairs. */
function aheadOf(counts: AnswerCounts, chosen: readonly (readonly string[])[], words: readonly string[]) {
  const has = words.map((word) => chosen.map((some) => some.includes(word)));
  const weighted = isWeighted(counts);
  const pairs = words.flatMap((_, i) =>
    words.slice(i + 1).map((_, further) => {
      const j = i + 1 + further;
      return {
        i,
        p: mcNemar(
          counts,
          (code) => has[i]![code]!,
          (code) => has[j]![code]!,
          { weighted },
        ).p,
      };
    }),
  );
  const adjusted = benjaminiHochberg(pairs.map(({ p }) => p));
  return (at: number): boolean[] => pairs.flatMap(({ i }, pair) => (i === at ? [adjusted[pair]! <= 0.05] : []));
}
