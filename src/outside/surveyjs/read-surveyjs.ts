import { freshKey } from "../../core/journey/editing/fresh-key.ts";
import { got } from "../../core/mistakes/got.ts";
import { mistake } from "../../core/mistakes/mistake.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { SurveyFile } from "../../core/survey/editing/survey-file.ts";
import type { Survey } from "../../core/survey/survey.ts";
import { mostQuestions } from "../../core/survey/survey-schema.ts";
import { say } from "../../core/text.ts";
import { isString, part, record } from "../../core/unread.ts";
import type { Drafted } from "./drafted.ts";
import { type Element, elementsOf, listOf } from "./elements.ts";
import { kinds } from "./kinds/kinds.ts";
import { noteLeftSettings } from "./left-settings.ts";
import { asWords, firstOf, placed, plainWords, type Reading, spokenIn, words } from "./reading.ts";
import { settled } from "./settled.ts";
import { withRules } from "./with-rules.ts";

/** What a SurveyJS definition asks, as a survey of ours, and everything of it that is not there or is there otherwise. */
export interface SurveyTaken {
  readonly survey: Survey;
  readonly notes: readonly Problem[];
}

/** What the survey is to be about; without a key it is called by its title. */
export interface Where {
  readonly journey: string;
  readonly about: string;
  readonly key?: string;
}

/** The longest file read, in characters; pictures stand in such files as text. */
export const longestSurveyJs = 4_000_000;

/** The survey in the text of a SurveyJS file; or every reason why there is none. `file` is the name to say. */
export function readSurveyJsFile(text: string, where: Where, file?: string): Result<SurveyTaken, readonly Problem[]> {
  const named = file === undefined ? {} : { file };
  if (text.length > longestSurveyJs)
    return refuse([mistake("file-too-long", { most: longestSurveyJs, got: text.length }, named)]);
  let definition: unknown;
  try {
    definition = JSON.parse(text);
  } catch {
    return refuse([mistake("not-surveyjs.json", {}, named)]);
  }
  const read = readSurveyJs(definition, where);
  return read.ok ? read : refuse(read.refusal.map((problem) => ({ ...problem, ...named })));
}

/** The same of a definition that was parsed before. */
export function readSurveyJs(definition: unknown, where: Where): Result<SurveyTaken, readonly Problem[]> {
  const isOne = Array.isArray(part(definition, "pages")) || listOf(definition).list.length > 0;
  if (!isOne) return refuse([mistake("not-surveyjs", { got: got(definition) })]);
  const notes: Problem[] = [];
  const spoken = spokenIn(definition);
  const { elements, pages, free } = elementsOf(definition, notes);
  const named = elements.filter(({ name, kind }) => name !== "" && kind !== "html");
  const keys = new Map(named.map(({ name, key }) => [name, key]));
  const reading: Reading = { notes, spoken, languages: new Set(), keys, free };
  const { title, description, completedHtml } = record(definition);
  const titled = words(title, 500, ["title"], reading);
  const opening = openingOf(description, free);
  const drafted = [...opening, ...elements].flatMap((element) => drawn(element, reading));
  const most = drafted.slice(0, mostQuestions);
  if (drafted.length > most.length)
    notes.push(mistake("left-out.too-many", { n: drafted.length - most.length, most: mostQuestions }));
  if (most.length === 0) return refuse([mistake("not-surveyjs.nothing"), ...notes.slice(0, mostNotes)]);

  const questions = withRules(most, definition, notes);
  const thanks = words(plainWords(completedHtml), 1000, ["completedHtml"], reading);
  const name = titled ?? asWords("SurveyJS", 500, reading);
  const onOnePage = part(definition, "questionsOnPageMode") === "singlePage" || pages === 1;
  const byPage = Map.groupBy(most, ({ element }) => element.page);
  const isBroken =
    part(definition, "questionsOnPageMode") !== "questionPerPage" &&
    [...byPage.values()].some((some) => some.length > 1);
  if (!onOnePage && isBroken) notes.push(mistake("taken-as.pages", { n: pages }));
  noteLeftSettings(record(definition), ofSurvey, notes, []);
  const file: SurveyFile = {
    polku: "survey/1",
    key: where.key ?? freshKey(say(name, spoken), new Set(), "survey"),
    name,
    journey: where.journey,
    about: where.about,
    languages: [...new Set([firstOf(reading), ...reading.languages])],
    ...(onOnePage && { layout: "one-page" }),
    questions: questions.map(({ question }) => question),
    ...(thanks !== undefined && { thanks }),
  };
  const survey = settled(file, questions, notes);
  return survey.ok ? ok({ survey: survey.value, notes: inOrder(notes).slice(0, mostNotes) }) : survey;
}

/** As they stand in the definition, those on the whole first. */
const inOrder = (notes: readonly Problem[]): readonly Problem[] =>
  [...notes].sort(({ path: one = [] }, { path: other = [] }) => {
    const at = one.findIndex((step, i) => step !== other[i]);
    const [mine, theirs] = [one[at], other[at]];
    if (mine === undefined) return one.length - other.length;
    if (theirs === undefined) return 1;
    if (typeof mine === "number" && typeof theirs === "number") return mine - theirs;
    return String(mine) < String(theirs) ? -1 : 1;
  });

/** Nobody reads more of them. */
const mostNotes = 1000;

const ofSurvey: ReadonlySet<string> = new Set(
  "title description locale pages elements questions completedHtml triggers questionsOrder questionsOnPageMode".split(
    " ",
  ),
);

const ofEvery = ["type", "name", "title", "description", "isRequired", "visibleIf", "visible"];

/** The words below the survey's title stand first. */
function openingOf(description: unknown, free: (wanted: string) => string): Element[] {
  const isSaid = isString(description) ? /\S/.test(description) : Object.keys(record(description)).length > 0;
  if (!isSaid) return [];
  const path = ["description"];
  return [
    {
      fields: { title: description },
      kind: "heading",
      name: "",
      key: free("introduction"),
      path,
      page: 0,
      conditions: [],
    },
  ];
}

/** The questions of an element; what of it is not taken over is noted. */
function drawn(element: Element, reading: Reading): Drafted[] {
  const { fields, kind, name, key, path } = element;
  const known = kinds.get(kind);
  if (known === undefined) {
    reading.notes.push(mistake("left-out.kind", { place: placed(path, name), kind: kind.slice(0, 60) }, { path }));
    return [];
  }
  const made = known.questions(element, reading);
  if (made.length > 0) {
    noteLeftSettings(fields, new Set([...ofEvery, ...known.takes]), reading.notes, path, name);
    if (name !== "" && name !== key && made[0]!.question.key === key)
      reading.notes.push(mistake("taken-as.key", { place: placed(path, name), key }, { path }));
  }
  return made;
}
