import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLMap,
  Document as YamlDocument,
} from "yaml";
import { mistake, type Sentence, said, sentences } from "../core/mistakes/mistake.ts";
import type { Said } from "../core/mistakes/said.ts";
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
    return refuse([mistake("file-too-long", { most: longestYaml, got: text.length }, named)]);
  }
  const lines = new LineCounter();
  const document = withoutStacks(() =>
    parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, version: "1.2" }),
  );
  const problems: Problem[] = someErrors([...document.errors, ...document.warnings]).map((error) =>
    mistake("bad-yaml", { why: whyOf(error) }, placeAt(lines, error.pos[0])),
  );
  if (problems.length === mostErrors) return refuse(problems.map((problem) => ({ ...named, ...problem })));
  const aliases = anchoredIn(document);
  problems.push(...keysThatCannotBe(document, lines), ...aliasesThatCannotBe(document, aliases, lines));
  if (problems.length > 0) return refuse(problems.slice(0, mostErrors).map((problem) => ({ ...named, ...problem })));

  const pairs = pairsByKey();
  const placed = (found: readonly Problem[]) =>
    found
      .map((problem) => ({ ...named, ...problem, ...placeOfPath(document, aliases, lines, pairs, problem.path ?? []) }))
      .sort((a, b) => a.line - b.line || a.column - b.column);
  try {
    return ok({ value: document.toJS({ maxAliasCount: -1 }), placed });
  } catch (error) {
    // A file that says it is of YAML 1.1 may merge what cannot be merged, which shows only here.
    return refuse([mistake("bad-yaml", { why: (error as Error).message }, { ...named, line: 1, column: 1 })]);
  }
}

/** The library makes an error of each letter that cannot be where it is, and of each the calls that led there, which takes most of the time. */
function withoutStacks<Made>(make: () => Made): Made {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The first of them, each once: brackets that are left open are told of one by one, all at the file's end. */
function someErrors(errors: readonly YAMLError[]): YAMLError[] {
  const found = new Map<string, YAMLError>();
  for (const error of errors) {
    if (found.size === mostErrors) break;
    const place = `${error.pos[0]} ${error.code}`;
    if (!found.has(place)) found.set(place, error);
  }
  return [...found.values()];
}

/** What `read` makes of a YAML file's contents; or every problem, each with line and column. */
export function readYamlBy<Value>(
  read: (contents: unknown) => Result<Value, readonly Problem[]>,
  text: string,
  file?: string,
): Result<Value, readonly Problem[]> {
  const yaml = readYaml(text, file);
  if (!yaml.ok) return yaml;
  const value = read(yaml.value.value);
  return value.ok ? value : refuse(yaml.value.placed(value.refusal));
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
      problems.push(mistake("bad-yaml.deep", { most: deepest }, placeAt(lines, node.range?.[0] ?? 0)));
      return visit.BREAK;
    },
  });
  visit(document, {
    Map(_, { items }) {
      const met = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const word = String(key.value);
        if (problems.length >= mostErrors) return visit.BREAK;
        if (met.has(word)) problems.push(mistake("duplicate-key.yaml", {}, placeAt(lines, key.range?.[0] ?? 0)));
        met.add(word);
      }
      return undefined;
    },
    Pair(_, { key }) {
      if (isScalar(key) && key.value !== "__proto__") return undefined;
      const where = (key as Node | null)?.range?.[0];
      const got = isScalar(key) ? `"${key.value}"` : said("got-collection");
      problems.push(mistake("bad-key.yaml", { got }, where === undefined ? {} : placeAt(lines, where)));
      return problems.length < mostErrors ? undefined : visit.BREAK;
    },
  });
  return problems;
}

/** What each alias stands for: the last that bears its name before it. The library's own search reads all of the document for each. */
function anchoredIn(document: Document): ReadonlyMap<Alias, Node | undefined> {
  const anchors = new Map<string, Node>();
  const anchored = new Map<Alias, Node | undefined>();
  visit(document, {
    Alias: (_, alias) => void anchored.set(alias, anchors.get(alias.source)),
    Value(_, node) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return anchored;
}

/** Aliases without an anchor, and more aliases than people write: a few that name each other can swell to any size. */
function aliasesThatCannotBe(
  document: Document,
  aliases: ReturnType<typeof anchoredIn>,
  lines: LineCounter,
): Problem[] {
  const problems: Problem[] = [];
  let met = 0;
  visit(document, {
    Alias(_, alias) {
      const where = placeAt(lines, alias.range?.[0] ?? 0);
      if (++met > mostAliases) {
        problems.push(mistake("bad-alias.many", { most: mostAliases }, where));
        return visit.BREAK;
      }
      const anchored = aliases.get(alias);
      const name = alias.source;
      if (anchored === undefined) problems.push(mistake("bad-alias.unanchored", { name }, where));
      else if (holdsAlias(anchored)) problems.push(mistake("bad-alias.nested", { name }, where));
      return undefined;
    },
  });
  return problems;
}

const mostAliases = 100;
/** Of the faults of a text that is no YAML at all there are as many as letters. */
const mostErrors = 100;
const deepest = 50;

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

/** Finds a pair of a map by its key. A map that was searched once is known: a file may have as many problems as keys. */
function pairsByKey(): (map: YAMLMap, key: string) => Pair | undefined {
  const known = new WeakMap<YAMLMap, Map<string, Pair>>();
  return (map, key) => {
    const keyed =
      known.get(map) ?? new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : "", pair]));
    known.set(map, keyed);
    return keyed.get(key);
  };
}

/** Line and column of the value at `path`, or of its key; of the nearest thing around it when it is not there at all. */
function placeOfPath(
  document: Document,
  aliases: ReturnType<typeof anchoredIn>,
  lines: LineCounter,
  pairOf: ReturnType<typeof pairsByKey>,
  path: readonly (string | number)[],
): { line: number; column: number } {
  let node: unknown = document.contents;
  let offset = (document.contents as Node | null)?.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = aliases.get(node);
    // One that stands alone for a list of one is read as that list.
    if (step === 0 && !isSeq(node)) continue;
    if (isMap(node)) {
      const pair = pairOf(node, String(step));
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

/** What breaks the rules, by the library's name of the rule; its own words are for those who know YAML by heart. */
function whyOf({ code, message }: YAMLError): Said {
  if (/call stack/.test(message)) return said("bad-yaml.deep", { most: deepest });
  // What is most often forgotten goes by the library's words; it counts a bracket left open among the indents.
  if (/end with a [\]}]/.test(message)) return said("yaml-OPEN_BRACKET");
  if (/^Missing closing ['"]/.test(message)) return said("yaml-OPEN_QUOTE");
  const sentence = `yaml-${code}`;
  return isReason(sentence) ? said(sentence) : said("yaml-other", { rule: code });
}

type Reason = Exclude<Extract<Sentence, `yaml-${string}`>, "yaml-other">;
const isReason = (sentence: string): sentence is Reason => Object.hasOwn(sentences, sentence);
