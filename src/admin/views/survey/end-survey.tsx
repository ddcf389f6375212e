import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage } from "../../language.tsx";
import { AskOnce } from "../../parts/ask-once.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { endSurvey } from "../../sending.ts";

/** Ends a survey that is asked: whoever follows a link to it then reads that it is over. Publishing opens it again. */
export function EndSurvey({ survey }: { readonly survey: string }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [isAsked, ask] = useState(false);
  const end = useMutation({
    mutationFn: () => endSurvey(survey),
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <>
      {isAsked ? (
        <AskOnce
          question={t("survey.endAsk")}
          yes={t("survey.end")}
          no={t("people.keep")}
          onYes={() => end.mutate()}
          onClose={() => ask(false)}
        />
      ) : (
        <Button variant="default" size="xs" onClick={() => ask(true)}>
          {t("survey.end")} …
        </Button>
      )}
      <Refusal error={end.error} />
    </>
  );
}
