import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ColumnAtHand } from "../../../api/import.ts";
import { keepOwn } from "../../../core/journey/editing/own-edits.ts";
import type { Attribute, Journey } from "../../../core/journey/journey.ts";
import { journeyQuery } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { useMayChange } from "../../may-change.ts";
import { Button } from "../../parts/button.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { saveJourney } from "../../sending.ts";
import { today } from "../../today.ts";
import type { Work } from "./work.ts";

/** That a group comes in by which the journey cannot be sliced, since it does not declare it; and the way to declare it. */
export function UndeclaredGroup({
  group,
  column: { name, about, examples },
  journey,
  work,
  change,
}: {
  /** The attribute's key. */
  readonly group: string;
  readonly column: ColumnAtHand;
  readonly journey: Journey;
  readonly work: Work;
  readonly change: (work: Work) => void;
}) {
  const { t, language } = useLanguage();
  const queries = useQueryClient();
  const mayChange = useMayChange();
  const labels = examples.flatMap(({ text, label }) => (label === undefined ? [] : [[text, { [language]: label }]]));
  const attribute: Attribute = {
    name: { [language]: about || name },
    type: "category",
    labels: Object.fromEntries(labels),
  };
  const isNew = typeof work.journey !== "string";
  const declare = useMutation({
    mutationFn: async () => {
      if (isNew) return change({ ...work, journey: keepOwn(journey, "attributes", group, attribute) });
      const base = await queries.fetchQuery({ ...journeyQuery(journey.key), staleTime: 0 });
      await saveJourney(keepOwn(base.journey, "attributes", group, attribute), base.version, today());
      await queries.invalidateQueries();
    },
  });
  return (
    <li className="import-finding">
      <p>{t("import.undeclared", { key: group })}</p>
      {isNew || mayChange ? (
        <p className="import-ways">
          <Button size="xs" variant="default" loading={declare.isPending} onClick={() => declare.mutate()}>
            {t("import.declare", { name: about || name })}
          </Button>
        </p>
      ) : (
        <p className="soft">{t("import.declareOthers")}</p>
      )}
      <Refusal error={declare.error} />
    </li>
  );
}
