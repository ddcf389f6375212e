import { pairingLength, pairingSigns, readPairingCode } from "../core/device/pairing-code.ts";

import { Keypad } from "./keypad.tsx";
import type { StaffWords } from "./staff-words.ts";

/** Where a tablet is told by a code which kiosk it is. `trouble`: what is wrong, in words. */
export function PairView({
  words,
  trouble,
  isBusy,
  typed,
  type,
  pair,
}: {
  readonly words: StaffWords;
  readonly trouble: string | undefined;
  readonly isBusy: boolean;
  readonly typed: string;
  readonly type: (typed: string) => void;
  readonly pair: (code: string) => void;
}) {
  const signsIn = (text: string) =>
    [...text.toUpperCase()]
      .filter((sign) => pairingSigns.includes(sign))
      .slice(0, pairingLength)
      .join("");
  const code = readPairingCode(typed);
  return (
    <form
      class="staff"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (code !== null && !isBusy) pair(code);
      }}
    >
      <main>
        <h1 tabIndex={-1}>{words["tablet.pairing"]}</h1>
        <p id="how">{words["tablet.how"]}</p>
        <label class="code">
          <span>{words["tablet.code"]}</span>
          <input
            name="code"
            value={typed}
            maxLength={40}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            inputMode="none"
            aria-describedby="how trouble"
            onInput={({ currentTarget }) => {
              currentTarget.value = signsIn(currentTarget.value);
              type(currentTarget.value);
            }}
          />
        </label>
        <p id="trouble" class="wrong" role="alert">
          {trouble}
        </p>
        <Keypad signs={pairingSigns} erase={words["tablet.erase"]} typed={typed} type={(text) => type(signsIn(text))} />
      </main>
      <nav aria-label={words["tablet.pairing"]}>
        <button type="submit" class="next" aria-disabled={code === null || isBusy}>
          {words["tablet.pair"]}
        </button>
      </nav>
    </form>
  );
}
