import { hydrate, render } from "preact";
import { isAskedRarely } from "../core/survey/asked-rarely.ts";
import type { ResponseSent } from "../core/survey/response.ts";
import { directionOf } from "../core/writing-direction.ts";
import { type Answering, answered, asSent, begun, isOver, isPast } from "./answering.ts";
import { begin, doingOn, type Screen } from "./doing.ts";
import { pressedEarly, takeEarly } from "./early.ts";
import { pageAround } from "./embedded.ts";
import { firstAnswerIn } from "./first-answer.ts";
import { type Kept, keepingFor, keepsNothing } from "./kept.ts";
import { credentialIn, pageGiven, textsGiven } from "./page.ts";
import { onPerson } from "./person.ts";
import { onPreview } from "./preview.ts";
import { type Standing, saving } from "./saving.ts";
import { SurveyView } from "./survey-view.tsx";
import type { WaysOfAsking } from "./ways/ways.tsx";

/** Asks the survey that the page holds in `element`, keeps what is answered on the device and sends it. */
export function respond(element: HTMLElement): void {
  /** In the editor of a survey it is told what to show, and neither keeps nor sends anything. */
  const isPreview = element.dataset.preview !== undefined;
  let page = pageGiven();
  let texts = textsGiven();
  const credential = credentialIn(location.pathname);
  const keeping = isPreview ? keepsNothing : keepingFor(credential);
  const around = pageAround(location.search, element);

  let kept = beginning();
  let standing: Standing = { is: "under-way" };
  let rarer: WaysOfAsking | undefined;
  /** Whether what is to be drawn first stands there already, as the server drew it. */
  let isDrawn = false;
  /**
   * Whether the address brought an answer that nobody may have given: what guards a mailbox follows the links of its mails, and some of it
   * runs scripts. Nothing is sent until there is a sign of a person, or the page has been in sight a while.
   */
  let isUnseen = false;

  const unsent = {
    responses: () => [
      ...kept.older,
      ...(!isUnseen && kept.answering.revision > kept.acknowledged ? [asSent(kept.answering, new Date())] : []),
    ],
    arrived: (responses: readonly ResponseSent[], overQuota: readonly string[]) => {
      const { answering } = kept;
      const newest = responses.find(({ id }) => id === answering.id)?.revision ?? 0;
      const wasOver = isOver(answering);
      kept = {
        ...kept,
        ...(newest > 0 && { answering: { ...answering, isEnough: overQuota.includes(answering.id) } }),
        acknowledged: Math.max(kept.acknowledged, newest),
        older: kept.older.filter(({ id }) => !responses.some((one) => one.id === id)),
      };
      keeping.write(kept);
      if (wasOver || !isOver(kept.answering)) return;
      draw();
      begin();
      around.ended();
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
    isUnseen = false;
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

  const screen: Screen = {
    get page() {
      return page;
    },
    get answering() {
      return kept.answering;
    },
    wrong: {},
    unfit: new Map(),
    missing: () => texts[kept.answering.language]!["respond.missing"],
    change,
    draw,
    begin,
    ended: () => around.ended(),
  };
  const doing = doingOn(screen);

  function draw(): void {
    const { language } = kept.answering;
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
    const seen = {
      ...{ page, texts, answering: kept.answering, standing, isEmbedded: around.is, wrong: screen.wrong, rarer },
      credential: isPreview ? null : credential,
    };
    (isDrawn ? hydrate : render)(<SurveyView seen={seen} doing={doing} />, element);
    isDrawn = false;
    around.drawn();
  }

  keeping.onOther((other) => {
    if (other.answering.version !== page.version || other.answering.revision < kept.answering.revision) return;
    kept = other;
    draw();
  });
  const first = firstAnswerIn(location.search, page.survey);
  if (first !== undefined) {
    isUnseen = true;
    onPerson(() => {
      isUnseen = false;
      saver.changed();
    });
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
  const early = pressedEarly(element);
  const { revision, language: begunIn } = kept.answering;
  isDrawn = element.firstChild !== null && first === undefined && revision === 1 && begunIn === page.language;
  if (!isDrawn) element.replaceChildren();
  if (kept.answering.revision <= kept.acknowledged && kept.older.length === 0) standing = { is: "saved" };
  draw();
  takeEarly(element, early);
  saver.changed();
  if (isPreview || page.survey.questions.some(isAskedRarely))
    import("./ways/rarer/rarer.ts").then((loaded) => {
      rarer = loaded.rarer;
      draw();
    });
}
