import {
  aboutWord,
  type ChosenAnswer,
  choicesOf,
  chosenAnswers,
  keepChoices,
  knownWords,
  mostChosen,
  withBase,
  withMost,
  withWord,
  wordsOf,
} from "../../../core/journey/editing/choice-edits.ts";
import type { Choices } from "../../../core/journey/journey.ts";
import { wordName } from "../../../texts/word-name.ts";
import { useLanguage } from "../../language.tsx";
import { AddByName } from "../../parts/add-by-name.tsx";
import { PanelChoice, PanelNumberOrNone } from "../../parts/panel-fields.tsx";
import { ChosenWord } from "./chosen-word.tsx";
import { useEditing } from "./editing.ts";
import { SaidAlready, useSaid } from "./said-already.tsx";

/** How emotions and reasons are chosen: of whom shares are, how many may be named, and what the words are called. */
export function WordChoices() {
  const { t } = useLanguage();
  return (
    <section className="panel-list">
      <h3>{t("map.choices")}</h3>
      <p className="note">{t("map.choicesNote")}</p>
      {chosenAnswers.map((answer) => (
        <details key={answer}>
          <summary>{t(`answer.${answer}`)}</summary>
          <WordsOf answer={answer} />
        </details>
      ))}
    </section>
  );
}

/** How many letters a word may have. */
const longestWord = 100;

function WordsOf({ answer }: { readonly answer: ChosenAnswer }) {
  const { language, t } = useLanguage();
  const { journey, edit } = useEditing();
  const choices = choicesOf(journey, answer);
  const words = wordsOf(choices);
  const keep = (change: (choices: Choices) => Choices, step: { about?: string; said?: string } = {}) =>
    edit((from) => keepChoices(from, answer, change(choicesOf(from, answer))), {
      ...step,
      ...(step.about !== undefined && { about: `choices ${answer} ${step.about}` }),
    });
  const known = knownWords(answer);
  const said = useSaid()?.named.find((one) => one.answer === answer)?.words ?? [];
  const offered = said.filter(({ value }) => !words.includes(value) && value.length <= longestWord);
  const nameOf = (word: string) => wordName(language, answer, word, journey.choices);
  const take = (word: string) =>
    keep(
      (from) => withWord(from, word, known.includes(word) ? aboutWord(from, word) : { name: { [language]: word } }),
      { said: t("map.taken", { name: nameOf(word) }) },
    );
  return (
    <>
      <PanelChoice
        label={t("map.base")}
        value={choices.base ?? "unsaid"}
        options={["unsaid", "asked", "hadExperience"]}
        name={(base) => t(`map.base.${base}`)}
        onChoose={(base) => keep((from) => withBase(from, base === "unsaid" ? undefined : base))}
      />
      <p className="note">{t("map.baseNote")}</p>
      <PanelNumberOrNone
        label={t("map.mostChosen")}
        note={t("map.mostChosenNote")}
        value={choices.maxChoices}
        min={1}
        max={mostChosen}
        whole
        onChange={(most) => keep((from) => withMost(from, most), { about: "most" })}
      />
      {words.map((word) => (
        <ChosenWord
          key={word}
          answer={answer}
          word={word}
          isKnown={known.includes(word)}
          choices={choices}
          keep={keep}
        />
      ))}
      <SaidAlready values={offered} nameOf={nameOf} onTake={take} />
      <AddByName
        label={`${t("map.addWord")}: ${t("map.value")}`}
        placeholder={t("map.value")}
        longest={longestWord}
        known={[...new Set([...offered.map(({ value }) => value), ...known])]
          .filter((word) => !words.includes(word))
          .map((word) => ({ value: word, name: nameOf(word) }))}
        isThere={(word) => words.includes(word)}
        add={t("map.addWord")}
        onAdd={take}
      />
    </>
  );
}
