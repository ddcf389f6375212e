import type { SpecimenColumn } from "../doctor/specimen.ts";
import { type Scale, standardAnswers } from "../experience/answers.ts";
import { backgroundOf } from "./background-names.ts";
import { keyOf, type NameMeaning, outcomeNames, speaksOf } from "./column-names.ts";
import type { Confidence, DraftedAnswer, DraftedColumn } from "./drafted.ts";
import { type Looks, scaleOf, signedScaleOf } from "./read-column.ts";
import { isLabelled, type Labelled, stepsOf } from "./read-labelled.ts";

/** What is known beside the column itself. */
export interface Around {
  readonly rows: number;
  /** Keys of touchpoints and attributes that are taken. */
  readonly taken: ReadonlySet<string>;
  /** Whether it goes with the other answers; null where that cannot be told. */
  readonly isAnswer: boolean | null;
  /** What the file itself says about its values. */
  readonly labelled: Labelled;
  /** Whether the file says that rows are weighted by it; null where it names no weight. */
  readonly isWeight: boolean | null;
  /** Whether a number stands beside a scale in several columns of answers on it. */
  readonly isCode: (scale: Scale, number: number) => boolean;
  /** What it is about and what was asked, in the file's own words. */
  readonly about: string;
  readonly question: string;
  /** The scale that the header names. */
  readonly scale: Scale | null;
}

/** What one column probably is, by its looks first and its name second. */
export function draftColumn(column: SpecimenColumn, look: Looks, around: Around): DraftedColumn {
  const { name } = column;
  const { labelled, isWeight, about, taken } = around;
  const speaks = spokenOf(name, around);
  const says = (becomes: DraftedColumn["becomes"], confidence: Confidence, why: string) => ({
    column: name,
    about,
    becomes,
    confidence,
    why,
  });
  const key = keyOf(about, taken);
  if (isWeight) return says({ as: "weight" }, "sure", "the file says that its rows are weighted by it");
  switch (look.as) {
    case "empty":
      return says({ as: "nothing" }, "sure", "every cell is empty");
    case "dates": {
      const { format, precision } = look;
      return says({ as: "at", format, precision }, speaks("time") ? "sure" : "likely", "all texts are dates");
    }
    case "sentences":
      return says({ as: "comment" }, speaks("comment") ? "sure" : "likely", "long texts, nearly all different");
    case "yes-no": {
      const kind = outcomeNames.find((one) => speaks(one));
      if (kind === undefined) return says({ as: "attribute", key }, "guess", "two values; it may also be an outcome");
      return says(
        { as: "outcome", kind, yes: look.yes, no: look.no },
        "likely",
        `two values, and the name speaks of ${kind}`,
      );
    }
    case "words": {
      const { answer, scale, labels, reversed, unknown } = look;
      const touchpoint = speaks("overall") ? null : key;
      const notApplicable = [...look.notApplicable, ...labelled.notApplicable.map(asCode)];
      const missing = missingOf(column, labelled);
      if (unknown.length > 0)
        return says(
          { as: "answer", touchpoint, answer, scale, labels, reversed, notApplicable, missing },
          "guess",
          `texts are steps of a known scale, but for ${unknown.map((text) => JSON.stringify(text)).join(" and ")}: write under labels what it means, or under notApplicable`,
        );
      return says(
        { as: "answer", touchpoint, answer, scale, labels, reversed, notApplicable, missing },
        "sure",
        `all ${labelled.labels.size > 0 ? "labels" : "texts"} are steps of a known scale${reversed ? ", from best to worst" : ""}`,
      );
    }
    case "numbers":
      return draftNumbers(column, look, around);
    case "choices":
      return says({ as: "choices", separator: look.separator }, "guess", "texts of several choices, which repeat");
    case "names":
      if (!speaks("customer") && speaks("rowId") && look.different === around.rows)
        return says({ as: "id" }, "likely", "every row has its own");
      if (speaks("id"))
        return says({ as: "id" }, look.different === around.rows ? "sure" : "guess", "nearly every row has its own");
      if (speaks("customer")) return says({ as: "customer" }, "likely", "the name speaks of customers");
      if (speaks("comment")) return says({ as: "comment" }, "likely", "the name speaks of comments");
      return says({ as: "nothing" }, "guess", `${look.different} different texts: too many for groups`);
    case "groups":
      if (speaks("comment")) return says({ as: "comment" }, "guess", "the name speaks of comments");
      return says({ as: "attribute", key }, "likely", `${look.texts.length} different texts that repeat`);
  }
}

/** Tells what the column's name or what was asked speaks of. */
const spokenOf =
  (name: string, { about, question }: Around) =>
  (meaning: NameMeaning): boolean =>
    [name, about, question].some((text) => speaksOf(text, meaning));

function draftNumbers(column: SpecimenColumn, look: Extract<Looks, { as: "numbers" }>, around: Around): DraftedColumn {
  const { name } = column;
  const { rows, isAnswer, labelled, isWeight, about } = around;
  const { labels, level } = labelled;
  const key = keyOf(about, around.taken);
  const { numbers, isWhole } = look;
  const speaks = spokenOf(name, around);
  const says = (becomes: DraftedColumn["becomes"], confidence: Confidence, why: string) => ({
    column: name,
    about,
    becomes,
    confidence,
    why,
  });
  const range = `numbers from ${numbers[0]} to ${numbers.at(-1)}`;
  if (isWeight === null && speaks("weight") && numbers.every((number) => number >= 0))
    return says({ as: "weight" }, "likely", "the name speaks of weights");
  if (isWhole && numbers.every((number) => number >= 1980 && number <= 2040)) {
    return says(
      { as: "at", format: "yyyy", precision: "year" },
      speaks("year") ? "likely" : "guess",
      "all numbers are years",
    );
  }
  if (speaks("customer") && numbers.length > 20)
    return says({ as: "customer" }, "likely", "the name speaks of customers");
  if (speaks("id") && numbers.length > rows / 5) {
    if (numbers.length === rows) return says({ as: "id" }, "sure", "every row has its own number");
    return says({ as: "customer" }, "guess", `an id that repeats: ${numbers.length} different ones in ${rows} rows`);
  }
  if (speaks("rowId") && isWhole && numbers.length === rows)
    return says({ as: "id" }, "likely", "every row has its own number");
  const silent = [labelled.notApplicable.map(asCode), missingOf(column, labelled)] as const;
  const found = isWhole ? withCodes(scaleOf(stepsOf(column, labelled), around.scale), around) : null;
  const areNames = labels.size > 0 && isLabelled(column, labels);
  const isLoyalty = found?.scale[1] === 10 && (speaks("recommend") || speaks("return"));
  const background = [name, about].map(backgroundOf);
  const isBackground = background.includes("person") || (background.includes("circumstance") && isAnswer !== true);
  const isCount = isAnswer !== true && numbers[0] === 0 && speaks("times");
  const isGroup =
    isCount ||
    isBackground ||
    isAnswer === false ||
    (isAnswer === null && areNames && level !== "ordinal" && level !== "scale");
  if (found === null || (isGroup && !isLoyalty)) {
    const kind = outcomeNames.find((one) => speaks(one));
    if (kind !== undefined && numbers.length === 2) {
      const [no, yes] = numbers.map(String) as [string, string];
      return says({ as: "outcome", kind, yes, no }, "likely", `two values, and the name speaks of ${kind}`);
    }
    if (areNames) {
      const some = [...labels.values()].slice(0, 3).join(", ");
      return says(
        { as: "attribute", key },
        found === null ? "likely" : "guess",
        `groups that the file labels: ${some}`,
      );
    }
    const signed = isWhole && found === null && !isBackground ? signedScaleOf(stepsOf(column, labelled)) : null;
    if (signed !== null) {
      const beside = numbers.filter((number) => number < signed[0] || number > signed[1]);
      const own = keyOf(about, new Set(Object.keys(standardAnswers)));
      return says(
        answerOn(null, own, signed, { beside, stray: beside }, look, silent),
        "guess",
        `${range} on a scale from ${signed[0]} to ${signed[1]}, from blame to praise${rejected(beside)}`,
      );
    }
    if (numbers.length < 2) return says({ as: "nothing" }, "guess", `no other number than ${numbers[0]}`);
    if (!isWhole || numbers.length > mostGroups)
      return says({ as: "nothing" }, "guess", `${range}: more different ones than a scale has`);
    if (isBackground && isAnswer !== false)
      return says({ as: "attribute", key }, "likely", `${range}, and the name speaks of who answered`);
    if (isCount) return says({ as: "attribute", key }, "guess", `${range}, and the name speaks of how often`);
    const why = isAnswer === false ? "that do not go with the answers to other questions" : "that are no scale";
    return says({ as: "attribute", key }, "guess", `${range} ${why}: codes of groups?`);
  }
  const why = `${range} on a scale from ${found.scale[0]} to ${found.scale[1]}${around.scale === found.scale ? ", as the header says" : ""}${isAnswer === true ? ", and they go with the answers to other questions" : ""}${rejected(found.stray)}`;
  const confidence: Confidence = found.beside.length > 0 || isAnswer === null ? "guess" : "likely";
  const answer = (touchpoint: string | null, of: string, scale = found.scale) =>
    answerOn(touchpoint, of, scale, found, look, silent);
  if (isLoyalty && speaks("recommend"))
    return says(answer(null, "recommend", [0, 10]), "sure", "the name speaks of recommending, and they reach 10");
  if (isLoyalty)
    return says(answer(null, "return", [0, 10]), "likely", "the name speaks of coming again, and they reach 10");
  if (speaks("overall")) return says(answer(null, "satisfaction"), confidence, `${why}; the name speaks of the whole`);
  if (speaks("effort")) return says(answer(key, "effort"), confidence, `${why}; the name speaks of effort`);
  return says(answer(key, found.scale[1] === 4 ? "smiley" : "satisfaction"), confidence, why);
}

const mostGroups = 30;

const rejected = (strays: readonly number[]): string =>
  strays.length === 0 ? "" : `; ${strays.join(" and ")} in a few rows are left to be rejected`;

/** What few gave here, and many in other columns on the same scale, means the same here. */
const withCodes = (found: ReturnType<typeof scaleOf>, { isCode }: Around): ReturnType<typeof scaleOf> =>
  found && { ...found, stray: found.stray.filter((number) => !isCode(found.scale, number)) };

/** Numbers that stand for "no answer" in many files; the one next to the scale's end mostly says "did not apply". */
const missingCodes = new Set([-1, -9, -99, 0, 9, 98, 99, 998, 999]);

function answerOn(
  touchpoint: string | null,
  answer: string,
  scale: Scale,
  { beside, stray }: { readonly beside: readonly number[]; readonly stray: readonly number[] },
  { labels, notApplicable }: Extract<Looks, { as: "numbers" }>,
  [saidNotApplicable, saidMissing]: readonly [readonly (string | number)[], readonly (string | number)[]],
): DraftedAnswer {
  const codes = beside.filter((number) => !stray.includes(number) && (number < scale[0] || number > scale[1]));
  const missing = codes.filter((number) => missingCodes.has(number) && number !== scale[1] + 1);
  const outside = codes.filter((number) => !missing.includes(number));
  return {
    as: "answer",
    touchpoint,
    answer,
    scale,
    labels,
    reversed: false,
    notApplicable: [...notApplicable, ...saidNotApplicable, ...outside],
    missing: [...saidMissing, ...missing],
  };
}

/** The values that the file takes for no answer: those that it names, and all that are met. */
function missingOf({ texts, counts }: SpecimenColumn, { missing, isMissing }: Labelled): (string | number)[] {
  const met = texts.filter((text, at) => text !== "" && counts[at]! > 0 && isMissing(text));
  return [...new Set([...missing, ...met])].map(asCode);
}

/** A value as a mapping file writes it: numbers without quotes. */
const asCode = (text: string): string | number => (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? Number(text) : text);
