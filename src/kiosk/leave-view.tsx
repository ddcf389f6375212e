import type { LeaveCode } from "../core/device/settings.ts";

import { Keypad } from "./keypad.tsx";
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
    if (left > 0 || typed === "") return;
    if (await isLeaveCode(typed, leaveCode)) return leave();
    type("");
    setTries(afterWrong(tries, Date.now()));
  };
  return (
    <form
      class="staff"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
    >
      <main>
        <h1 tabIndex={-1}>{words["tablet.leaving"]}</h1>
        <p id="how">{words["tablet.leaveHow"]}</p>
        <label class="code">
          <span>{words["tablet.code"]}</span>
          <input
            name="leave-code"
            type="password"
            value={typed}
            maxLength={8}
            autocomplete="off"
            inputMode="none"
            aria-describedby="how trouble"
            onInput={({ currentTarget }) => {
              currentTarget.value = digitsIn(currentTarget.value);
              type(currentTarget.value);
            }}
          />
        </label>
        <p id="trouble" class="wrong" role="alert">
          {left > 0 ? put(words["tablet.wait"], left) : isWrong ? words["tablet.wrongLeave"] : ""}
        </p>
        <Keypad signs="1234567890" erase={words["tablet.erase"]} typed={typed} type={(text) => type(digitsIn(text))} />
      </main>
      <nav aria-label={words["tablet.leaving"]}>
        <button type="button" class="back" onClick={back}>
          {words["tablet.cancel"]}
        </button>
        <button type="submit" class="next" aria-disabled={left > 0 || typed === ""}>
          {words["tablet.leave"]}
        </button>
      </nav>
    </form>
  );
}

const digitsIn = (text: string): string => text.replace(/\D/g, "").slice(0, 8);
