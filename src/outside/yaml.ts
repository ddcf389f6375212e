import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  Document as YamlDocument,
} from "yaml";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";

/** What a YAML file held, and where: `placed` gives problems with a path their line and column. */
export interface YamlFile {
  readonly value: unknown;
  placed(problems: readonly Problem[]): Problem[];
}

/** The longest file read, in characters; journeys and mappings are a hundredth of it. */
export const longestYaml = 1_000_000;

/** Reads one YAML 1.2 document. Syntax errors, keys given twice and aliases that would swell are problems with line and column. */
export function readYaml(text: string, file?: string): Result<YamlFile, readonly Problem[]> {
  const named = file === undefined ? {} : { file };
  if (text.length > longestYaml) {
    return refuse([
      {
        ...named,
        code: "file-too-long",
        message: `the file is too long: expected at most ${longestYaml} characters, got ${text.length}`,
      },
    ]);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, version: "1.2" });
  const found = [...document.errors, ...document.warnings].slice(0, mostErrors);
  const problems: Problem[] = found.map((error) => ({
    code: "bad-yaml",
    message: `not readable as YAML: ${/call stack/.test(error.message) ? tooDeep : withoutStop(error.message)}`,
    ...placeAt(lines, error.pos[0]),
  }));
  problems.push(...keysThatCannotBe(document, lines), ...aliasesThatCannotBe(document, lines));
  if (problems.length > 0) return refuse(problems.slice(0, mostErrors).map((problem) => ({ ...named, ...problem })));

  const placed = (found: readonly Problem[]) =>
    found
      .map((problem) => ({ ...named, ...problem, ...placeOfPath(document, lines, problem.path ?? []) }))
      .sort((a, b) => a.line - b.line || a.column - b.column);
  return ok({ value: document.toJS({ maxAliasCount: -1 }), placed });
}

/** A value as YAML text that people like to read and edit: short leaves on one line, the rest in blocks. */
export function writeYaml(value: unknown): string {
  const document = new YamlDocument(value, { aliasDuplicateObjects: false });
  visit(document, {
    Collection(_, node, ancestors) {
      if (ancestors.length > 1 && depth(node) <= 2 && JSON.stringify(node.toJSON()).length <= 110) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** 1 for a collection of plain values, 2 for one of such collections. */
function depth(node: unknown): number {
  if (!isCollection(node)) return 0;
  return 1 + Math.max(0, ...node.items.map((item) => depth(isPair(item) ? item.value : item)));
}

/**
 * Keys that are no plain words, the one word that no object can hold as its own, and those that stand twice in the same place. The
 * library's own search for these compares every key with every other: with tens of thousands it takes minutes.
 */
function keysThatCannotBe(document: Document, lines: LineCounter): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Collection(_, node, around) {
      if (around.filter(isCollection).length < deepest) return undefined;
      problems.push({ code: "bad-yaml", message: tooDeep, ...placeAt(lines, node.range?.[0] ?? 0) });
      return visit.BREAK;
    },
  });
  visit(document, {
    Map(_, { items }) {
      const met = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const word = String(key.value);
        const message = "a key stands twice in the same place; expected it once";
        if (met.has(word)) problems.push({ code: "duplicate-key", message, ...placeAt(lines, key.range?.[0] ?? 0) });
        met.add(word);
      }
    },
    Pair(_, { key }) {
      if (isScalar(key) && key.value !== "__proto__") return;
      const where = (key as Node | null)?.range?.[0];
      const message = `a key must be a plain word or number, got ${isScalar(key) ? `"${key.value}"` : "a list, an object or an alias"}`;
      problems.push({ code: "bad-key", message, ...(where === undefined ? {} : placeAt(lines, where)) });
    },
  });
  return problems;
}

/** Aliases without an anchor, and more aliases than people write: a few that name each other can swell to any size. */
function aliasesThatCannotBe(document: Document, lines: LineCounter): Problem[] {
  const problems: Problem[] = [];
  let aliases = 0;
  visit(document, {
    Alias(_, alias) {
      const where = placeAt(lines, alias.range?.[0] ?? 0);
      // What an alias stands for is looked for in the whole document: not for more of them than are allowed.
      if (++aliases > mostAliases) {
        problems.push({ code: "bad-alias", message: `too many aliases: expected at most ${mostAliases}`, ...where });
        return visit.BREAK;
      }
      const anchored = alias.resolve(document);
      if (anchored === undefined) {
        problems.push({
          code: "bad-alias",
          message: `the alias *${alias.source} has no anchor &${alias.source} before it`,
          ...where,
        });
      } else if (holdsAlias(anchored)) {
        problems.push({
          code: "bad-alias",
          message: `the alias *${alias.source} stands for something with aliases in it; expected plain values`,
          ...where,
        });
      }
      return undefined;
    },
  });
  return problems;
}

const mostAliases = 100;
/** Of the faults of a text that is no YAML at all there are as many as letters. */
const mostErrors = 100;
const deepest = 50;
const tooDeep = `it is nested too deep: expected at most ${deepest} lists and objects in each other`;

function holdsAlias(node: Node): boolean {
  let found = false;
  visit(node, {
    Alias() {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

function placeAt(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

/** Line and column of the value at `path`, or of its key; of the nearest thing around it when it is not there at all. */
function placeOfPath(
  document: Document,
  lines: LineCounter,
  path: readonly (string | number)[],
): { line: number; column: number } {
  let node: unknown = document.contents;
  let offset = (document.contents as Node | null)?.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    // One that stands alone for a list of one is read as that list.
    if (step === 0 && !isSeq(node)) continue;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) break;
      const isLast = depth === path.length - 1;
      node = pair.value;
      offset = (isLast && isScalar(pair.value) ? pair.value.range?.[0] : (pair.key as Node).range?.[0]) ?? offset;
    } else if (isSeq(node) && typeof step === "number") {
      node = node.items[step];
      if (node === undefined) break;
      offset = (node as Node).range?.[0] ?? offset;
    } else break;
  }
  return placeAt(lines, offset);
}

const withoutStop = (message: string) => message.replace(/\.$/, "");
