import { freshKey } from "../../core/journey/editing/fresh-key.ts";
import { mistake } from "../../core/mistakes/mistake.ts";
import type { Problem } from "../../core/problem.ts";
import { knownNames } from "../../core/survey/known-names.ts";
import { reserved } from "../../core/survey/rules/read-rule.ts";
import { isString, part, record } from "../../core/unread.ts";
import { type Path, placed } from "./reading.ts";

/** When something is shown, in the words of SurveyJS, and where that stands. */
export interface Condition {
  readonly expression: string;
  readonly path: Path;
}

/** An element of a SurveyJS definition, out of the pages and panels around it. */
export interface Element {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly kind: string;
  readonly name: string;
  readonly key: string;
  readonly path: Path;
  /** Which page, from 0. */
  readonly page: number;
  /** All of them must hold: its own, and those of what it lies in. */
  readonly conditions: readonly Condition[];
  /** The group in which it comes in an order of chance. */
  readonly shuffled?: string;
}

export interface Elements {
  readonly elements: readonly Element[];
  readonly pages: number;
  /** A key that nothing else has, like the one wanted. */
  free(wanted: string): string;
}

/** The elements of a definition in the order in which they are asked; titles of pages and panels as words to read. */
export function elementsOf(definition: unknown, notes: Problem[]): Elements {
  const found: Element[] = [];
  const taken = new Set<string>([...reserved, ...knownNames, "end"]);
  const keyFor = (name: string, otherwise: string): string => {
    const key =
      /^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/.test(name) && name.length <= 50 && !taken.has(name)
        ? name
        : freshKey(name, taken, otherwise);
    taken.add(key);
    return key;
  };

  function gather(holder: unknown, within: Omit<Element, "fields" | "kind" | "name" | "key">, depth: number) {
    const { list, field } = listOf(holder);
    const isShuffled =
      isRandom(holder) || (depth === 0 && part(definition, "questionsOrder") === "random" && !isInitial(holder));
    const isPlain = list.every((one) => part(one, "type") !== "panel");
    const group =
      isShuffled && isPlain && list.length > 1 ? keyFor(`shuffled-${within.page + 1}`, "shuffled") : undefined;
    if (isShuffled && !isPlain)
      notes.push(mistake("left-out.shuffle", { place: placed(within.path) }, { path: within.path }));
    list.forEach((one, i) => {
      const fields = record(one);
      const path: Path = [...within.path, field, i];
      const name = isString(fields.name) ? fields.name : "";
      const kind = isString(fields.type) ? fields.type : "text";
      if (isHidden(fields)) {
        notes.push(mistake("left-out.hidden", { place: placed(path, name) }, { path }));
        return;
      }
      const conditions = conditionsOf(fields, path, within.conditions);
      const shared = { path, page: within.page, conditions, ...(group !== undefined && { shuffled: group }) };
      if (kind !== "panel") {
        found.push({ ...shared, fields, kind, name, key: keyFor(name, `question-${found.length + 1}`) });
        return;
      }
      if (depth >= deepest) {
        notes.push(mistake("left-out.deep", { place: placed(path, name), most: deepest }, { path }));
        return;
      }
      heading(fields, shared, name);
      gather(fields, { path, page: within.page, conditions }, depth + 1);
    });
  }

  /** What stands above the questions of a page or a panel. */
  function heading(fields: Element["fields"], where: Omit<Element, "fields" | "kind" | "name" | "key">, name: string) {
    if (fields.title === undefined && fields.description === undefined) return;
    const shown = {
      title: fields.title ?? fields.description,
      ...(fields.title !== undefined && { description: fields.description }),
    };
    found.push({
      ...where,
      fields: shown,
      kind: "heading",
      name: "",
      key: keyFor(name === "" ? "" : `${name}-title`, "words"),
    });
  }

  const pages = Array.isArray(part(definition, "pages")) ? (part(definition, "pages") as unknown[]) : null;
  if (pages === null) gather(definition, { path: [], page: 0, conditions: [] }, 0);
  else
    pages.forEach((one, page) => {
      const fields = record(one);
      const path: Path = ["pages", page];
      const name = isString(fields.name) ? fields.name : "";
      if (isHidden(fields)) {
        notes.push(mistake("left-out.hidden", { place: placed(path, name) }, { path }));
        return;
      }
      const within = { path, page, conditions: conditionsOf(fields, path, []) };
      if (JSON.stringify(fields.title) !== JSON.stringify(part(definition, "title"))) heading(fields, within, name);
      gather(fields, within, 0);
    });
  return { elements: found, pages: pages?.length ?? 1, free: (wanted) => keyFor(wanted, "question") };
}

const deepest = 20;

/** The elements of a page or panel; `questions` as old definitions call them. */
export function listOf(holder: unknown): { list: readonly unknown[]; field: "elements" | "questions" } {
  for (const field of ["elements", "questions"] as const) {
    const list = part(holder, field);
    if (Array.isArray(list)) return { list, field };
  }
  return { list: [], field: "elements" };
}

/** Hidden for good: a rule of its own would show it. */
const isHidden = ({ visible, visibleIf }: Element["fields"]): boolean => visible === false && !isString(visibleIf);

const orderOf = (holder: unknown): unknown =>
  part(holder, "questionOrder") ?? part(holder, "questionsOrder") ?? part(holder, "elementsOrder");
const isRandom = (holder: unknown): boolean => orderOf(holder) === "random";
const isInitial = (holder: unknown): boolean => orderOf(holder) === "initial";

function conditionsOf(fields: Element["fields"], path: Path, around: readonly Condition[]): readonly Condition[] {
  const { visibleIf } = fields;
  if (!isString(visibleIf) || !/\S/.test(visibleIf)) return around;
  return [...around, { expression: visibleIf, path: [...path, "visibleIf"] }];
}
