import { type FormEvent, type KeyboardEvent, type RefObject, useId } from "react";
import type { SetupLocation } from "../../../api/settings-operations.ts";
import { perspectives } from "../../../core/experience/experience.ts";
import { reasons } from "../../../core/experience/reasons.ts";
import { type Journey, touchpointsOf } from "../../../core/journey/journey.ts";
import { say, type Text } from "../../../core/text.ts";
import { channelName } from "../../../texts/channel-name.ts";
import { perspectiveName } from "../../../texts/perspective-name.ts";
import { wordName } from "../../../texts/word-name.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Field, FieldChoice } from "../../parts/field.tsx";
import { AboutField } from "./about-field.tsx";
import { FeltField } from "./felt-field.tsx";
import { type Heard, lackIn, waysOfHearing } from "./heard.ts";

/** What was heard, as quick as writing a note: what it is about, a face, why, the words; the rest is mostly right already. */
export function HeardForm({
  heard,
  journey,
  lately,
  locations,
  customerWord,
  isAsked,
  form,
  change,
  tell,
}: {
  readonly heard: Heard;
  readonly journey: Journey;
  readonly lately: readonly string[];
  readonly locations: readonly SetupLocation[];
  readonly customerWord: Text | null;
  /** Whether it was to be told already, so that what it lacks is said. */
  readonly isAsked: boolean;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly change: (part: Partial<Heard>) => void;
  readonly tell: () => void;
}) {
  const { language, t } = useLanguage();
  const id = useId();
  const { maxChoices = Number.POSITIVE_INFINITY, words = {}, none = [] } = journey.choices?.tags ?? {};
  const named = Object.keys(words).filter((word) => !none.includes(word));
  const tags = [...new Set([...(named.length > 0 ? named : reasons), ...heard.tags])];
  const options = [
    ...touchpointsOf(journey).flatMap(({ stage, touchpoint: { key, name, retired } }) =>
      retired ? [] : [{ key, name: say(name, language), stage: say(stage.name, language) }],
    ),
    { key: "whole", name: t("stream.whole"), stage: "" },
  ];
  const lack = isAsked ? lackIn(heard) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    tell();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    tell();
  };
  return (
    <form ref={form} className="heard-form" onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <AboutField options={options} lately={lately} value={heard.about} onChoose={(about) => change({ about })} />
      <FeltField value={heard.satisfaction} onChoose={(satisfaction) => change({ satisfaction })} />
      <fieldset>
        <legend>{t("heard.why")}</legend>
        <div className="heard-chips">
          {tags.map((tag) => (
            <label key={tag} className="heard-chip">
              <input
                type="checkbox"
                className="unseen"
                checked={heard.tags.includes(tag)}
                disabled={!heard.tags.includes(tag) && heard.tags.length >= maxChoices}
                onChange={({ target }) =>
                  change({ tags: target.checked ? [...heard.tags, tag] : heard.tags.filter((one) => one !== tag) })
                }
              />
              <span>{wordName(language, "tags", tag, journey.choices)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="field heard-words">
        <label htmlFor={`${id}-words`}>{t("heard.words")}</label>
        <textarea
          id={`${id}-words`}
          rows={3}
          maxLength={10_000}
          aria-describedby={`${id}-words-note`}
          value={heard.comment}
          onChange={({ target }) => change({ comment: target.value })}
        />
        <p id={`${id}-words-note`} className="field-note">
          {t("heard.wordsNote")}
        </p>
      </div>
      <div className="heard-circumstances">
        <FieldChoice
          label={t("heard.channel")}
          value={heard.channel}
          options={[...new Set([...waysOfHearing, heard.channel])]}
          name={(channel) => (channel === "place" ? t("heard.faceToFace") : channelName(language, channel))}
          onChoose={(channel) => change({ channel })}
        />
        <FieldChoice
          label={t("filter.perspective")}
          value={heard.perspective}
          options={perspectives}
          name={(one) => perspectiveName(language, one, customerWord)}
          onChoose={(perspective) => change({ perspective })}
        />
        {locations.length > 0 && (
          <FieldChoice
            label={t("filter.location")}
            value={heard.location}
            options={["", ...locations.map(({ key }) => key)]}
            name={(key) =>
              key === "" ? t("heard.nowhere") : say(locations.find((one) => one.key === key)?.name ?? {}, language)
            }
            onChoose={(location) => change({ location })}
          />
        )}
        <Field
          label={t("heard.when")}
          note={t("heard.whenNote")}
          type="datetime-local"
          value={heard.when}
          onChange={({ target }) => change({ when: target.value })}
        />
        <Field
          label={t("heard.customer")}
          note={t("heard.customerNote")}
          autoComplete="off"
          maxLength={200}
          value={heard.customer}
          onChange={({ target }) => change({ customer: target.value })}
        />
      </div>
      <div className="heard-foot">
        <p className="refusal" role="alert">
          {lack === null ? "" : t(`heard.lacks.${lack}`)}
        </p>
        <Button type="submit" size="md">
          {t("heard.tell")}
        </Button>
      </div>
    </form>
  );
}
