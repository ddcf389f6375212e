import { render } from "preact";
import "./respond.css";
import { isAskedRarely } from "../core/survey/asked-rarely.ts";
import { directionOf } from "../core/writing-direction.ts";
import {
  type Answering,
  answered,
  asked,
  asSent,
  begun,
  isPast,
  knownTo,
  lacks,
  passedBy,
  placeOn,
} from "./answering.ts";
import { pageAround } from "./embedded.ts";
import { firstAnswerIn } from "./first-answer.ts";
import { type Kept, keepingFor, keepsNothing } from "./kept.ts";
import { credentialIn, pageGiven, textsGiven } from "./page.ts";
import { onPreview } from "./preview.ts";
import { type Standing, saving } from "./saving.ts";
import { speechIn } from "./speech.ts";
import { type Doing, SurveyView } from "./survey-view.tsx";
import type { WaysOfAsking } from "./ways/ways.tsx";

/** A moment in which one sees what one has chosen, and in which a second tap is the same tap. */
const moment = 350;

const element = document.getElementById("respond")!;
/** In the editor of a survey it is told what to show, and neither keeps nor sends anything. */
const isPreview = element.dataset.preview !== undefined;
let page = pageGiven();
let texts = textsGiven();
const credential = credentialIn(location.pathname);
const keeping = isPreview ? keepsNothing : keepingFor(credential);
const around = pageAround(location.search, element);

let kept = beginning();
let standing: Standing = { is: "under-way" };
let wrong: Readonly<Record<string, string>> = {};
/** What is wrong with what is being written, said once one wants to go on. */
const unfit = new Map<string, string>();
let rarer: WaysOfAsking | undefined;
let goingOn: ReturnType<typeof setTimeout> | undefined;
let cameAt = 0;
/** Whether a pointer was used last, not a key. */
let isByPointer = false;

const unsent = {
  responses: () => [
    ...kept.older,
    ...(kept.answering.revision > kept.acknowledged ? [asSent(kept.answering, new Date())] : []),
  ],
  arrived: (responses: readonly { readonly id: string; readonly revision: number }[]) => {
    const newest = responses.find(({ id }) => id === kept.answering.id)?.revision ?? 0;
    kept = {
      ...kept,
      acknowledged: Math.max(kept.acknowledged, newest),
      older: kept.older.filter(({ id }) => !responses.some((one) => one.id === id)),
    };
    keeping.write(kept);
  },
};
const saver = isPreview
  ? { changed: () => {} }
  : saving("/api/v1/responses", credential, unsent, (now) => {
      standing = now;
      draw();
    });

/** What was left here, or a beginning. What an earlier visit left unsent is sent before it. */
function beginning(): Kept {
  const now = new Date();
  const left = keeping.read();
  if (
    left !== undefined &&
    left.answering.version === page.version &&
    !isPast(left.answering, now.getTime(), credential)
  )
    return page.survey.languages.includes(left.answering.language)
      ? left
      : { ...left, answering: { ...left.answering, language: page.language } };
  const isUnsent = left !== undefined && left.answering.revision > left.acknowledged;
  return {
    answering: begun(page, now),
    acknowledged: 0,
    older: [...(left?.older ?? []), ...(isUnsent ? [asSent(left.answering, now)] : [])],
  };
}

/** Takes what has changed, keeps it, sends it and shows it. */
function change(to: Partial<Answering>, isTyping = false): void {
  const { answering } = kept;
  const isNew = "answers" in to || "ended" in to || "language" in to;
  kept = {
    ...kept,
    answering: { ...answering, ...to, revision: answering.revision + (isNew ? 1 : 0), touched: Date.now() },
  };
  keeping.write(kept);
  if (isNew) saver.changed(isTyping);
  draw();
}

const speech = () => {
  const { language } = kept.answering;
  return speechIn(language, page.survey.languages, texts[language]!, knownTo(page, kept.answering));
};

const doing: Doing = {
  answer: (key, value, { wrong: why, isTyping } = {}) => {
    // Who has answered here has come here: the next tap is one of its own.
    cameAt = Number.NEGATIVE_INFINITY;
    if (why === undefined) unfit.delete(key);
    else unfit.set(key, why);
    const { [key]: _, ...others } = wrong;
    wrong = others;
    change({ answers: answered(kept.answering.answers, key, value) }, isTyping);
  },
  next: () => {
    clearTimeout(goingOn);
    const questions = asked(page, kept.answering);
    const isOneByOne = page.survey.layout === "one-by-one";
    const at = isOneByOne ? placeOn(questions, kept.answering) : questions.length - 1;
    const here = isOneByOne ? questions.slice(at, at + 1) : questions;
    const say = speech();
    const missing = here.flatMap((one): [string, string][] => {
      const { key } = one.question;
      const why = unfit.get(key) ?? (lacks(one, kept.answering.answers) ? say.own("respond.missing") : undefined);
      return why === undefined ? [] : [[key, why]];
    });
    wrong = Object.fromEntries(missing);
    if (missing.length > 0) {
      draw();
      if (!isOneByOne) wordsOf(missing[0]![0])?.focus();
      return;
    }
    const answers = passedBy(kept.answering.answers, here);
    const then = asked(page, { ...kept.answering, answers })[at + 1];
    cameAt = performance.now();
    if (then === undefined) {
      change({ answers, ended: true });
      around.ended();
    } else change({ answers, place: then.question.key });
    begin();
  },
  back: () => {
    clearTimeout(goingOn);
    const questions = asked(page, kept.answering);
    const before = questions[placeOn(questions, kept.answering) - 1];
    wrong = {};
    cameAt = performance.now();
    if (before !== undefined) change({ place: before.question.key });
    begin();
  },
  isSameTap: () => isByPointer && performance.now() - cameAt < moment,
  goOn: (key) => {
    clearTimeout(goingOn);
    // Arrow keys press every radio button on their way.
    if (!isByPointer) return;
    goingOn = setTimeout(() => {
      const questions = asked(page, kept.answering);
      const at = placeOn(questions, kept.answering);
      // The last is sent by a press of its own.
      if (questions[at]?.question.key === key && at < questions.length - 1) doing.next();
    }, moment);
  },
  speak: (language) => change({ language }),
};

/** Who comes to another question, or to the end, begins at its words. */
function begin(): void {
  scrollTo(0, 0);
  document.querySelector("h1")?.focus();
}

const wordsOf = (key: string) => document.getElementById(`${key}-words`);

function draw(): void {
  const { language } = kept.answering;
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  render(
    <SurveyView
      seen={{
        ...{ page, texts, answering: kept.answering, standing, isEmbedded: around.is, wrong, rarer },
        credential: isPreview ? null : credential,
      }}
      doing={doing}
    />,
    element,
  );
  around.drawn();
}

addEventListener("pointerdown", () => {
  isByPointer = true;
});
addEventListener("keydown", () => {
  isByPointer = false;
});
keeping.onOther((other) => {
  if (other.answering.version !== page.version || other.answering.revision < kept.answering.revision) return;
  kept = other;
  draw();
});
const first = firstAnswerIn(location.search, page.survey);
if (first !== undefined) {
  history.replaceState(null, "", location.pathname);
  const [key, value] = first;
  const { answering } = kept;
  if (!answering.ended && !Object.hasOwn(answering.answers, key)) {
    const isNew = answering.revision > 1 || kept.acknowledged > 0;
    const answers = answered(answering.answers, key, value);
    kept = {
      ...kept,
      answering: { ...answering, answers, place: key, revision: answering.revision + (isNew ? 1 : 0) },
    };
  }
}
if (isPreview)
  onPreview((shown) => {
    ({ page, texts } = shown);
    const { place } = shown;
    const { answers } = kept.answering;
    kept = { ...kept, answering: { ...begun(page, new Date()), answers, ...(place !== undefined && { place }) } };
    draw();
  });
keeping.write(kept);
if (kept.answering.revision <= kept.acknowledged && kept.older.length === 0) standing = { is: "saved" };
draw();
saver.changed();
if (isPreview || page.survey.questions.some(isAskedRarely))
  import("./ways/rarer/rarer.ts").then((loaded) => {
    rarer = loaded.rarer;
    draw();
  });
