import { useQuery } from "@tanstack/react-query";
import type { Problem } from "../../core/problem.ts";
import { mistakeInWords, mistakesIn } from "../../texts/mistake-words.ts";
import { useLanguage } from "../language.tsx";

/** Where the damage of a file stands that its reader tells, which is in English. */
const mark = "\u0000";

/** What is wrong in a file, in the reader's words; in the server's English where none are kept or they cannot be fetched. */
export function Mistake({ problem }: { readonly problem: Problem }) {
  const { language } = useLanguage();
  const mistakes = useQuery({
    queryKey: ["mistakes", language],
    queryFn: () => (language === "en" ? {} : mistakesIn[language]()),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (mistakes.isPending) return null;
  const { facts } = problem;
  const quoted = facts?.damage;
  const said = mistakeInWords(
    mistakes.data ?? {},
    quoted === undefined ? problem : { ...problem, facts: { ...facts, damage: mark } },
  );
  if (said === null) return <span lang="en">{problem.message}</span>;
  const [before, after] = said.split(mark);
  return (
    <span>
      {before}
      {after !== undefined && <span lang="en">{String(quoted)}</span>}
      {after}
    </span>
  );
}
