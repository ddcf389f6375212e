import type { Offered } from "../../core/survey/survey-page.ts";
import type { Asking } from "./asking.ts";

type Several = "tags" | "emotions" | "choices";

/** Any of several words, or at most so many: in the order in which they were chosen. */
export function SomeOf(asking: Asking<Several>) {
  return (
    <fieldset {...asking.named}>
      <HowMany {...asking} />
      <Words {...asking} words={asking.offered} />
    </fieldset>
  );
}

/** How many may be chosen, and that they are. */
export function HowMany({ question: { most }, offered, value, say }: Asking<Several>) {
  const n = most ?? offered.length;
  const isFull = chosenIn(value).length >= n && n < offered.length;
  const key = isFull ? "respond.allChosen" : n < offered.length ? "respond.atMost" : "respond.several";
  return (
    <p class="note" aria-live="polite">
      {say.own(key, { n })}
    </p>
  );
}

export function Words({
  question: { key, most = Number.POSITIVE_INFINITY },
  offered,
  value,
  answer,
  say,
  words,
}: Asking<Several> & { readonly words: readonly Offered[] }) {
  const chosen = chosenIn(value);
  // What stands alone goes when something else is chosen, and all else when it is.
  const others = chosen.filter((one) => !offered.some(({ key, exclusive }) => exclusive && key === one));
  const turn = ({ key, exclusive }: Offered, isOn: boolean) => {
    const now = exclusive ? [] : others.filter((one) => one !== key);
    if (isOn) now.push(key);
    answer(now[0] && now);
  };
  return (
    <div class="several">
      {words.map((word) => {
        const isChosen = chosen.includes(word.key);
        const isShut = !isChosen && !word.exclusive && others.length >= most;
        return (
          <label class="pick" key={word.key}>
            <input
              type="checkbox"
              name={key}
              checked={isChosen}
              aria-disabled={isShut}
              onClick={(event) => isShut && event.preventDefault()}
              onChange={({ currentTarget }) => turn(word, currentTarget.checked)}
            />
            <span class="shown" lang={word.isOurs ? say.ownLanguage : undefined}>
              {say(word.text)}
            </span>
          </label>
        );
      })}
    </div>
  );
}

const chosenIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value : []);
