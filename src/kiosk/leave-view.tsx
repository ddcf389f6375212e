import type { LeaveCode } from "../core/device/settings.ts";
import { CodeForm } from "./code-form.tsx";
import { afterWrong, isLeaveCode, secondsLeft, type Tries } from "./leave-code.ts";
import { put, type StaffWords } from "./staff-words.ts";

/** Where the staff types the code that leads out. Who does nothing for a while is taken back. */
export function LeaveView({
  words,
  leaveCode,
  typed,
  type,
  tries,
  setTries,
  leave,
  back,
}: {
  readonly words: StaffWords;
  readonly leaveCode: LeaveCode;
  readonly typed: string;
  readonly type: (typed: string) => void;
  readonly tries: Tries;
  readonly setTries: (tries: Tries) => void;
  readonly leave: () => void;
  readonly back: () => void;
}) {
  const left = secondsLeft(tries, Date.now());
  const isWrong = tries.wrong > 0 && typed === "";
  const check = async () => {
    if (await isLeaveCode(typed, leaveCode)) return leave();
    type("");
    setTries(afterWrong(tries, Date.now()));
  };
  return (
    <CodeForm
      {...{ words, typed, type }}
      title={words["tablet.leaving"]}
      how={words["tablet.leaveHow"]}
      trouble={left > 0 ? put(words["tablet.wait"], left) : isWrong ? words["tablet.wrongLeave"] : ""}
      signs="1234567890"
      signsIn={digitsIn}
      field={{ name: "leave-code", type: "password", maxLength: 8 }}
      enter={() => void check()}
      isReady={left <= 0 && typed !== ""}
      does={words["tablet.leave"]}
    >
      <button type="button" class="back" onClick={back}>
        {words["tablet.cancel"]}
      </button>
    </CodeForm>
  );
}

const digitsIn = (text: string): string => text.replace(/\D/g, "").slice(0, 8);
