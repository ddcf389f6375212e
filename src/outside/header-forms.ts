import { said } from "../core/mistakes/mistake.ts";
import type { Said } from "../core/mistakes/said.ts";

/** A form in which a survey tool writes the header of its exports. */
export interface HeaderForm {
  /** The tool that writes it; null where several do. */
  readonly tool: string | null;
  /** Said where it is recognised: "as Qualtrics writes it". */
  readonly words: Said;
  readonly rows: number;
  /** Whether rows have what only this form has. */
  fits(rows: Rows): boolean;
  read(rows: Rows): { readonly names: readonly string[]; readonly questions: readonly string[] };
  readonly inBraces?: boolean;
}

/** The first rows of a table, without what nobody sees at the ends of their cells. */
type Rows = readonly (readonly string[])[];

/** The known forms; the first that fits is meant. */
export const headerForms: readonly HeaderForm[] = [
  // Names; question texts; {"ImportId":"QID1_1"} of each.
  {
    tool: "Qualtrics",
    words: said("draft.qualtrics"),
    rows: 3,
    fits: ([, , ids]) => areImportIds(ids),
    read: ([names = [], questions = []]) => ({ names, questions: questions.map(inOneLine) }),
  },
  {
    tool: "Qualtrics",
    words: said("draft.qualtrics-short"),
    rows: 2,
    fits: ([, ids]) => areImportIds(ids),
    read: ([names = []]) => ({ names, questions: [] }),
  },
  // Its older exports: V1 … V10 and the names of questions; what they mean.
  {
    tool: "Qualtrics",
    words: said("draft.qualtrics-old"),
    rows: 2,
    fits: ([names = [], questions = []]) => names[0] === "V1" && /^ResponseI[dD]$/.test(questions[0] ?? ""),
    read: ([names = [], questions = []]) => ({ names, questions: questions.map(inOneLine) }),
  },
  // Question texts; codes.
  {
    tool: "LimeSurvey",
    words: said("draft.limesurvey-vv"),
    rows: 2,
    fits: ([, codes = []]) => limeSurveyColumns.every((name) => codes.includes(name)),
    read: ([questions = [], names = []]) => ({ names, questions: questions.map(inOneLine) }),
    inBraces: true,
  },
  // One row: "SAT[SQ001]. How satisfied are you with this? [Taste]".
  {
    tool: "LimeSurvey",
    words: said("draft.limesurvey"),
    rows: 1,
    fits: ([headings = []]) => betweenCodeAndText(headings) !== null,
    read: ([headings = []]) => {
      const between = betweenCodeAndText(headings)!;
      const cut = headings.map((heading) => heading.indexOf(between));
      return {
        names: headings.map((heading, at) => (cut[at]! < 0 ? heading : heading.slice(0, cut[at]))),
        questions: headings.map((heading, at) =>
          cut[at]! < 0 ? "" : inOneLine(heading.slice(cut[at]! + between.length)),
        ),
      };
    },
  },
  // Questions, once where they have several columns; rows and choices of each.
  {
    tool: "SurveyMonkey",
    words: said("draft.surveymonkey"),
    rows: 2,
    fits: ([questions = [], choices = []]) => {
      const id = questions.indexOf("Respondent ID");
      return (
        id >= 0 && questions.includes("Collector ID") && isEmpty(choices[id]) && choices.some((cell) => cell !== "")
      );
    },
    read: (rows) => ({ names: titles(rows.slice(0, 2)), questions: [] }),
  },
  {
    tool: null,
    words: said("draft.titles"),
    rows: 2,
    fits: hasTitlesAbove,
    read: (rows) => ({ names: titles(rows.slice(0, 2)), questions: [] }),
  },
];

const areImportIds = (row: readonly string[] = []): boolean =>
  row.some((cell) => cell !== "") && row.every((cell) => cell === "" || /^\{\s*"ImportId"\s*:/.test(cell));

/** Columns that every survey of LimeSurvey has. */
const limeSurveyColumns = ["submitdate", "lastpage", "startlanguage"];

/** What stands between code and text in every heading: the same after the columns that each survey has; null where they are not headed so. */
function betweenCodeAndText(headings: readonly string[]): string | null {
  const between = limeSurveyColumns.map((name) => {
    const heading = headings.find((one) => one.startsWith(name)) ?? "";
    return /^[^\p{L}\p{N}]+(?=[\p{L}\p{N}])/u.exec(heading.slice(name.length))?.[0] ?? null;
  });
  return between[0] !== null && between.every((one) => one === between[0]) ? between[0]! : null;
}

/**
 * Whether the second row belongs to the header: it stands under cells that were merged or that repeat what is to their left, holds
 * no number and no date, and at least one column shows that it is unlike the rows below, which hold nothing else there.
 */
function hasTitlesAbove([above = [], below = [], ...rows]: Rows): boolean {
  const isUnderOne = below.some(
    (text, column) =>
      column > 0 &&
      text !== "" &&
      !isEmpty(above[column - 1]) &&
      (isEmpty(above[column]) || above[column] === above[column - 1]),
  );
  if (!isUnderOne || rows.length < 2 || below.some(isValue)) return false;
  return below.some((text, column) => {
    const filled = rows.map((row) => row[column] ?? "").filter((cell) => cell !== "");
    const isOfValues = filled.length >= 2 && filled.every(isValue);
    return isOfValues && (text !== "" || (filled.length === rows.length && !isEmpty(above[column])));
  });
}

const isEmpty = (cell: string | undefined): boolean => cell === undefined || cell === "";
const isValue = (text: string): boolean =>
  /^[+-]?\d+([.,]\d+)?$/.test(text) || /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}([ T].*)?$/.test(text);

/**
 * One name a column of several rows. Cells that were merged have their text in the first of them only, so a row above the last one
 * goes on until the next text: "Food" over "Taste" and "Look" makes "Food: Taste" and "Food: Look". What SurveyMonkey writes below a
 * question of one column says nothing.
 */
export function titles(rows: Rows): string[] {
  const width = Math.max(...rows.map((row) => row.length));
  const above = rows.slice(0, -1).map((row) => {
    let last = "";
    return Array.from({ length: width }, (_, column) => {
      last = row[column] || last;
      return last;
    });
  });
  const lowest = rows.at(-1)!;
  return Array.from({ length: width }, (_, column) => {
    const upper = above.map((row) => row[column]!);
    const own = lowest[column] ?? "";
    const says = upper.some((text) => text !== "") && saysNothing.has(own) ? [] : [own];
    return [...new Set([...upper, ...says])].filter((name) => name !== "").join(": ");
  });
}

const saysNothing: ReadonlySet<string> = new Set(["Response", "Open-Ended Response"]);

/** A question without the line breaks and the markup that tools keep of it. */
const inOneLine = (text: string): string =>
  text
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
