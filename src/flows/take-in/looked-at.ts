import type { ColumnToLookAt } from "../../core/doctor/collecting.ts";
import { anyOf, folded, foldedLabels, isBlank, numberIn } from "../../core/experience/cell.ts";
import { outcomeMeaning } from "../../core/experience/cell-meaning.ts";
import type { Code, NumberRange, NumberSource } from "../../core/experience/mapping.ts";
import { notAsked } from "../../core/experience/wide.ts";
import { answerSources, mappedColumns } from "./mapped-columns.ts";
import type { Source, SourceFile } from "./source.ts";

/** How the data doctor is to look at each column of a file, in the file's order. */
export function columnsToLookAt({ layout }: Source, { csv, mapping }: SourceFile): ColumnToLookAt[] {
  const mapped = new Set(mappedColumns(mapping));
  return csv.header.map((name) => {
    const [numbers] = answerSources(mapping).filter(
      (one): one is typeof one & { source: NumberSource } =>
        one.source.source === "number" && one.source.column === name,
    );
    const column = layout.columns.find(({ source }) => source === name);
    if (numbers !== undefined && column !== undefined) {
      const { touchpoint, answer, source } = numbers;
      const reversed = source.reversed !== column.turned;
      return {
        ...answerReading(source),
        name,
        meaning: { as: "answer", touchpoint, answer, scale: source.scale ?? column.scale, reversed },
      };
    }
    const outcome = Object.entries(mapping.outcomes).find(([, source]) => source.column === name);
    if (outcome !== undefined) {
      const [kind, source] = outcome;
      const meaningOf = outcomeMeaning(source);
      const numberOf = (text: string) => (meaningOf(text) === notAsked ? Number.NaN : meaningOf(text));
      return {
        name,
        meaning: { as: "outcome", kind, good: source.good },
        numberOf,
        isSilent: (text) => meaningOf(text) === notAsked,
      };
    }
    const attribute = Object.entries(mapping.attributes).find(([, source]) => source.column === name);
    if (attribute !== undefined) {
      const [key, { missing }] = attribute;
      return { name, meaning: { as: "attribute", key }, numberOf: plainNumber, isSilent: saysNothing(missing) };
    }
    const isTime = "column" in mapping.at && mapping.at.column === name;
    const meaning = isTime ? "time" : mapped.has(name) ? "other" : "unmapped";
    return {
      name,
      meaning: { as: meaning },
      numberOf: plainNumber,
      isSilent: saysNothing(csv.declared.get(name)?.missing ?? []),
    };
  });
}

function answerReading({ labels, missing, notApplicable, notAsked }: NumberSource) {
  const byLabel = foldedLabels(labels);
  return {
    numberOf: (text: string) => byLabel.get(folded(text)) ?? plainNumber(text),
    isSilent: saysNothing([...missing, ...notApplicable, ...notAsked]),
  };
}

const plainNumber = (text: string): number => numberIn(folded(text)) ?? Number.NaN;

function saysNothing(codes: readonly (Code | NumberRange)[]): (text: string) => boolean {
  const isCode = anyOf(codes);
  return (text) => {
    const small = folded(text);
    return isBlank(small) || isCode(small, numberIn(small));
  };
}
