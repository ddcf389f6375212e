import { useQuery } from "@tanstack/react-query";
import type { Problem } from "../../core/problem.ts";
import { mistakeInWords, mistakesIn } from "../../texts/mistake-words.ts";
import { useLanguage } from "../language.tsx";

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
  const said = mistakeInWords(mistakes.data ?? {}, problem);
  return said === null ? <span lang="en">{problem.message}</span> : <span>{said}</span>;
}
