import { scaleOf } from "../core/survey/scale-of.ts";
import type { Doing } from "../renderer/doing.ts";
import type { PageTexts } from "../renderer/page.ts";
import { type Speech, speechOf } from "../renderer/speech.tsx";
import { Languages, Questions } from "../renderer/survey-view.tsx";
import type { WaysOfAsking } from "../renderer/ways/ways.tsx";
import type { Asked, Sitting } from "./sitting.ts";

/** What is asked; while it waits for somebody, under the words that attract. */
export function AskView({
  page,
  sitting,
  doing,
  rarer,
  secondsLeft,
  stay,
}: {
  readonly page: Asked;
  readonly sitting: Sitting;
  readonly doing: Doing;
  readonly rarer: WaysOfAsking | undefined;
  /** Until it begins anew, once nobody has touched it for a while; undefined: somebody is there. */
  readonly secondsLeft: number | undefined;
  readonly stay: () => void;
}) {
  const { answering, isBegun, wrong } = sitting;
  const { ended } = answering;
  const { settings } = page;
  const texts = page.texts as PageTexts;
  const { languages, questions, thanks } = sitting.page.survey;
  const speech = speechOf(sitting.page, texts, answering);
  const shown = languages.filter((one) => settings.languages.length === 0 || settings.languages.includes(one));
  const attract = speech(settings.attract);
  const [first] = questions;
  const isOneTap = scaleOf(first) !== undefined || ["choice", "resolved", "consent"].includes(first.ask);
  if (ended)
    return (
      <main class="end">
        <svg class="done" viewBox="0 0 48 48" aria-hidden="true">
          <circle cx="24" cy="24" r="22" />
          <path d="M14 25l7 7 13-15" />
        </svg>
        <h1 tabIndex={-1}>{thanks ? speech(thanks) : speech.own("respond.thanks")}</h1>
      </main>
    );
  return (
    <>
      <header>
        {isBegun && (
          <button type="button" class="back anew" onClick={() => void sitting.left()}>
            {speech.own("respond.kiosk.startOver")}
          </button>
        )}
        <Languages languages={shown} texts={texts} doing={doing} say={speech} />
        {!isBegun && attract && <p class="attract">{attract}</p>}
      </header>
      <form
        noValidate
        class={isBegun ? "" : isOneTap ? "waits one-tap" : "waits"}
        onSubmit={(event) => {
          event.preventDefault();
          doing.next();
        }}
      >
        <Questions
          seen={{ page: sitting.page, answering, wrong, rarer, credential: page.link }}
          doing={doing}
          say={speech}
        />
      </form>
      {secondsLeft !== undefined && (
        <StillThere {...{ secondsLeft, stay }} say={speech} leave={() => void sitting.left()} />
      )}
    </>
  );
}

/** Asks whether somebody is there before what was answered is put away. */
function StillThere({
  say,
  secondsLeft,
  stay,
  leave,
}: {
  readonly say: Speech;
  readonly secondsLeft: number;
  readonly stay: () => void;
  readonly leave: () => void;
}) {
  return (
    <dialog ref={open} aria-labelledby="still-there" onCancel={stay}>
      <h2 id="still-there">{say.own("respond.kiosk.stillThere")}</h2>
      <p>{say.own("respond.kiosk.beginsAnew", { n: secondsLeft })}</p>
      <div class="several">
        <button type="button" class="next" onClick={stay}>
          {say.own("respond.kiosk.stillHere")}
        </button>
        <button type="button" onClick={leave}>
          {say.own("respond.kiosk.startOver")}
        </button>
      </div>
    </dialog>
  );
}

/** A dialog is modal only when it is opened so. */
const open = (dialog: HTMLDialogElement | null): void => {
  if (dialog?.open === false) dialog.showModal();
};
