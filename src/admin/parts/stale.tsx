import { problemInWords } from "../../texts/problem-words.ts";
import { problemCode } from "../api.ts";
import { useLanguage } from "../language.tsx";
import type { Trouble } from "./trouble.ts";

/** What is on the page could not be asked again: it stays, and here is said why, and from when it is. */
export function Stale({ trouble }: { readonly trouble: Trouble | null }) {
  const { language, t, date } = useLanguage();
  if (trouble === null || trouble.since === null) return null;
  const problem = problemInWords(language, problemCode(trouble.error));
  return (
    <p className="stale" role="status">
      {t(trouble.isBefore ? "problem.staleBefore" : "problem.stale", { problem, time: date.time(trouble.since) })}
    </p>
  );
}
