import { placeIn } from "../mistakes/got.ts";
import { mistake, said } from "../mistakes/mistake.ts";
import type { Problem } from "../problem.ts";
import { inShape } from "../shape.ts";
import { part } from "../unread.ts";
import { isScaleFor } from "./answer-code.ts";
import type { Scale } from "./answers.ts";
import type { DeclaredAnswer } from "./declared-answers.ts";
import type { AnswerSource, Code } from "./mapping.ts";
import { choicesSource, numberSource, pairSource, setSource, wordsSource } from "./source-schema.ts";

type Path = readonly (string | number)[];

/** One answer of a mapping file: where its values are and how they are written. Problems are added; then it is undefined. */
export function readAnswerSource(
  value: unknown,
  answer: string,
  type: DeclaredAnswer,
  path: Path,
  problems: Problem[],
): AnswerSource | undefined {
  if (type.kind === "set" && part(value, "columns") !== undefined) {
    const source = inShape(choicesSource, value, problems, path);
    if (source === undefined || !areApart(source, path, problems)) return undefined;
    return { source: "choices", ...source };
  }
  if (type.kind === "set" || type.kind === "text") {
    const source = inShape(type.kind === "set" ? setSource : wordsSource, value, problems, path);
    if (source === undefined || !areApart({ ...source, labels: Object.keys(source.labels) }, path, problems))
      return undefined;
    const { language, ...rest } = source;
    return { source: "words", ...rest, ...(language === undefined ? {} : { language }) };
  }
  if (part(value, "expected") !== undefined || part(value, "experienced") !== undefined) {
    if (answer !== "expectation") {
      problems.push(mistake("bad-value.pair", { place: placeIn(path) }, { path }));
      return undefined;
    }
    const source = inShape(pairSource, value, problems, path);
    if (source === undefined || !fits(source, source.scale, path, problems)) return undefined;
    return { source: "pair", ...source };
  }
  const source = inShape(numberSource, value, problems, path);
  if (source === undefined) return undefined;
  const { scale, positive, ...rest } = source;
  if (scale !== undefined && type.kind !== "expectation" && !isScaleFor(type.kind, scale)) {
    const at = [...path, "scale"];
    const hint = type.kind === "recommend" ? said("hint-expected", { form: "[0, 10]" }) : "";
    problems.push(
      mistake("bad-value.scale", { place: placeIn(at), answer, min: scale[0], max: scale[1], hint }, { path: at }),
    );
    return undefined;
  }
  if (!fits(source, scale ?? type.scale!, path, problems)) return undefined;
  return {
    source: "number",
    ...rest,
    ...(scale === undefined ? {} : { scale }),
    ...(positive === undefined ? {} : { positive }),
  };
}

interface Values {
  readonly labels: Readonly<Record<string, number>>;
  readonly positive?: readonly number[] | undefined;
  readonly missing: readonly Code[];
  readonly notApplicable: readonly Code[];
  readonly notAsked: readonly Code[];
}

/** Whether labels and positive values lie on the scale, and no value means two things. */
function fits(
  { labels, positive = [], missing, notApplicable, notAsked }: Values,
  [min, max]: Scale,
  path: Path,
  problems: Problem[],
): boolean {
  const before = problems.length;
  const onScale = (value: number, at: Path) => {
    if (value >= min && value <= max) return;
    problems.push(mistake("out-of-scale", { place: placeIn(at), min, max, got: value }, { path: at }));
  };
  for (const [word, value] of Object.entries(labels)) onScale(value, [...path, "labels", word]);
  for (const [i, value] of positive.entries()) onScale(value, [...path, "positive", i]);
  areApart({ missing, notApplicable, notAsked, labels: Object.keys(labels) }, path, problems);
  return problems.length === before;
}

/** Whether no value means two things. */
function areApart(meanings: Readonly<Record<string, unknown>>, path: Path, problems: Problem[]): boolean {
  const before = problems.length;
  const means = new Map<string, string>();
  for (const [what, values] of Object.entries(meanings)) {
    if (!Array.isArray(values)) continue;
    for (const value of values) {
      const folded = String(value).trim().toLowerCase();
      const other = means.get(folded);
      if (other !== undefined && other !== what) {
        const facts = { place: placeIn(path), value: String(value), first: other, second: what };
        problems.push(mistake("two-meanings", facts, { path: [...path, what] }));
      }
      means.set(folded, what);
    }
  }
  return problems.length === before;
}
