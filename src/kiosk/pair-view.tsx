import { pairingLength, pairingSigns, readPairingCode } from "../core/device/pairing-code.ts";
import { CodeForm } from "./code-form.tsx";
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
  const code = readPairingCode(typed);
  return (
    <CodeForm
      {...{ words, trouble, typed, type, signsIn }}
      title={words["tablet.pairing"]}
      how={words["tablet.how"]}
      signs={pairingSigns}
      field={{ name: "code", maxLength: 40, autocapitalize: "characters", spellcheck: false }}
      enter={() => code !== null && pair(code)}
      isReady={code !== null && !isBusy}
      does={words["tablet.pair"]}
    />
  );
}

const signsIn = (text: string): string =>
  [...text.toUpperCase()]
    .filter((sign) => pairingSigns.includes(sign))
    .slice(0, pairingLength)
    .join("");
