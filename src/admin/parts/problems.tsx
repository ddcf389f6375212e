import type { Problem } from "../../core/problem.ts";
import { useLanguage } from "../language.tsx";
import { Mistake } from "./mistake.tsx";

/** Everything that is wrong in a file, each by its place. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useLanguage();
  if (problems.length === 0) return null;
  return (
    <ul className="problems">
      {problems.map((problem) => (
        <li key={`${problem.line} ${problem.column} ${problem.message}`}>
          {problem.line !== undefined && <b>{t("map.at", { line: problem.line, column: problem.column ?? 1 })}: </b>}
          <Mistake problem={problem} />
        </li>
      ))}
    </ul>
  );
}
