import type { Finding, Met } from "../core/doctor/finding.ts";
import { quoted, range, shown } from "./evidence-words.ts";
import type { Numbers } from "./numbers.ts";
import type { TextKey } from "./words.ts";

/** What a line of a mapping that answers a finding says, for whoever presses a button and writes no file; null where it must be written. */
export function lineInWords(
  finding: Finding,
  name: string,
  { t, number }: { readonly t: (key: TextKey, values?: object) => string; readonly number: Numbers },
): string | null {
  const { code, facts, column = "" } = finding;
  const means = (field: "notApplicable" | "missing" | "yes" | "no", values: readonly string[]) =>
    t(`finding.line.${field}`, { values: number.list(values.map(shown)) });
  const turned = (isTurned: boolean) => t(isTurned ? "finding.line.reversed" : "finding.line.notReversed");
  const valuesOf = (values: readonly Met[]) => values.map(({ value }) => value);
  if (name === "accept") return t("import.accept");
  switch (code) {
    case "out-of-scale":
    case "words-for-numbers":
    case "unmapped-answer":
      if (name !== "notApplicable" && name !== "missing" && name !== "yes" && name !== "no") return null;
      return "others" in facts ? means(name, valuesOf(facts.values)) : null;
    case "outlier":
      return means("missing", valuesOf(facts.values));
    case "missing-code":
      return means("missing", [String(facts.value)]);
    case "not-applicable-code":
      return means("notApplicable", [String(facts.value)]);
    case "shifted-scale":
      return t("finding.line.scale", { scale: range(facts.found) });
    case "mixed-scales":
      return t("finding.line.scale", { scale: range(name === "short" ? [facts.scale[0], facts.top] : facts.scale) });
    case "reversed-scale":
      return turned(!facts.reversed);
    case "unexpected-direction":
      return turned(facts.kind === "driver" || !facts.reversed);
    case "encoding":
      return t("finding.line.encoding", { encoding: facts.kind === "cells" ? "windows-1252" : facts.encoding });
    case "header-rows":
      return t("finding.line.headerRows", { n: facts.headerRows });
    case "previews":
      return t("finding.line.leaveOut");
    case "unused-weight":
      return t("finding.line.weight", { column: quoted(column) });
    case "alike-names":
      return number.list(facts.names.map(({ value, like }) => `${quoted(value)} = ${quoted(like)}`));
    case "repeated-ids":
      return t(`finding.line.${facts.kind}`, { column: quoted(column) });
    case "confounded-segment":
      return t("finding.line.slice");
    case "idle-acceptance":
      return t("finding.line.acceptance", { code: facts.accepted });
    default:
      return null;
  }
}
