import { own } from "../core/own.ts";
import { isAskedRarely } from "../core/survey/asked-rarely.ts";
import type { SurveyPage } from "../core/survey/survey-page.ts";
import { type Answering, asked, isOver, knownTo, orderOf, placeOn } from "./answering.ts";
import type { Doing } from "./doing.ts";
import type { PageTexts } from "./page.ts";
import { progressAt } from "./progress.ts";
import { QuestionView } from "./question-view.tsx";
import type { Standing } from "./saving.ts";
import { type Speech, speechOf } from "./speech.tsx";
import { type WayOfAsking, type WaysOfAsking, ways } from "./ways/ways.tsx";

export interface Seen {
  readonly page: SurveyPage;
  readonly texts: PageTexts;
  readonly answering: Answering;
  readonly standing: Standing;
  /** Of the link; null: nothing is sent. */
  readonly credential: string | null;
  /** Whether it is part of a page of another web site. */
  readonly isEmbedded: boolean;
  /** What is missing, by question, once one wanted to go on. */
  readonly wrong: Readonly<Record<string, string>>;
  /** Ways of asking in a file of their own; absent until it is here. */
  readonly rarer: WaysOfAsking | undefined;
}

/** The whole page, as things stand. */
export function SurveyView({ seen, doing }: { readonly seen: Seen; readonly doing: Doing }) {
  const { page, texts, answering, standing, isEmbedded } = seen;
  const { language } = answering;
  const say = speechOf(page, texts, answering);
  const isGone = standing.is === "closed" || isOver(answering);
  return (
    <>
      <header>{!isGone && <Languages {...{ languages: page.survey.languages, texts, doing, say }} />}</header>
      {isGone ? (
        <End {...{ seen, say }} />
      ) : (
        <form
          noValidate
          onKeyDown={(event) => {
            // On one page all is sent together: Enter in a field does not send the rest unseen.
            const isInField = event.key === "Enter" && event.target instanceof HTMLInputElement;
            if (page.survey.layout === "one-page" && isInField) event.preventDefault();
          }}
          onSubmit={(event) => {
            event.preventDefault();
            doing.next();
          }}
        >
          <Questions {...{ seen, doing, say }} />
        </form>
      )}
      <p class="standing" role="status">
        {standing.is === "held-up" && !isGone && say.own("respond.noConnection")}
        {standing.is === "not-taken" && say.own("respond.notTaken", { problem: standing.problem })}
      </p>
      {page.statement && !isEmbedded && (
        <footer>
          <a href={`${page.statement}?language=${language}`} target="_blank" rel="noopener">
            {say.own("respond.statement")}
          </a>
        </footer>
      )}
    </>
  );
}

/** What is asked, and how one goes on. */
export function Questions({
  seen,
  doing,
  say,
}: {
  readonly seen: Pick<Seen, "page" | "answering" | "wrong" | "rarer" | "credential">;
  readonly doing: Doing;
  readonly say: Speech;
}) {
  const { page, answering, wrong, rarer, credential } = seen;
  const { answers, id } = answering;
  const questions = asked(page, answering);
  const isOneByOne = page.survey.layout === "one-by-one";
  const at = placeOn(questions, answering);
  const shown = isOneByOne ? questions.slice(at, at + 1) : questions;
  const { key: place } = questions[at]!.question;

  const { at: number, of } = progressAt(
    place,
    page.survey,
    answers,
    knownTo(page, answering),
    orderOf(page, answering),
  );
  const isLast = !isOneByOne || at === questions.length - 1;
  return (
    <>
      <main>
        {isOneByOne && of > 1 && (
          <div class="progress">
            <progress max={of} value={number} aria-hidden="true" />
            <p>{say.plain("respond.progress", { n: number, of })}</p>
          </div>
        )}
        {!isOneByOne && <h1 class="unseen">{say.own("respond.title")}</h1>}
        {shown.map((one) => {
          const { question } = one;
          const { key } = question;
          return (
            <QuestionView
              key={id + key}
              asked={one}
              way={(isAskedRarely(question) ? rarer : ways)?.[question.ask] as WayOfAsking | undefined}
              as={isOneByOne ? "h1" : "h2"}
              wrong={own(wrong, key)}
              seed={id}
              words={own(page.offered, key)}
              value={own(answers, key) ?? undefined}
              answer={(value, more) => doing.answer(key, value, more)}
              goOn={() => isOneByOne && doing.goOn(key)}
              say={say}
              credential={credential}
            />
          );
        })}
      </main>
      <nav aria-label={say.plain("respond.title")} lang={say.ownLanguage}>
        {isOneByOne && at > 0 && (
          <button type="button" class="back" onClick={doing.back}>
            <span aria-hidden="true">←</span> {say.own("respond.back")}
          </button>
        )}
        <button type="submit" class="next" onClick={(event) => doing.isSameTap() && event.preventDefault()}>
          {say.own(isLast ? "respond.send" : "respond.next")}
        </button>
      </nav>
    </>
  );
}

/** The languages in which it can be answered, as buttons. */
export function Languages({
  languages,
  texts,
  doing,
  say,
}: {
  readonly languages: readonly string[];
  readonly texts: PageTexts;
  readonly doing: Doing;
  readonly say: Speech;
}) {
  if (languages.length < 2) return null;
  return (
    <fieldset class="languages" aria-label={say.plain("respond.language")} lang={say.ownLanguage}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === say.language}
          onClick={() => doing.speak(language)}
        >
          {texts[language]!["respond.languageName"]}
        </button>
      ))}
    </fieldset>
  );
}

function End({ seen, say }: { readonly seen: Seen; readonly say: Speech }) {
  const { standing } = seen;
  const { thanks } = seen.page.survey;
  const { isEnough = false } = seen.answering;
  const isHere = standing.is === "saved" || standing.is === "not-taken";
  return (
    <main class="end">
      {standing.is === "closed" ? (
        <h1 tabIndex={-1}>{say.own(`respond.gone.${standing.code}` as "respond.gone")}</h1>
      ) : (
        <>
          <svg class="done" viewBox="0 0 48 48" aria-hidden="true">
            <circle cx="24" cy="24" r="22" />
            <path d="M14 25l7 7 13-15" />
          </svg>
          <h1 tabIndex={-1}>{thanks ? say(thanks) : say.own("respond.thanks")}</h1>
          {isEnough && <p>{say.own("respond.enough")}</p>}
          <p role="status">
            {isHere
              ? say.own(seen.isEmbedded ? "respond.saved" : "respond.close")
              : standing.is === "held-up"
                ? say.own("respond.keptHere")
                : ""}
          </p>
        </>
      )}
    </main>
  );
}
