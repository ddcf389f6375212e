import type { Audit } from "../core/insight/audit-value.ts";
import type { Journey } from "../core/journey/journey.ts";
import type { Figure } from "../core/measures/intervals/estimate.ts";
import type { Language } from "../core/text.ts";
import { allWords } from "../texts/all-words.ts";
import { groupName } from "../texts/condition-name.ts";
import { numbers } from "../texts/numbers.ts";

const shown = 3;

/** The groups that fare worst against the others, in some lines for a terminal; nothing where none does. */
export function subgroupsInWords(
  audit: Audit,
  journey: Journey,
  name: (touchpoint: string) => string,
  language: Language,
): string[] {
  const t = allWords(language);
  const { found } = audit.subgroups;
  if (found.length === 0) return [];
  const value = (figure: Figure) => (figure.ok ? numbers(language).value(figure.estimate) : "–");
  const deepest = found.toSorted((a, b) => b.wracc - a.wracc).slice(0, shown);
  const lines = found
    .filter((group) => deepest.includes(group))
    .map(({ touchpoint, conditions, inside, outside }) => {
      const place = touchpoint === "" ? t("whole.title") : name(touchpoint);
      const group = `${place} · ${groupName(language, journey, conditions)}`;
      return `  ${t("subgroups.line", { group, inside: value(inside), outside: value(outside) })}`;
    });
  return [`${t("subgroups.title")}:`, ...lines];
}
