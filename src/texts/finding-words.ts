import type { Code, Finding, FindingOf, Met } from "../core/doctor/finding.ts";
import { mappingLines } from "../core/doctor/mapping-lines.ts";
import { codes } from "../core/doctor/touches.ts";
import type { Warning } from "../core/insight/audit-value.ts";
import type { Language } from "../core/text.ts";
import { quoted, range, shown } from "./evidence-words.ts";
import { lineInWords } from "./line-words.ts";
import { type Numbers, numbers } from "./numbers.ts";
import { catalogue, type TextKey, words } from "./words.ts";

/** A line to paste into a mapping or to give on the command line, and what it says. */
export interface Line {
  readonly line: string;
  readonly says: string;
}

/** Whether lines are written into files, or chosen on a page. */
export type Answering = "writing" | "choosing";

/** A finding of the data doctor in one language. */
export interface FindingWords {
  /** What is the matter, in one clause. */
  readonly title: string;
  /** The evidence; begun small, without a full stop. */
  readonly message: string;
  /** What to do about it, with lines to paste as pieces of their own. */
  readonly suggestion: readonly (string | Line)[];
  /** By what the check speaks up, and how often it does so without reason. */
  readonly rule: string;
}

/** What touchpoints, answers and outcomes are called; by their keys unless told. */
export interface Names {
  readonly touchpoint: (key: string) => string;
  readonly answer: (key: string) => string;
  readonly outcome: (key: string) => string;
}

const byKey: Names = { touchpoint: (key) => key, answer: (key) => key, outcome: (key) => key };

/** A warning as a finding of a known code; null where it came from a Polku that knew another one. */
export const findingIn = (warning: Warning): Finding | null =>
  codes.some((code) => code === warning.code) ? (warning as { readonly code: string } as Finding) : null;

/** What the data doctor found, in words: the one place where evidence becomes sentences. */
export function findingInWords(
  language: Language,
  finding: Finding,
  names: Names = byKey,
  answering: Answering = "writing",
): FindingWords {
  const t = words(language) as (key: TextKey, values?: object) => string;
  const { pieces } = words(language) as { pieces: (key: TextKey, values: object) => (string | Line)[] };
  const { code, facts } = finding;
  const kind = "kind" in facts ? `${code}.${facts.kind}` : code;
  /** Words of its own for a kind, where there are; else those of the code. */
  const either = (ofKind: string, ofCode: string) => (ofKind in catalogue(language) ? ofKind : ofCode) as TextKey;
  const about: About = { t, number: numbers(language), names };
  const valuesOf = valuesByCode[code] as (finding: Finding, about: About) => Values;
  const values = valuesOf(finding, about);
  const lines = Object.entries(mappingLines(finding)).map(([name, line]) => [
    name,
    { line, says: lineInWords(finding, name, about) ?? t("finding.line.file", { line }) },
  ]);
  const doing =
    answering === "writing"
      ? { write: t("finding.write"), head: t("finding.head") }
      : { write: t("finding.choose"), head: t("finding.choose") };
  const { rule } = facts;
  return {
    title: t(either(`warning.${kind}`, `warning.${code}`)),
    message: t(either(`finding.${kind}`, `finding.${code}`), values),
    suggestion: pieces(either(`do.${kind}`, `do.${code}`), { ...values, ...doing, ...Object.fromEntries(lines) }),
    rule: t(
      `finding.rule.${rule.as}`,
      rule.as === "statistics" ? { share: about.number.share(rule.falseAlarm, 1), n: rule.comparisons } : {},
    ),
  };
}

/** A suggestion on one line. */
export const onOneLine = (suggestion: FindingWords["suggestion"]): string =>
  suggestion.map((piece) => (typeof piece === "string" ? piece : piece.line)).join("");

type Values = Readonly<Record<string, string | number>>;
interface About {
  readonly t: (key: TextKey, values?: object) => string;
  readonly number: Numbers;
  readonly names: Names;
}

const namesShown = 5;

/** The parameters of each code's words, made of its evidence. */
const valuesByCode: { readonly [Each in Code]: (finding: FindingOf<Each>, about: About) => Values } = {
  "out-of-scale": ({ facts }, about) => ({ scale: range(facts.scale), values: met(facts, about) }),
  "unmapped-answer": ({ facts }, about) =>
    facts.kind === "column"
      ? { like: quoted(facts.like), looked: facts.looked, values: about.number.list(facts.values.map(shown)) }
      : { values: met(facts, about) },
  encoding: ({ facts }) =>
    facts.kind === "guess" ? { file: facts.file, encoding: facts.encoding, word: quoted(facts.word) } : {},
  "header-rows": ({ facts }) => ({ file: facts.file, rows: facts.headerRows, tool: facts.tool ?? "none" }),
  previews: ({ facts, rows = 0 }, { t, number }) => ({
    ...{ rows: t("finding.rows", { n: rows }), values: number.list(facts.values.map(shown)) },
  }),
  "unused-weight": ({ facts }) => ({ file: facts.file }),
  "missing-weights": ({ rows = 0 }, { t }) => ({ rows: t("finding.rows", { n: rows }) }),
  "alike-names": ({ facts }, { t, number }) => ({
    names: number.list(
      facts.names
        .slice(0, namesShown)
        .map(({ value, rows, like }) => t("finding.alike", { value: quoted(value), n: rows, like: quoted(like) })),
    ),
    more: Math.max(0, facts.names.length - namesShown),
  }),
  "other-sheets": ({ facts }, { number }) => ({ file: facts.file, sheets: number.list(facts.sheets.map(quoted)) }),
  "idle-acceptance": ({ facts }) => ({ code: facts.accepted }),
  "repeated-ids": ({ facts }, { t, number }) => {
    const rows = t("finding.rows", { n: facts.repeats });
    return { rows: facts.atLeast ? t("finding.atLeast", { rows }) : rows, row: number.count(facts.firstRow) };
  },
  "too-few": ({ facts, touchpoint = "" }, { t, number, names }) => {
    const name = names.touchpoint(touchpoint);
    if (facts.kind === "answers")
      return {
        answers: t("n.answers", { n: facts.answered }),
        answer: names.answer(facts.answer),
        needed: facts.needed,
      };
    if (facts.kind === "people") return { people: t("n.people", { n: facts.people }), needed: facts.needed };
    if (facts.kind === "together")
      return { name, with: names.touchpoint(facts.with), people: facts.people, needed: facts.needed };
    if (facts.kind === "pair")
      return { name, with: names.touchpoint(facts.with), people: facts.people, enough: facts.enough };
    return facts.kind === "success" ? { names: number.list(facts.touchpoints.map(names.touchpoint)) } : { name };
  },
  "complete-case-loss": ({ facts }, { number }) =>
    facts.kind === "passes"
      ? { used: number.count(facts.used), passes: number.count(facts.passes) }
      : {
          share: number.share(1 - facts.complete / facts.answered, 1),
          ...{ complete: number.count(facts.complete), answered: number.count(facts.answered) },
          touchpoints: facts.touchpoints,
        },
  "unexpected-direction": ({ facts, touchpoint = "" }, { number, names }) => ({
    ...{ outcome: names.outcome(facts.outcome), name: names.touchpoint(touchpoint) },
    ...(facts.kind === "correlation" && {
      ...{ r: number.decimal(facts.r, 2), atMost: number.decimal(facts.atMost, 2), n: number.count(facts.n) },
    }),
  }),
  "not-applicable-code": ({ facts }, { number }) => ({
    ...{ value: facts.value, neighbour: facts.neighbour, difference: number.signed(facts.difference, 2) },
    ...{ p: facts.p === 0 ? "< 1e-300" : facts.p.toExponential(0), n: number.count(facts.n) },
  }),
  "missing-code": ({ facts, rows = 0 }, { t }) => ({
    ...{ value: facts.value, rows: t("finding.rows", { n: rows }), range: range([facts.low, facts.high]) },
  }),
  "shifted-scale": ({ facts, rows = 0 }, { t, number }) => ({
    ...{ found: range(facts.found), scale: range(facts.scale), beyond: facts.beyond, unused: facts.unused },
    ...{ rows: t("finding.rows", { n: rows }), n: number.count(facts.n) },
  }),
  "reversed-scale": ({ facts }, { number }) => ({ r: number.decimal(facts.r, 2), n: number.count(facts.n) }),
  "mixed-scales": ({ facts }, { number }) => ({
    ...{ top: facts.top, n: number.count(facts.n), beyond: number.share(facts.beyond, 1) },
    ...(facts.kind === "group"
      ? { by: quoted(facts.by), groups: number.list(facts.groups.map(quoted)) }
      : { parts: number.list(facts.parts.map(String)), of: facts.of }),
  }),
  "mixed-dates": ({ facts }, { t }) => {
    const forms = facts.forms.map(({ form, example, rows }) =>
      t(`finding.date.${form}`, { example, rows: t("finding.rows", { n: rows }) }),
    );
    return { count: forms.length, forms: forms.join(", ") };
  },
  "words-for-numbers": ({ facts }, about) => ({ scale: range(facts.scale), values: met(facts, about) }),
  leakage: ({ facts }, { number, names }) => ({
    ...{ outcome: names.outcome(facts.outcome), n: number.count(facts.n) },
    ...{ area: number.decimal(100 * facts.area), atLeast: number.decimal(100 * facts.atLeast) },
  }),
  "confounded-segment": ({ facts }, { number, names }) => ({
    ...{ outcome: names.outcome(facts.outcome), attribute: facts.attribute, n: number.count(facts.n) },
    ...{ together: number.signed(facts.together, 3), within: number.signed(facts.within, 3) },
    reach: number.decimal(facts.reach, 3),
  }),
  "duplicate-rows": ({ facts }, { number }) => ({
    ...{ equal: number.count(facts.equal), looked: number.count(facts.looked), columns: facts.columns },
    ...{ repeated: number.count(facts.repeated), near: number.count(facts.near) },
  }),
  "straight-lining": ({ facts }, { number }) => ({
    ...{ same: number.count(facts.same), looked: number.count(facts.looked), answers: facts.answers },
    ...{ once: number.count(facts.once), twice: number.count(facts.twice), share: number.share(facts.share, 1) },
  }),
  outlier: ({ facts }, about) => ({ middle: range(facts.middle), values: met(facts, about) }),
};

/** Values met, the commonest first: `6 (12 rows), "none" (1 row) and 2 other values`. */
function met({ values, others }: { values: readonly Met[]; others: number }, { t }: About): string {
  const named = values.map(({ value, rows }) => t("finding.met", { value: shown(value), n: rows })).join(", ");
  return others === 0 ? named : `${named} ${t("finding.others", { n: others })}`;
}
