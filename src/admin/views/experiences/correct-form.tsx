import { useId, useState } from "react";
import { standardAnswers } from "../../../core/experience/answers.ts";
import { longestReason } from "../../../core/experience/edited.ts";
import type { Answer } from "../../../core/experience/experience.ts";
import type { WholeExperience } from "../../../core/insight/read-experience.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { answerName } from "../../../texts/measure-name.ts";
import { useLanguage } from "../../language.tsx";
import { namesOf } from "../../names.ts";
import { Button } from "../../parts/button.tsx";
import { Field, FieldChoice } from "../../parts/field.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useCorrection } from "./changing.ts";

/** Values of an answer that one chooses from; more steps than this nobody chooses from a list. */
const mostSteps = 11;

/** What was misheard or mistyped is told anew: answers on a scale, and the comment. */
export function CorrectForm({
  one,
  journey,
  done,
}: {
  readonly one: WholeExperience;
  readonly journey: Journey | undefined;
  readonly done: () => void;
}) {
  const { language, t } = useLanguage();
  const correction = useCorrection(one);
  const comment = useId();
  const [changed, setChanged] = useState<Readonly<Record<string, Answer>>>({});
  const [why, setWhy] = useState("");
  const now = (key: string): Answer => changed[key] ?? (key in changed ? null : (one.answers[key] ?? null));
  const change = (key: string, answer: Answer) => setChanged({ ...changed, [key]: answer });
  const name = (key: string) => answerName(language, key, namesOf(journey));
  const asked = Object.keys(one.answers).flatMap((key) => {
    const values = valuesOf(one, journey, key);
    return values === null ? [] : [{ key, values }];
  });
  const words = changed.comment ?? (("comment" in changed ? "" : one.comment) as string | null) ?? "";
  return (
    <form
      className="correct"
      onSubmit={(event) => {
        event.preventDefault();
        correction.mutate({ answers: changed, ...(why.trim() !== "" && { why: why.trim() }) }, { onSuccess: done });
      }}
    >
      <p className="note">{t("experience.correctHow")}</p>
      {asked.map(({ key, values }) => (
        <FieldChoice
          key={key}
          label={name(key)}
          value={written(now(key))}
          options={values}
          name={(value) =>
            value === ""
              ? t("experience.notAnswered")
              : value === "notApplicable"
                ? t("experience.notApplicable")
                : value
          }
          onChoose={(value) => change(key, value === "" ? null : value === "notApplicable" ? value : Number(value))}
        />
      ))}
      <div className="field">
        <label htmlFor={comment}>{t("experience.comment")}</label>
        <textarea
          id={comment}
          rows={3}
          maxLength={10_000}
          lang={one.language ?? undefined}
          value={String(words)}
          onChange={(event) => change("comment", event.target.value === "" ? null : event.target.value)}
        />
      </div>
      <Field
        label={t("experience.why")}
        note={t("experience.whyNote")}
        value={why}
        maxLength={longestReason}
        onChange={(event) => setWhy(event.target.value)}
      />
      <Refusal error={correction.error} />
      <div className="actions">
        <Button type="submit" disabled={Object.keys(changed).length === 0} loading={correction.isPending}>
          {t("experience.save")}
        </Button>
        <Button variant="default" onClick={done}>
          {t("experience.leave")}
        </Button>
      </div>
    </form>
  );
}

const written = (answer: Answer): string => (answer === null ? "" : String(answer));

/** What can be chosen of an answer on a scale; null where it is none, or has too many steps. */
function valuesOf(one: WholeExperience, journey: Journey | undefined, key: string): string[] | null {
  const type = standardAnswers[key];
  const scale =
    one.scales[key] ?? journey?.answers[key]?.scale ?? type?.scale ?? (key.startsWith("image.") ? [1, 5] : null);
  const answer = one.answers[key];
  if (scale === null || type?.kind === "resolved" || (typeof answer === "object" && answer !== null)) return null;
  const [min, max] = scale;
  if (max - min >= mostSteps || !Number.isInteger(min) || (typeof answer === "number" && !Number.isInteger(answer)))
    return null;
  return ["", "notApplicable", ...Array.from({ length: max - min + 1 }, (_, step) => String(min + step))];
}
