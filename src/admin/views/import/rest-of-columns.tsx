import { useState } from "react";
import type { Drafted } from "../../../api/import.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { lookedAt, unused } from "./taking.ts";
import { guessedIn, type Work } from "./work.ts";

/** From so many guesses on nobody wants to press each. */
const many = 4;

/** The guesses that nobody has looked at, settled by one press, which can be taken back. */
export function RestOfColumns({
  draft,
  work,
  change,
}: {
  readonly draft: Drafted;
  readonly work: Work;
  readonly change: (work: Work) => void;
}) {
  const { t } = useLanguage();
  const [settled, settle] = useState<{ readonly before: Work; readonly n: number } | null>(null);
  const rest = guessedIn(draft, work).filter((name) => work.open?.[name] !== null);
  const press = (next: Work) => {
    settle({ before: work, n: rest.length });
    change(next);
  };
  if (settled !== null && rest.length === 0)
    return (
      <p className="import-rest" role="status">
        {t("import.restSettled", { n: settled.n })}{" "}
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            change(settled.before);
            settle(null);
          }}
        >
          {t("import.restBack")}
        </Button>
      </p>
    );
  if (rest.length < many) return null;
  return (
    <p className="import-rest">
      {t("import.rest", { n: rest.length })}{" "}
      <Button size="xs" variant="default" onClick={() => press(unused(work, rest))}>
        {t("import.restUnused")}
      </Button>{" "}
      <Button size="xs" variant="default" onClick={() => press(lookedAt(work, rest))}>
        {t("import.restAsDrafted")}
      </Button>
    </p>
  );
}
