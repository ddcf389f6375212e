import type { SpecimenColumn } from "../doctor/specimen.ts";
import { type Scale, standardAnswers } from "../experience/answers.ts";
import { said } from "../mistakes/mistake.ts";
import type { Fact, Said } from "../mistakes/said.ts";
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
  /** That of other columns of the question, where its own rests on hardly any row. */
  readonly sisters: Scale | null;
}

/** What one column probably is, by its looks first and its name second. */
export function draftColumn(column: SpecimenColumn, look: Looks, around: Around): DraftedColumn {
  const { name } = column;
  const { labelled, isWeight, about, taken } = around;
  const speaks = spokenOf(name, around);
  const says = (becomes: DraftedColumn["becomes"], confidence: Confidence, why: Said) => ({
    column: name,
    about,
    becomes,
    confidence,
    why,
  });
  const key = keyOf(about, taken);
  if (isWeight) return says({ as: "weight" }, "sure", said("draft.weight-told"));
  switch (look.as) {
    case "empty":
      return says({ as: "nothing" }, "sure", said("draft.empty"));
    case "dates": {
      const { format, precision } = look;
      return says({ as: "at", format, precision }, speaks("time") ? "sure" : "likely", said("draft.dates"));
    }
    case "sentences":
      return says({ as: "comment" }, speaks("comment") ? "sure" : "likely", said("draft.sentences"));
    case "yes-no": {
      const kind = outcomeNames.find((one) => speaks(one));
      if (kind === undefined) return says({ as: "attribute", key }, "guess", said("draft.two-values"));
      return says({ as: "outcome", kind, yes: look.yes, no: look.no }, "likely", said("draft.outcome", { kind }));
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
          said("draft.steps-but", { texts: together(unknown.map((text) => JSON.stringify(text))) }),
        );
      return says(
        { as: "answer", touchpoint, answer, scale, labels, reversed, notApplicable, missing },
        "sure",
        said(`draft.${labelled.labels.size > 0 ? "labelled-steps" : "steps"}${reversed ? "-down" : ""}`),
      );
    }
    case "numbers":
      return draftNumbers(column, look, around);
    case "choices":
      return says({ as: "choices", separator: look.separator }, "guess", said("draft.choices"));
    case "names":
      if (!speaks("customer") && speaks("rowId") && look.different === around.rows)
        return says({ as: "id" }, "likely", said("draft.each-its-own"));
      if (speaks("id"))
        return says({ as: "id" }, look.different === around.rows ? "sure" : "guess", said("draft.nearly-its-own"));
      if (speaks("customer")) return says({ as: "customer" }, "likely", said("draft.customers"));
      if (speaks("comment")) return says({ as: "comment" }, "likely", said("draft.comments"));
      return says({ as: "nothing" }, "guess", said("draft.too-many", { n: look.different }));
    case "groups":
      if (speaks("comment")) return says({ as: "comment" }, "guess", said("draft.comments"));
      return says({ as: "attribute", key }, "likely", said("draft.groups", { n: look.texts.length }));
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
  const says = (becomes: DraftedColumn["becomes"], confidence: Confidence, why: Said) => ({
    column: name,
    about,
    becomes,
    confidence,
    why,
  });
  const range = said("draft.range", { low: numbers[0]!, high: numbers.at(-1)! });
  if (isWeight === null && speaks("weight") && numbers.every((number) => number >= 0))
    return says({ as: "weight" }, "likely", said("draft.weights"));
  if (isWhole && numbers.every((number) => number >= 1980 && number <= 2040)) {
    return says(
      { as: "at", format: "yyyy", precision: "year" },
      speaks("year") ? "likely" : "guess",
      said("draft.years"),
    );
  }
  if (speaks("customer") && numbers.length > 20) return says({ as: "customer" }, "likely", said("draft.customers"));
  if (speaks("id") && numbers.length > rows / 5) {
    if (numbers.length === rows) return says({ as: "id" }, "sure", said("draft.own-number"));
    return says({ as: "customer" }, "guess", said("draft.repeating-id", { n: numbers.length, rows }));
  }
  if (speaks("rowId") && isWhole && numbers.length === rows)
    return says({ as: "id" }, "likely", said("draft.own-number"));
  const silent = [labelled.notApplicable.map(asCode), missingOf(column, labelled)] as const;
  const found = isWhole ? withCodes(scaleOf(stepsOf(column, labelled), around.scale ?? around.sisters), around) : null;
  const areNames = labels.size > 0 && isLabelled(column, labels);
  const isLoyalty = found?.scale[1] === 10 && found.scale[0] < 2 && (speaks("recommend") || speaks("return"));
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
      return says({ as: "outcome", kind, yes, no }, "likely", said("draft.outcome", { kind }));
    }
    if (areNames) {
      const some = [...labels.values()].slice(0, 3).join(", ");
      return says(
        { as: "attribute", key },
        found === null ? "likely" : "guess",
        said("draft.labelled-groups", { some }),
      );
    }
    const signed = isWhole && found === null && !isBackground ? signedScaleOf(stepsOf(column, labelled)) : null;
    if (signed !== null) {
      const beside = numbers.filter((number) => number < signed[0] || number > signed[1]);
      const own = keyOf(about, new Set(Object.keys(standardAnswers)));
      return says(
        answerOn(null, own, signed, { beside, stray: beside }, look, silent),
        "guess",
        said("draft.tone", { range, low: signed[0], high: signed[1], rejected: rejected(beside) }),
      );
    }
    if (numbers.length < 2) return says({ as: "nothing" }, "guess", said("draft.one-number", { number: numbers[0]! }));
    if (!isWhole || numbers.length > mostGroups)
      return says({ as: "nothing" }, "guess", said("draft.more-than-scale", { range }));
    if (isBackground && isAnswer !== false)
      return says({ as: "attribute", key }, "likely", said("draft.who", { range }));
    if (isCount) return says({ as: "attribute", key }, "guess", said("draft.how-often", { range }));
    return says({ as: "attribute", key }, "guess", said(isAnswer === false ? "draft.apart" : "draft.codes", { range }));
  }
  const why = said("draft.scale", {
    range,
    low: found.scale[0],
    high: found.scale[1],
    header: around.scale === found.scale ? said("draft.as-header") : "",
    together: isAnswer === true ? said("draft.together") : "",
    rejected: rejected(found.stray),
  });
  // What lies beside the scale may be a code or an error.
  const isSure = found.beside.length === 0 && !found.isThin;
  const confidence: Confidence = !isSure || isAnswer === null ? "guess" : "likely";
  const answer = (touchpoint: string | null, of: string, scale = found.scale) =>
    answerOn(touchpoint, of, scale, found, look, silent);
  if (isLoyalty && speaks("recommend"))
    return says(answer(null, "recommend", [0, 10]), isSure ? "sure" : "guess", said("draft.recommend"));
  if (isLoyalty) return says(answer(null, "return", [0, 10]), isSure ? "likely" : "guess", said("draft.return"));
  if (speaks("overall")) return says(answer(null, "satisfaction"), confidence, said("draft.overall", { why }));
  if (speaks("effort")) return says(answer(key, "effort"), confidence, said("draft.effort", { why }));
  return says(answer(key, found.scale[1] === 4 ? "smiley" : "satisfaction"), confidence, why);
}

const mostGroups = 30;

const rejected = (strays: readonly number[]): Fact =>
  strays.length === 0 ? "" : said("draft.rejected", { numbers: together(strays) });

/** "8 and 9". */
const together = (all: readonly (string | number)[]): Fact =>
  all.reduce<Fact>((these, that, at) => (at === 0 ? that : said("draft.and", { these, that })), "");

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
