import type { Code } from "../experience/mapping.ts";
import { type MappingFile, withSources } from "../experience/mapping-file.ts";
import { items, part, record } from "../unread.ts";
import type { Finding, Met } from "./finding.ts";
import { mappingLines } from "./mapping-lines.ts";

/** One way to answer a finding: the line as `mappingLines` writes it, and a mapping file with it. */
export interface WayToAnswer {
  readonly line: string;
  readonly written: (file: MappingFile) => MappingFile;
  /** The line is taken away, not added. */
  readonly takesAway: boolean;
}

/** The lines of a finding that are whole as they stand, so that one press can write them; others somebody has to fill in. */
export function waysToAnswer(finding: Finding): WayToAnswer[] {
  const lines = mappingLines(finding);
  const takesAway = finding.code === "repeated-ids" || finding.code === "idle-acceptance";
  return Object.entries(changesOf(finding)).flatMap(([name, written]) => {
    const line = lines[name];
    return line === undefined ? [] : [{ line, written, takesAway }];
  });
}

/** A mapping file that accepts a finding for a reason. */
export const accepting = (file: MappingFile, { code, column, touchpoint }: Finding, why: string): MappingFile => {
  const where = column !== undefined ? { column } : touchpoint !== undefined ? { touchpoint } : {};
  return { ...file, accepted: [...items(file, "accepted"), { code, ...where, why }] };
};

type Change = WayToAnswer["written"];

function changesOf(finding: Finding): Readonly<Record<string, Change>> {
  const { column = "" } = finding;
  /** More values in a list beside the column. */
  const also = (field: string, values: readonly Code[]): Change =>
    beside(column, (source) => {
      const written = source[field];
      const list = written === undefined ? [] : [written].flat();
      return { ...source, [field]: [...list, ...values.filter((value) => !list.includes(value))] };
    });
  const set = (field: string, value: unknown): Change => beside(column, (source) => ({ ...source, [field]: value }));
  const onTop =
    (field: string, value: unknown): Change =>
    (file) => ({ ...file, [field]: value });
  const noAnswer = (values: readonly Met[]) => ({
    notApplicable: also("notApplicable", values.map(codeOf)),
    missing: also("missing", values.map(codeOf)),
  });
  switch (finding.code) {
    case "out-of-scale":
    case "words-for-numbers":
      return noAnswer(finding.facts.values);
    case "unmapped-answer": {
      if (!("others" in finding.facts)) return {};
      const values = finding.facts.values.map(codeOf);
      if (finding.facts.kind === "values") return noAnswer(finding.facts.values);
      return { yes: also("yes", values), no: also("no", values), missing: also("missing", values) };
    }
    case "outlier":
      return { line: also("missing", finding.facts.values.map(codeOf)) };
    case "missing-code":
      return { line: also("missing", [finding.facts.value]) };
    case "not-applicable-code":
      return { line: also("notApplicable", [finding.facts.value]) };
    case "shifted-scale":
      return { line: set("scale", [...finding.facts.found]) };
    case "reversed-scale":
      return { line: set("reversed", !finding.facts.reversed) };
    case "unexpected-direction":
      return finding.facts.kind === "driver" ? {} : { line: set("reversed", !finding.facts.reversed) };
    case "encoding":
      return { line: onTop("encoding", finding.facts.kind === "cells" ? "windows-1252" : finding.facts.encoding) };
    case "header-rows":
      return { line: onTop("headerRows", finding.facts.headerRows) };
    case "unused-weight":
      return { line: onTop("weight", column) };
    case "previews": {
      const { values } = finding.facts;
      return { line: (file) => ({ ...file, leaveOut: { ...record(part(file, "leaveOut")), [column]: [...values] } }) };
    }
    case "alike-names": {
      const like = Object.fromEntries(finding.facts.names.map(({ value, like }) => [value, like]));
      return { line: beside(column, (source) => ({ ...source, labels: { ...record(source.labels), ...like } })) };
    }
    case "repeated-ids": {
      const { kind } = finding.facts;
      return { line: ({ [kind]: _, ...file }) => file };
    }
    case "idle-acceptance":
      return { line: (file) => withoutAcceptance(file, finding) };
    default:
      return {};
  }
}

const beside =
  (column: string, change: Parameters<typeof withSources>[2]): Change =>
  (file) =>
    withSources(file, column, change);

/** A value as a mapping file writes it: numbers without quotes. */
const codeOf = ({ value }: Met): Code => (/^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value);

function withoutAcceptance(
  file: MappingFile,
  { column, touchpoint, facts }: Extract<Finding, { code: "idle-acceptance" }>,
): MappingFile {
  const left = items(file, "accepted").filter(
    (one) =>
      part(one, "code") !== facts.accepted || part(one, "column") !== column || part(one, "touchpoint") !== touchpoint,
  );
  const { accepted: _, ...rest } = file;
  return left.length === 0 ? rest : { ...rest, accepted: left };
}
