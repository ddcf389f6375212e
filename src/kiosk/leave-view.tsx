import { useEffect, useState } from "preact/hooks";
import type { LeaveCode } from "../core/device/settings.ts";
import { put, type StaffWords } from "../texts/kiosk-words.ts";
import { Keypad } from "./keypad.tsx";
import { afterWrong, isLeaveCode, secondsLeft, type Tries } from "./leave-code.ts";

/** Where the staff types the code that leads out. Who does nothing for a while is taken back. */
export function LeaveView({
  words,
  leaveCode,
  tries,
  setTries,
  leave,
  back,
}: {
  readonly words: StaffWords;
  readonly leaveCode: LeaveCode;
  readonly tries: Tries;
  readonly setTries: (tries: Tries) => void;
  readonly leave: () => void;
  readonly back: () => void;
}) {
  const [typed, setTyped] = useState("");
  const [isWrong, setIsWrong] = useState(false);
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const left = secondsLeft(tries, now);
  const change = (text: string) => {
    setIsWrong(false);
    setTyped(text.replace(/\D/g, "").slice(0, 8));
  };
  const check = async () => {
    if (left > 0 || typed === "") return;
    if (await isLeaveCode(typed, leaveCode)) return leave();
    setTries(afterWrong(tries, Date.now()));
    setNow(Date.now());
    setTyped("");
    setIsWrong(true);
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
        <h1 tabIndex={-1}>{words.leaving}</h1>
        <p id="how">{words.leaveHow}</p>
        <label class="code">
          <span>{words.code}</span>
          <input
            name="leave-code"
            type="password"
            value={typed}
            maxLength={8}
            autocomplete="off"
            inputMode="none"
            aria-describedby="how trouble"
            onInput={({ currentTarget }) => change(currentTarget.value)}
          />
        </label>
        <p id="trouble" class="wrong" role="alert">
          {left > 0 ? put(words.wait, left) : isWrong ? words.wrongLeave : ""}
        </p>
        <Keypad signs="1234567890" erase={words.erase} typed={typed} change={change} />
      </main>
      <nav aria-label={words.leaving}>
        <button type="button" class="back" onClick={back}>
          {words.cancel}
        </button>
        <button type="submit" class="next" aria-disabled={left > 0 || typed === ""}>
          {words.leave}
        </button>
      </nav>
    </form>
  );
}
