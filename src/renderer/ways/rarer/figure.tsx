import { useState } from "preact/hooks";
import type { Asking } from "../asking.ts";
import { numberIn } from "./number-in.ts";

/** A number, written as people write it: with a comma or a point. */
export function Figure({ question, value, answer, say, named, isWrong }: Asking<"number">) {
  const { least, most, unit, required, key } = question;
  const unitId = `${key}-unit`;
  const [written, setWritten] = useState(typeof value === "number" ? String(value) : "");
  const changed = (words: string) => {
    setWritten(words);
    const number = numberIn(words);
    const fits = typeof number === "number" && number >= least && number <= most;
    const why = number === "grouped" ? "respond.number.grouped" : "respond.number.wrong";
    const wrong = /\S/.test(words) ? { wrong: say.plain(why, { least, most }) } : {};
    answer(fits ? number : undefined, { isTyping: true, ...(fits ? {} : wrong) });
  };
  return (
    <label class="figure">
      <input
        type="text"
        inputMode={least < 0 ? "text" : "decimal"}
        autocomplete="off"
        name={key}
        value={written}
        aria-required={required}
        aria-invalid={isWrong}
        {...named}
        aria-labelledby={unit ? `${named["aria-labelledby"]} ${unitId}` : named["aria-labelledby"]}
        onInput={({ currentTarget }) => changed(currentTarget.value)}
      />
      {unit && <span id={unitId}>{say(unit)}</span>}
    </label>
  );
}
