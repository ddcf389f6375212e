import type { SurveyPage } from "../core/survey/survey-page.ts";
import { type Answering, answered, asked, lacks, passedBy, placeOn } from "./answering.ts";

/** What somebody who answers can do. */
export interface Doing {
  answer(key: string, value: unknown, more?: { readonly wrong?: string; readonly isTyping?: boolean }): void;
  next(): void;
  back(): void;
  /** One press was all that the question needs: after a tap the next comes by itself. */
  goOn(key: string): void;
  /** Whether it is the second half of a double tap, which belongs to the question before. */
  isSameTap(): boolean;
  speak(language: string): void;
}

/** The screen on which it is done. */
export interface Screen {
  readonly page: SurveyPage;
  readonly answering: Answering;
  /** Whether a tap that answers the last question also sends it, as on a kiosk. */
  readonly endsByTap?: boolean;
  /** What is said where an answer is missing. */
  missing(): string;
  /** What is missing, by question, once one wanted to go on. */
  wrong: Readonly<Record<string, string>>;
  /** What is wrong with what is being written, said once one wants to go on. */
  readonly unfit: Map<string, string>;
  change(to: Partial<Answering>, isTyping?: boolean): void;
  draw(): void;
  /** Another question, or the end, has come: one begins at its words. */
  begin(): void;
  ended(): void;
}

/** A moment in which one sees what one has chosen, and in which a second tap is the same tap. */
const moment = 350;

/** `now`: the screen as it is now; on a kiosk another comes with everybody who sits down. */
export function doingOn(now: () => Screen): Doing {
  let goingOn: ReturnType<typeof setTimeout> | undefined;
  let cameAt = Number.NEGATIVE_INFINITY;
  /** Whether a pointer was used last, not a key. */
  let isByPointer = false;
  addEventListener("pointerdown", () => {
    isByPointer = true;
  });
  addEventListener("keydown", () => {
    isByPointer = false;
  });

  const onWay = ({ page, answering }: Screen) => asked(page, answering);
  const doing: Doing = {
    answer: (key, value, { wrong: why, isTyping } = {}) => {
      const screen = now();
      const { unfit } = screen;
      // Who has answered here has come here: the next tap is one of its own.
      cameAt = Number.NEGATIVE_INFINITY;
      if (why === undefined) unfit.delete(key);
      else unfit.set(key, why);
      const { [key]: _, ...others } = screen.wrong;
      screen.wrong = others;
      screen.change({ answers: answered(screen.answering.answers, key, value) }, isTyping);
    },
    next: () => {
      clearTimeout(goingOn);
      const screen = now();
      const { page, answering, unfit } = screen;
      const questions = onWay(screen);
      const isOneByOne = page.survey.layout === "one-by-one";
      const at = isOneByOne ? placeOn(questions, answering) : questions.length - 1;
      const here = isOneByOne ? questions.slice(at, at + 1) : questions;
      const missing = here.flatMap((one): [string, string][] => {
        const { key } = one.question;
        const why = unfit.get(key) ?? (lacks(one, answering.answers) ? screen.missing() : undefined);
        return why === undefined ? [] : [[key, why]];
      });
      screen.wrong = Object.fromEntries(missing);
      if (missing.length > 0) {
        screen.draw();
        document.getElementById(`${missing[0]![0]}-words`)?.focus();
        return;
      }
      const answers = passedBy(answering.answers, here);
      const then = asked(page, { ...answering, answers })[at + 1];
      cameAt = performance.now();
      if (then === undefined) {
        screen.change({ answers, ended: true });
        screen.ended();
      } else screen.change({ answers, place: then.question.key });
      screen.begin();
    },
    back: () => {
      clearTimeout(goingOn);
      const screen = now();
      const questions = onWay(screen);
      const before = questions[placeOn(questions, screen.answering) - 1];
      screen.wrong = {};
      cameAt = performance.now();
      if (before !== undefined) screen.change({ place: before.question.key });
      screen.begin();
    },
    isSameTap: () => isByPointer && performance.now() - cameAt < moment,
    goOn: (key) => {
      clearTimeout(goingOn);
      // Arrow keys press every radio button on their way.
      if (!isByPointer) return;
      goingOn = setTimeout(() => {
        const screen = now();
        const questions = onWay(screen);
        const at = placeOn(questions, screen.answering);
        // Elsewhere the last is sent by a press of its own.
        const goes = screen.endsByTap || at < questions.length - 1;
        const isAnswered = Object.hasOwn(screen.answering.answers, key);
        if (questions[at]?.question.key === key && isAnswered && goes) doing.next();
      }, moment);
    },
    speak: (language) => now().change({ language }),
  };
  return doing;
}

/** Who comes to another question, or to the end, begins at its words. */
export function begin(): void {
  scrollTo(0, 0);
  document.querySelector("h1")?.focus();
}
