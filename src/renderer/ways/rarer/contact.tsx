import { useState } from "preact/hooks";
import { isNameAlone } from "../../../core/survey/questions/name-alone.ts";
import type { Asking } from "../asking.ts";

const patterns = { name: /\S/, email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, phone: /^\+?[\d\s()-]{5,30}$/ } as const;
const fields = {
  name: { type: "text", autocomplete: "name" },
  email: { type: "email", autocomplete: "email" },
  phone: { type: "tel", autocomplete: "tel" },
} as const;
type Way = keyof typeof fields;

/** Leave to be contacted: whoever gives nothing is not. */
export function Contact({ question: { key, asks }, value, answer, say, named, isWrong }: Asking<"contact">) {
  const [given, setGiven] = useState<Partial<Record<Way, string>>>(
    typeof value === "object" && value !== null ? value : {},
  );
  const changed = (way: Way, words: string) => {
    const now = { ...given, [way]: words };
    setGiven(now);
    const filled = filledIn(now);
    const wrong = wrongIn(filled, asks);
    const more = { isTyping: true, ...(wrong && { wrong: say.plain(wrong) }) };
    answer(filled.length > 0 && wrong === undefined ? Object.fromEntries(filled) : undefined, more);
  };
  return (
    <fieldset class="contact" {...named}>
      <p class="note">{say.own("respond.contact.how")}</p>
      {asks.map((way) => (
        <label key={way}>
          {say.own(`respond.contact.${way}`)}
          <input
            name={`${key}-${way}`}
            maxLength={200}
            value={given[way] ?? ""}
            aria-invalid={(isWrong && isToMend(way, given, asks)) || undefined}
            {...fields[way]}
            onInput={({ currentTarget }) => changed(way, currentTarget.value)}
          />
        </label>
      ))}
    </fieldset>
  );
}

const filledIn = (given: Partial<Record<Way, string>>) =>
  Object.entries(given).flatMap(([one, words]) => {
    const trimmed = words.trim();
    return trimmed === "" ? [] : [[one as Way, trimmed] as const];
  });

/** Where one of them is not whole, that one; else any by which somebody is reached. */
function isToMend(way: Way, given: Partial<Record<Way, string>>, asks: readonly Way[]): boolean {
  const wrong = wrongIn(filledIn(given), asks) ?? "respond.contact.wrong";
  return way !== "name" && ["respond.contact.wrong", `respond.contact.${way}.wrong`].includes(wrong);
}

/** As the server reads it: an e-mail address or a telephone number must be there where one is asked, and whole. */
function wrongIn(filled: readonly (readonly [Way, string])[], asks: readonly Way[]) {
  const broken = filled.find(([way, words]) => !patterns[way].test(words));
  if (broken !== undefined && broken[0] !== "name") return `respond.contact.${broken[0]}.wrong` as const;
  const reaches = isNameAlone(asks) || filled.some(([way]) => way !== "name");
  return filled.length > 0 && !reaches ? "respond.contact.wrong" : undefined;
}
