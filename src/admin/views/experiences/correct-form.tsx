import { Fragment, useId, useState } from "react";
import { isPair } from "../../../core/experience/answer-code.ts";
import { longestReason } from "../../../core/experience/edited.ts";
import type { Answer } from "../../../core/experience/experience.ts";
import type { WholeExperience } from "../../../core/insight/heard/read-experience.ts";
import { saidTwice } from "../../../core/insight/heard/said-twice.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { own } from "../../../core/own.ts";
import { answerName } from "../../../texts/measure-name.ts";
import { useLanguage } from "../../language.tsx";
import { namesOf } from "../../names.ts";
import { Button } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { AnswerField } from "./answer-field.tsx";
import { useCorrection } from "./changing.ts";

/** What was misheard or mistyped is told anew: every answer but the tags, which have a place of their own. */
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
  const twin = saidTwice(one, journey);
  const [isInStep, keepInStep] = useState(true);
  const now = (key: string): Answer =>
    (Object.hasOwn(changed, key) ? own(changed, key) : own(one.answers, key)) ?? null;
  const change = (key: string, answer: Answer) => {
    const also = twin === null || !isInStep ? {} : besides(key, answer, twin, now("expectation"));
    setChanged({ ...changed, [key]: answer, ...also });
  };
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
      {Object.keys(one.answers).map((key) =>
        key === "tags" ? null : (
          <Fragment key={key}>
            <AnswerField about={key} {...{ one, journey }} now={now(key)} change={(to) => change(key, to)} />
            {key === "expectation" && twin !== null && (
              <label className="tick">
                <input type="checkbox" checked={isInStep} onChange={({ target }) => keepInStep(target.checked)} />
                {t("experience.inStep", { name: answerName(language, twin, namesOf(journey)) })}
              </label>
            )}
          </Fragment>
        ),
      )}
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

/** What changes besides, where an answer and what was experienced say the same. */
function besides(key: string, answer: Answer, twin: string, pair: Answer): Readonly<Record<string, Answer>> {
  if (key === "expectation" && isPair(answer) && answer.experienced !== (isPair(pair) ? pair.experienced : null))
    return { [twin]: answer.experienced };
  if (key !== twin || !isPair(pair)) return {};
  return { expectation: { ...pair, experienced: typeof answer === "number" ? answer : null } };
}
