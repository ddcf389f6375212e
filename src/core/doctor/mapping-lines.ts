import type { Finding, Met } from "./finding.ts";

/** By what name a line stands in the words of a suggestion. */
export type Lines = Readonly<Record<string, string>>;

/**
 * The lines by which a mapping answers a finding, ready to be pasted: `missing: [99]`. `accept` says that it was looked into
 * and is in order. What somebody has to fill in is an ellipsis.
 */
export function mappingLines(finding: Finding): Lines {
  return { ...linesOf(finding), accept: acceptLine(finding) };
}

function linesOf(finding: Finding): Lines {
  const { column = "…" } = finding;
  switch (finding.code) {
    case "out-of-scale":
      return noAnswer(finding.facts.values);
    case "words-for-numbers":
    case "unmapped-answer": {
      if (!("others" in finding.facts)) return {};
      const { values } = finding.facts;
      return {
        ...noAnswer(values),
        labels: `labels: { ${values.map(({ value }) => `${word(value)}: …`).join(", ")} }`,
        yes: `yes: [${listed(values)}]`,
        no: `no: [${listed(values)}]`,
      };
    }
    case "outlier":
      return { line: noAnswer(finding.facts.values).missing };
    case "missing-code":
      return { line: `missing: [${finding.facts.value}]` };
    case "not-applicable-code":
      return {
        line: `${finding.facts.scale === null ? "" : `${scaleLine(finding.facts.scale)}, `}notApplicable: [${finding.facts.value}]`,
      };
    case "shifted-scale":
      return { line: scaleLine(finding.facts.found) };
    case "reversed-scale":
      return { line: `reversed: ${!finding.facts.reversed}` };
    case "unexpected-direction":
      return { line: `reversed: ${finding.facts.kind === "driver" || !finding.facts.reversed}` };
    case "mixed-scales": {
      const { scale, top } = finding.facts;
      return { short: scaleLine([scale[0], top]), long: scaleLine(scale) };
    }
    case "encoding":
      return { line: `encoding: ${finding.facts.kind === "cells" ? "windows-1252" : finding.facts.encoding}` };
    case "header-rows":
      return { line: `headerRows: ${finding.facts.headerRows}` };
    case "previews":
      return { line: `leaveOut: { ${name(column)}: [${finding.facts.values.map(word).join(", ")}] }` };
    case "unused-weight":
      return { line: `weight: ${name(column)}` };
    case "alike-names":
      return {
        line: `labels: { ${finding.facts.names.map(({ value, like }) => `${name(value)}: ${name(like)}`).join(", ")} }`,
      };
    case "other-sheets":
      return { line: `sheet: ${JSON.stringify(finding.facts.sheets[0])}` };
    case "idle-acceptance":
      return { line: acceptLine({ ...finding, code: finding.facts.accepted }) };
    case "repeated-ids":
      return { line: `${finding.facts.kind}: ${name(column)}` };
    case "confounded-segment":
      return { line: `polku audit --slice ${finding.facts.attribute}=…` };
    case "complete-case-loss":
      return { line: "--missing complete" };
    case "too-few":
      return { line: "required: false" };
    default:
      return {};
  }
}

const noAnswer = (values: readonly Met[]) => ({
  notApplicable: `notApplicable: [${listed(values)}]`,
  missing: `missing: [${listed(values)}]`,
});

const listed = (values: readonly Met[]): string => values.map(({ value }) => word(value)).join(", ");
const scaleLine = ([low, high]: readonly [number, number]): string => `scale: [${low}, ${high}]`;

function acceptLine({ code, column, touchpoint }: Pick<Finding, "code" | "column" | "touchpoint">): string {
  const where =
    column !== undefined ? `column: ${name(column)}, ` : touchpoint !== undefined ? `touchpoint: ${touchpoint}, ` : "";
  return `accepted: [{ code: ${code}, ${where}why: "…" }]`;
}

/** A name as YAML writes it: bare where that cannot be read as anything else. */
const name = (text: string): string =>
  /^\p{L}[\p{L}\p{N}_-]*$/u.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text);

/** A value likewise; numbers bare. */
const word = (value: string): string => (/^-?\d+(\.\d+)?$/.test(value) ? value : name(value));
