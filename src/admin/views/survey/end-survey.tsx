import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLanguage } from "../../language.tsx";
import { AskOnce } from "../../parts/ask-once.tsx";
import { Button } from "../../parts/button.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { endSurvey } from "../../sending.ts";

/** Ends a survey that is asked: whoever follows a link to it then reads that it is over. Publishing opens it again. */
export function EndSurvey({ survey }: { readonly survey: string }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => endSurvey(survey),
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <>
      <AskOnce question={t("survey.endAsk")} yes={t("survey.end")} no={t("people.keep")} onYes={() => end.mutate()}>
        {(ask) => (
          <Button variant="default" size="xs" onClick={ask}>
            {t("survey.end")} …
          </Button>
        )}
      </AskOnce>
      <Refusal error={end.error} />
    </>
  );
}
