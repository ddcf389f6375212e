import { useState } from "react";
import { longestReason } from "../../../core/experience/edited.ts";
import type { WholeExperience } from "../../../core/insight/heard/read-experience.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useCorrection } from "./changing.ts";

/** Why no figure counts it, and the way to count it after all. */
export function LeftOutOne({ one, mayTell }: { readonly one: WholeExperience; readonly mayTell: boolean }) {
  const { t } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const [why, setWhy] = useState("");
  const count = useCorrection(one);
  if (one.leftOut === null) return null;
  return (
    <>
      <p className="withdrawn">{t("leftOut.one", { why: t(`leftOut.why.${one.leftOut}`) })}</p>
      <Refusal error={count.error} />
      {mayTell &&
        (isAsking ? (
          <fieldset className="take-back">
            <legend>{t("leftOut.count")}</legend>
            <Field
              label={t("experience.why")}
              note={t("experience.whyNote")}
              autoFocus
              value={why}
              maxLength={longestReason}
              onChange={({ target }) => setWhy(target.value)}
            />
            <div className="actions">
              <Button
                onClick={() => {
                  setAsking(false);
                  count.mutate({ answers: {}, counted: true, ...(why.trim() !== "" && { why: why.trim() }) });
                }}
              >
                {t("leftOut.count")}
              </Button>
              <Button variant="default" onClick={() => setAsking(false)}>
                {t("experience.leave")}
              </Button>
            </div>
          </fieldset>
        ) : (
          <div className="actions">
            <Button variant="default" onClick={() => setAsking(true)}>
              {t("leftOut.count")}
            </Button>
          </div>
        ))}
    </>
  );
}
