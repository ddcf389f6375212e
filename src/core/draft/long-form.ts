import type { Specimen, SpecimenColumn } from "../doctor/specimen.ts";
import { said } from "../mistakes/mistake.ts";
import type { Said } from "../mistakes/said.ts";
import { backgroundOf } from "./background-names.ts";
import { keyOf, type NameMeaning, speaksOf } from "./column-names.ts";
import type { Confidence, OtherQuestion } from "./drafted.ts";
import { metOnce } from "./met-once.ts";
import { type QuestionsInRows, questionsInRows } from "./questions-in-rows.ts";
import type { Looks } from "./read-column.ts";
import type { Labelled } from "./read-labelled.ts";

/** How a file is read in which each row is one experience, and a column names its touchpoint. */
export interface LongForm {
  readonly touchpoint: SpecimenColumn;
  /** Key of the touchpoint by text; "whole" is the journey as a whole. */
  readonly keys: Readonly<Record<string, string>>;
  readonly confidence: Confidence;
  readonly why: Said;
  /** Names the question where another column names the touchpoint. */
  readonly question: SpecimenColumn | null;
  /** The one column of answers, with the rows of the taken questions alone; null where several columns hold answers. */
  readonly values: { readonly column: SpecimenColumn; readonly taken: QuestionsInRows } | null;
  readonly others: readonly OtherQuestion[];
  /** Whose rows belong together. */
  readonly together: { readonly column: SpecimenColumn; readonly as: "customer" | "pass"; readonly why: Said } | null;
}

/** What was seen of a column before. */
export interface SeenColumn {
  readonly column: SpecimenColumn;
  readonly about: string;
  readonly look: Looks;
  readonly labelled: Labelled;
  /** Its values look like steps of a scale. */
  readonly isScale: boolean;
  readonly isToolColumn: boolean;
}

/** So many touchpoints or questions may a file name. */
const mostTexts = 200;

/**
 * The long form of a file; null for a wide one, in which a row is a person and every question has its column. A column's name tells that it
 * holds touchpoints or questions, or the rows do: each person has many, and the same text in none twice. One of these must hold, and beside
 * several columns of ratings the second, since a wide file may well have a column with such a name.
 */
export function longForm(specimen: Specimen, seen: readonly SeenColumn[]): LongForm | null {
  const speaks = ({ column, about }: SeenColumn, meaning: NameMeaning) =>
    [column.name, about].some((text) => speaksOf(text.trim(), meaning));
  const usable = seen.filter(({ column, isToolColumn }) => column.name.trim() !== "" && !isToolColumn);
  const lists = usable.filter((one) => isList(one, specimen.rows));
  const named = lists.find((one) => speaks(one, "touchpoint"));
  const asked = lists.find((one) => one !== named && speaks(one, "question"));
  const values = usable.filter(
    (one) =>
      one !== named &&
      one !== asked &&
      one.look.as !== "empty" &&
      one.look.as !== "dates" &&
      (one.isScale || speaks(one, "value")),
  );
  const ratings = values.filter((one) =>
    (["recommend", "return", "effort", "overall", "comment"] as const).every((meaning) => !speaks(one, meaning)),
  );
  const others = lists.filter(
    (one) =>
      one.look.as === "groups" &&
      !values.includes(one) &&
      backgroundOf(one.about) === null &&
      !(["period", "year", "time", "comment"] as const).some((meaning) => speaks(one, meaning)),
  );
  const together = (list: SeenColumn) => {
    const candidates = usable.filter(
      (one) =>
        one !== list && one !== named && one !== asked && !values.includes(one) && differentTexts(one.column) > 20,
    );
    return metOnce(
      specimen,
      list.column,
      candidates.map(({ column }) => column),
    );
  };
  if (values.length === 0)
    return sortedComments(
      lists.find((one) => speaks(one, "theme")),
      usable,
    );
  for (const list of [named ?? asked ?? [], named === undefined && asked === undefined ? others : []].flat()) {
    const belonging = together(list);
    const isNamed = list === named || (list === asked && values.some((one) => speaks(one, "value")));
    if (belonging === null && (!isNamed || ratings.length > 1)) continue;
    if (!isNamed && values.length > 1) continue;
    const question = list === named ? (asked ?? null) : null;
    const only = values.length === 1 ? values[0]! : null;
    const taken =
      only === null
        ? null
        : questionsInRows(only.column, (question ?? list).column, only.labelled, { one: question !== null });
    if (only !== null && taken === null) continue;
    const names = isNamed
      ? said(list === named ? "draft.names-touchpoints" : "draft.names-questions")
      : said("draft.repeating", { n: differentTexts(list.column) });
    const isHere = (text: string) => question !== null || taken === null || taken.taken.includes(text);
    const once = belonging === null ? "" : said("draft.once", { by: belonging.by.name });
    return {
      touchpoint: list.column,
      keys: keysOf(list, isHere),
      confidence: belonging === null || !isNamed ? (isNamed ? "likely" : "guess") : "sure",
      why: said("draft.long", { names, once }),
      question: question?.column ?? null,
      values: only === null ? null : { column: only.column, taken: taken! },
      others: taken?.others ?? [],
      together:
        belonging === null
          ? null
          : {
              column: belonging.by,
              as: usable.some((one) => one.column !== belonging.by && speaks(one, "customer")) ? "pass" : "customer",
              why: said("draft.belonging", { n: belonging.different }),
            },
    };
  }
  return null;
}

/** Comments that somebody has sorted: a row is one of them, about its theme; null where there is no such column, or no comment. */
function sortedComments(theme: SeenColumn | undefined, columns: readonly SeenColumn[]): LongForm | null {
  if (theme === undefined || !columns.some(({ look }) => look.as === "sentences")) return null;
  return {
    touchpoint: theme.column,
    keys: keysOf(theme, () => true, ofEverything),
    confidence: "guess",
    why: said("draft.themes"),
    ...{ question: null, values: null, others: [], together: null },
  };
}

/** Themes of what has none of its own. */
const ofEverything =
  /^(whole|other|misc(ellaneous)?|general|muut?|muu palaute|sekalaista|yleinen|yleistä|övrigt|annat|allmänt)$/iu;

const differentTexts = ({ texts, counts, silent }: SpecimenColumn): number =>
  texts.reduce((sum, text, at) => (text === "" || silent.has(at) || counts[at] === 0 ? sum : sum + 1), 0);

/** Whether a column holds a few texts that come again and again; numbers may be codes of them. */
function isList({ column, look }: SeenColumn, rows: number): boolean {
  const different = differentTexts(column);
  const isOfTexts = look.as === "groups" || look.as === "names" || (look.as === "numbers" && look.isWhole);
  return isOfTexts && different >= 2 && different <= mostTexts && different * 3 <= rows;
}

/** A key for each text; what speaks of the whole is about the whole. */
function keysOf(
  { column, labelled }: SeenColumn,
  isHere: (text: string) => boolean,
  whole = /^whole$/i,
): Record<string, string> {
  const taken = new Set<string>();
  return Object.fromEntries(
    column.texts.flatMap((text, at): [string, string][] => {
      if (text === "" || column.silent.has(at) || !isHere(text)) return [];
      const about = labelled.labels.get(text) ?? text;
      const isWhole = whole.test(about) || speaksOf(about, "overall");
      const key = isWhole ? "whole" : keyOf(about, taken);
      if (!isWhole) taken.add(key);
      return [[text, key]];
    }),
  );
}
