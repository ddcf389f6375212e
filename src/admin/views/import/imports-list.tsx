import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Imports } from "../../../api/import.ts";
import { paths } from "../../../api/paths.ts";
import { send } from "../../api.ts";
import { downloadMapping } from "../../importing.ts";
import { useLanguage } from "../../language.tsx";
import { AskOnce } from "../../parts/ask-once.tsx";
import { Button } from "../../parts/button.tsx";
import { Refusal } from "../../parts/refusal.tsx";

/** What was imported so far; each may be undone whole, after being asked about once. */
export function ImportsList({ imports, mayUndo }: { readonly imports: Imports; readonly mayUndo: boolean }) {
  const { t, date } = useLanguage();
  const undo = useUndo();
  const download = useMutation({ mutationFn: downloadMapping });
  if (imports.length === 0) return <p className="soft">{t("import.none")}</p>;
  return (
    <>
      <ul className="people-rows">
        {imports.map(({ number, source, begun, state, counts, hasMapping }) => (
          <li key={number} className={`import-${state}`}>
            <div className="person">
              <span className="person-name">{source}</span>
              <span className="soft">
                {[
                  t("import.number", { number }),
                  date.moment(begun),
                  t(`import.state.${state}`),
                  ...(counts === null ? [] : [t("import.counted", { n: counts.kept })]),
                  ...(counts === null || counts.corrected === 0
                    ? []
                    : [t("import.corrected", { n: counts.corrected })]),
                ].join(" · ")}
              </span>
            </div>
            <AskOnce
              question={t("import.undoAsk", { number })}
              yes={t("import.undo")}
              no={t("import.undoKeep")}
              onYes={() => undo.mutate(number)}
            >
              {(ask) => (
                <div className="person-actions">
                  {hasMapping && (
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t("import.mappingOf", { number })}
                      onClick={() => download.mutate(number)}
                    >
                      {t("import.mapping")}
                    </Button>
                  )}
                  {mayUndo && state === "finished" && (
                    <Button
                      size="xs"
                      variant="default"
                      loading={undo.isPending && undo.variables === number}
                      aria-label={t("import.undoOf", { number })}
                      onClick={ask}
                    >
                      {t("import.undo")}
                    </Button>
                  )}
                </div>
              )}
            </AskOnce>
          </li>
        ))}
      </ul>
      {undo.data !== undefined && (
        <p role="status">{t("import.undone", { number: undo.variables ?? 0, withdrawn: undo.data.withdrawn })}</p>
      )}
      <Refusal error={undo.error ?? download.error} />
    </>
  );
}

/** Undoes an import; every figure may be another one then. */
function useUndo() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (number: number) => send<{ withdrawn: number }>("DELETE", paths.import(number)),
    onSettled: () => queries.invalidateQueries(),
  });
}
