import { problemInWords } from "../../texts/problem-words.ts";
import { countedAnew, problemCode } from "../api.ts";
import { useLanguage } from "../language.tsx";
import type { Trouble } from "./trouble.ts";

/** What is on the page could not be asked again: it stays, and here is said why, and from when it is. */
export function Stale({ trouble }: { readonly trouble: Trouble | null }) {
  const { language, t, date, number } = useLanguage();
  if (trouble === null || trouble.since === null) return null;
  const share = countedAnew(trouble.error);
  const why = problemInWords(language, problemCode(trouble.error));
  const problem = typeof share === "number" ? `${why} (${number.share(share)})` : why;
  return (
    <p className="stale" role="status">
      {t(trouble.isBefore ? "problem.staleBefore" : "problem.stale", { problem, time: date.time(trouble.since) })}
    </p>
  );
}
