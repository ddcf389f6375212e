import { isPair } from "../../../core/experience/answer-code.ts";
import { type Scale, standardAnswers } from "../../../core/experience/answers.ts";
import type { Answer } from "../../../core/experience/experience.ts";
import { valences } from "../../../core/experience/feelings.ts";
import type { WholeExperience } from "../../../core/insight/heard/read-experience.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { own } from "../../../core/own.ts";
import { answerName } from "../../../texts/measure-name.ts";
import { wordName } from "../../../texts/word-name.ts";
import { useLanguage } from "../../language.tsx";
import { namesOf } from "../../names.ts";
import { CheckList } from "../../parts/check-list.tsx";
import { Field, FieldChoice } from "../../parts/field.tsx";

/** Values of an answer that one chooses from; more steps than this nobody chooses from a list. */
const mostSteps = 11;

/** One answer to be told anew, as what it is: on a scale, as a pair, in three, or in words. */
export function AnswerField({
  about: key,
  one,
  journey,
  now,
  change,
}: {
  readonly about: string;
  readonly one: WholeExperience;
  readonly journey: Journey | undefined;
  readonly now: Answer;
  readonly change: (answer: Answer) => void;
}) {
  const { language, t } = useLanguage();
  const name = answerName(language, key, namesOf(journey));
  const type = own(standardAnswers, key);
  if (type?.kind === "resolved")
    return <StepField states label={name} steps={["no", "partly", "yes"]} now={now} change={change} />;
  if (type?.kind === "set") {
    const chosen: readonly string[] = Array.isArray(now) ? now : [];
    const nameOf = (word: string) => wordName(language, key, word, journey?.choices);
    const choices = own(journey?.choices, key);
    const known = [...Object.keys(choices?.words ?? {}), ...(choices?.none ?? []), ...Object.keys(valences)];
    return (
      <CheckList
        title={name}
        note={t("experience.noneTicked")}
        values={chosen}
        options={[...new Set([...known, ...chosen])].map((value) => ({ value, name: nameOf(value) }))}
        onChange={(words) => change(words.length === 0 ? null : words)}
      />
    );
  }
  const scale =
    own(one.scales, key) ??
    own(journey?.answers, key)?.scale ??
    type?.scale ??
    (key.startsWith("image.") ? [1, 5] : null);
  if (isAskedAsPair(one, key)) {
    const pair = isPair(now) ? now : { expected: null, experienced: null };
    return (["expected", "experienced"] as const).map((half) => (
      <OnScale
        key={half}
        label={t("experience.half", { name, half: t(`responses.half.${half}`) })}
        scale={own(one.scales, key) ?? [1, 5]}
        now={pair[half]}
        change={(value) => {
          const told = { ...pair, [half]: typeof value === "number" ? value : null };
          change(told.expected === null && told.experienced === null ? null : told);
        }}
      />
    ));
  }
  return scale === null ? null : <OnScale states label={name} scale={scale} now={now} change={change} />;
}

/** Expected and experienced; where nothing of it was answered, its scale alone tells it from a comparison around 0. */
function isAskedAsPair({ answers, scales }: Pick<WholeExperience, "answers" | "scales">, key: string): boolean {
  const [answer, scale] = [own(answers, key) ?? null, own(scales, key)];
  return key === "expectation" && (isPair(answer) || (scale !== undefined && scale[0] !== -scale[1]));
}

interface Told {
  readonly label: string;
  readonly now: Answer;
  readonly change: (answer: Answer) => void;
}

/** A step of few from a list, a value of many by its number. */
function OnScale({ scale: [min, max], ...told }: Told & { readonly scale: Scale; readonly states?: boolean }) {
  const { t } = useLanguage();
  const isFew = max - min < mostSteps && Number.isInteger(min);
  if (isFew && (typeof told.now !== "number" || Number.isInteger(told.now))) {
    const steps = Array.from({ length: max - min + 1 }, (_, step) => min + step);
    return <StepField {...told} steps={steps} />;
  }
  const state = told.now === "notApplicable" ? "notApplicable" : "notAnswered";
  return (
    <Field
      label={told.label}
      note={`${min}–${max}`}
      type="number"
      step="any"
      {...{ min, max }}
      placeholder={t(`experience.${state}`)}
      value={typeof told.now === "number" ? told.now : ""}
      onChange={({ target }) => told.change(target.value === "" ? null : Number(target.value))}
    />
  );
}

function StepField({
  label,
  now,
  change,
  steps,
  states,
}: Told & { readonly steps: readonly (number | string)[]; readonly states?: boolean }) {
  const { t } = useLanguage();
  return (
    <FieldChoice
      label={label}
      value={now === null ? "" : String(now)}
      options={["", ...(states ? ["notApplicable"] : []), ...steps.map(String)]}
      name={(value) => {
        if (value === "") return t("experience.notAnswered");
        if (value === "notApplicable") return t("experience.notApplicable");
        return typeof steps[0] === "string" ? t(`codebook.value.resolved.${value as "yes" | "partly" | "no"}`) : value;
      }}
      onChoose={(value) =>
        change(value === "" ? null : (steps.find((step) => String(step) === value) ?? ("notApplicable" as const)))
      }
    />
  );
}
