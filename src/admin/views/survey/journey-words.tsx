import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import {
  aboutWord,
  type ChosenAnswer,
  called,
  choicesOf,
  keepChoices,
  knownWords,
  withWord,
} from "../../../core/journey/editing/choice-edits.ts";
import type { JourneyVersion } from "../../../core/journey/journey.ts";
import type { Text } from "../../../core/text.ts";
import { wordName } from "../../../texts/word-name.ts";
import { journeyQuery } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { AddByName } from "../../parts/add-by-name.tsx";
import { saveJourney } from "../../sending.ts";
import { today } from "../../today.ts";
import { SaveFoot } from "../settings/save-foot.tsx";
import { useSurveyEditing } from "./editing.ts";
import { usualWords } from "./usual-words.ts";
import { WordsInLanguages } from "./words-in-languages.tsx";

/**
 * What reasons or emotions are called in the survey's languages, and ones of your own. The words are the journey's, so that each is called the
 * same wherever it is told; its key stays whatever it is called.
 */
export function JourneyWords({
  answer,
  words,
  onAdd,
}: {
  readonly answer: ChosenAnswer;
  /** Those that the question names. */
  readonly words: readonly string[];
  /** Told of a word that is new in the journey. */
  readonly onAdd: (word: string) => void;
}) {
  const { survey } = useSurveyEditing();
  const version = useQuery(journeyQuery(survey.journey)).data;
  return version === undefined ? null : <NamesOf {...{ answer, words, onAdd, version }} />;
}

function NamesOf({
  answer,
  words,
  onAdd,
  version,
}: Parameters<typeof JourneyWords>[0] & { readonly version: JourneyVersion }) {
  const { language, t } = useLanguage();
  const { written } = useSurveyEditing();
  const queries = useQueryClient();
  const [base, setBase] = useState(version);
  /** What is called otherwise than it is kept. */
  const [changed, change] = useState<Readonly<Record<string, Text>>>({});
  const shown = withNames(base, answer, changed);
  const all = [...new Set([...usualWords(answer, shown), ...words])];
  const nameOf = (word: string) => wordName(language, answer, word, shown.choices);
  const take = (now: JourneyVersion) => {
    setBase(now);
    change({});
  };
  const save = useMutation({
    mutationFn: (basedOn: JourneyVersion) => saveJourney(withNames(basedOn, answer, changed), basedOn.version, today()),
    onSuccess: async (saved) => {
      take(saved);
      await queries.invalidateQueries();
    },
  });
  const fresh = () => queries.fetchQuery({ ...journeyQuery(base.journey.key), staleTime: 0 });
  return (
    <details className="survey-more">
      <summary>{t("survey.wordNames")}</summary>
      <p className="note">{t("survey.wordNamesNote")}</p>
      <AddByName
        label={t("survey.ownWord")}
        placeholder={t("survey.ownWord")}
        longest={100}
        isThere={(word) => all.includes(word)}
        add={t("map.addWord")}
        onAdd={(word) => {
          change({ ...changed, [word]: { [written]: word } });
          onAdd(word);
        }}
      />
      <form
        className="panel-list"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(base);
        }}
      >
        {all.map((word) => (
          <details key={word}>
            <summary>
              {nameOf(word)} {nameOf(word) !== word && <span className="soft">{word}</span>}
            </summary>
            <WordsInLanguages
              title={t("survey.words")}
              value={aboutWord(choicesOf(shown, answer), word).name ?? {}}
              longest={200}
              optional={knownWords(answer).includes(word)}
              onChange={(name) => change({ ...changed, [word]: name })}
            />
          </details>
        ))}
        <SaveFoot
          save={save}
          isChanged={Object.keys(changed).length > 0}
          theirs={async () => {
            take(await fresh());
            save.reset();
          }}
          mine={async () => save.mutate(await fresh())}
        />
      </form>
    </details>
  );
}

/** The journey with words called so. */
const withNames = ({ journey }: JourneyVersion, answer: ChosenAnswer, names: Readonly<Record<string, Text>>) =>
  keepChoices(
    journey,
    answer,
    Object.entries(names).reduce(
      (choices, [word, name]) => withWord(choices, word, called(aboutWord(choices, word), name)),
      choicesOf(journey, answer),
    ),
  );
