import { hydrate, render } from "preact";
import { isAskedRarely } from "../core/survey/asked-rarely.ts";
import { type Answering, begun, isOver, isPast } from "./answering.ts";
import { begin, doingOn, type Screen } from "./doing.ts";
import { pressedEarly, takeEarly } from "./early.ts";
import { pageAround } from "./embedded.ts";
import { firstAnswerIn } from "./first-answer.ts";
import { keepingFor, keepsNothing } from "./keeping.ts";
import { afterArrival, changed, isTold, isUnsent, unsentOf, visitAfter, withFirst } from "./kept.ts";
import { credentialIn, pageGiven, textsGiven } from "./page.ts";
import { onPerson } from "./person.ts";
import { onPreview } from "./preview.ts";
import { type Standing, saving, type Unsent } from "./saving.ts";
import { speechOf } from "./speech.tsx";
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

  const left = keeping.read();
  let kept = visitAfter(left, page, credential, new Date());
  // Who has answered something of an earlier version finishes that.
  if (
    left &&
    left.answering.revision > 1 &&
    left.answering.version !== page.version &&
    !isPast(left.answering, Date.now(), credential) &&
    !/&version/.test(location.search)
  ) {
    location.search += `&version=${left.answering.version}`;
    return;
  }
  let standing: Standing = { is: "under-way" };
  let rarer: WaysOfAsking | undefined;
  /** Whether what is to be drawn first stands there already, as the server drew it. */
  let isDrawn = false;
  /**
   * Whether the address brought an answer that nobody may have given: what guards a mailbox follows the links of its mails, and some of it
   * runs scripts. Nothing is sent until there is a sign of a person, or the page has been in sight a while.
   */
  let isUnseen = false;

  const unsent: Unsent = {
    responses: () => (isUnseen ? kept.older : unsentOf(kept, new Date())),
    arrived: (responses, overQuota) => {
      const wasOver = isOver(kept.answering);
      kept = afterArrival(kept, responses, overQuota);
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

  /** Takes what has changed, keeps it, sends it and shows it. */
  function change(to: Partial<Answering>, isTyping = false): void {
    isUnseen = false;
    kept = changed(kept, to, Date.now());
    keeping.write(kept);
    if (isTold(to)) saver.changed(isTyping);
    draw();
  }

  const speech = () => speechOf(page, texts, kept.answering);

  const screen: Screen = {
    get page() {
      return page;
    },
    get answering() {
      return kept.answering;
    },
    wrong: {},
    unfit: new Map(),
    missing: () => speech().plain("respond.missing"),
    change,
    draw,
    begin,
    ended: () => around.ended(),
  };
  const doing = doingOn(() => screen);

  function draw(): void {
    const { language } = kept.answering;
    document.documentElement.lang = language;
    document.documentElement.dir = texts[language]!.dir;
    document.title = speech().words(page.survey.questions[0].text);
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
    kept = withFirst(kept, first);
  }
  if (!around.is) history.replaceState(null, "", location.pathname);
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
  if (!isUnsent(kept) && kept.older.length === 0) standing = { is: "saved" };
  draw();
  takeEarly(element, early);
  saver.changed();
  if (isPreview || page.survey.questions.some(isAskedRarely))
    import("./ways/rarer/rarer.ts").then((loaded) => {
      rarer = loaded.rarer;
      draw();
    });
}
