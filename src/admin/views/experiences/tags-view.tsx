import { useState } from "react";
import type { Answer } from "../../../core/experience/experience.ts";
import { reasons } from "../../../core/experience/reasons.ts";
import type { WholeExperience } from "../../../core/insight/heard/read-experience.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { wordName } from "../../../texts/word-name.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { ChooseAny } from "../../parts/choice.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { Section } from "../../parts/section.tsx";
import { useCorrection } from "./changing.ts";

/** What it is about, in words to count by; set and taken away by hand. */
export function TagsView({
  one,
  journey,
  mayTell,
}: {
  readonly one: WholeExperience;
  readonly journey: Journey | undefined;
  readonly mayTell: boolean;
}) {
  const { language, t, number } = useLanguage();
  const correction = useCorrection(one);
  const [chosen, choose] = useState<{ readonly revision: number; readonly tags: readonly string[] }>();
  // What was just chosen is there at once, also before a request is on its way, until it is kept or refused.
  const isJustChosen = chosen?.revision === one.revision && !correction.isError;
  const tags = isJustChosen
    ? chosen.tags
    : tagsOf(correction.isPending ? correction.variables.answers.tags : one.answers.tags);
  const [gone, setGone] = useState<readonly string[]>([]);
  const tell = (next: readonly string[]) => {
    setGone([...gone, ...tags].filter((tag, at, all) => !next.includes(tag) && all.indexOf(tag) === at));
    choose({ revision: one.revision, tags: next });
    correction.mutate({ answers: { tags: next } });
  };
  const name = (tag: string) => wordName(language, "tags", tag, journey?.choices);
  const known = [...new Set([...Object.keys(journey?.choices?.tags?.words ?? {}), ...reasons, ...tags])];
  return (
    <Section title={t("experience.tags")} note={mayTell ? t("experience.tagsNote") : undefined}>
      {tags.length === 0 && <p className="soft">{t("experience.noTags")}</p>}
      <ul className="tags">
        {tags.map((tag) => (
          <li key={tag}>{name(tag)}</li>
        ))}
      </ul>
      {mayTell && one.state === "lived" && (
        <p className="tag-choice">
          <ChooseAny
            title={t("experience.tags")}
            label={t("experience.tagAdd")}
            active={false}
            values={tags}
            options={known.map((value) => ({ value, name: name(value) }))}
            clear={t("experience.tagsClear")}
            onChoose={tell}
          />
        </p>
      )}
      <p className="tags-gone" role="status">
        {gone.length > 0 && !correction.isError && (
          <>
            {t("experience.tagsGone", { tags: number.list(gone.map(name)) })}{" "}
            <Button size="compact-sm" variant="default" onClick={() => tell([...tags, ...gone])}>
              {t("experience.tagsBack")}
            </Button>
          </>
        )}
      </p>
      <Refusal error={correction.error} />
    </Section>
  );
}

const tagsOf = (answer: Answer | undefined): readonly string[] => (Array.isArray(answer) ? answer : []);
