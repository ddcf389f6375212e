import { useState } from "react";
import { longestReason } from "../../../core/experience/edited.ts";
import type { WholeExperience } from "../../../core/insight/heard/read-experience.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useCorrection, useTakingBack } from "./changing.ts";

/** What may be done with an experience as a whole: corrected, withdrawn and brought back, erased. What goes asks once. */
export function TakeBack({ one, correct }: { readonly one: WholeExperience; readonly correct: () => void }) {
  const { t } = useLanguage();
  const [asked, ask] = useState<"withdraw" | "erase" | null>(null);
  const [why, setWhy] = useState("");
  const takingBack = useTakingBack(one.id);
  const bringingBack = useCorrection(one);
  const leave = () => ask(null);
  if (asked !== null)
    return (
      <fieldset className="take-back">
        <legend>{t(`experience.${asked}Ask`)}</legend>
        {asked === "withdraw" && (
          <Field
            label={t("experience.why")}
            note={t("experience.whyNote")}
            autoFocus
            value={why}
            maxLength={longestReason}
            onChange={(event) => setWhy(event.target.value)}
          />
        )}
        <div className="actions">
          <Button
            autoFocus={asked === "erase"}
            onClick={() => {
              leave();
              takingBack.mutate({ erase: asked === "erase", why: why.trim() });
            }}
          >
            {t(`experience.${asked}`)}
          </Button>
          <Button variant="default" onClick={leave}>
            {t("experience.leave")}
          </Button>
        </div>
      </fieldset>
    );
  return (
    <>
      <Refusal error={takingBack.error ?? bringingBack.error} />
      <div className="actions">
        {one.state === "lived" ? (
          <>
            <Button variant="default" onClick={correct}>
              {t("experience.correct")}
            </Button>
            <Button variant="default" onClick={() => ask("withdraw")}>
              {t("experience.withdraw")}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => bringingBack.mutate({ answers: {} })}>
            {t("experience.bringBack")}
          </Button>
        )}
        <Button variant="default" onClick={() => ask("erase")}>
          {t("experience.erase")}
        </Button>
      </div>
    </>
  );
}
