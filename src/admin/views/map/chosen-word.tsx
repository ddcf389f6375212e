import { valenceOf } from "../../../core/experience/feelings.ts";
import {
  aboutWord,
  type ChosenAnswer,
  called,
  felt,
  namingNothing,
  withoutWord,
  withWord,
} from "../../../core/journey/editing/choice-edits.ts";
import type { Choices } from "../../../core/journey/journey.ts";
import { valenceInWords, wordName } from "../../../texts/word-name.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { PanelChoice } from "../../parts/panel-fields.tsx";
import { NameFields } from "./name-fields.tsx";

const valences = { pleasant: 1, neither: 0, unpleasant: -1 } as const;
type Feeling = keyof typeof valences;

/** A word that may be chosen: what it is called, whether one names nothing by it, and of an emotion how it feels. */
export function ChosenWord({
  answer,
  word,
  isKnown,
  choices,
  keep,
}: {
  readonly answer: ChosenAnswer;
  readonly word: string;
  /** Whether Polku has a name for it. */
  readonly isKnown: boolean;
  readonly choices: Choices;
  readonly keep: (change: (choices: Choices) => Choices, step?: { about?: string; said?: string }) => void;
}) {
  const { language, t } = useLanguage();
  const about = aboutWord(choices, word);
  const name = wordName(language, answer, word, { [answer]: choices });
  const isNothing = choices.none.includes(word);
  const byItself = valenceOf(word);
  const unsaid =
    byItself === 0
      ? t("map.valenceUnsaidNeither")
      : t("map.valenceUnsaid", { valence: valenceInWords(language, { valence: byItself }) });
  const feeling = (Object.keys(valences) as Feeling[]).find((each) => valences[each] === about.valence);
  return (
    <details>
      <summary>
        {name}{" "}
        <span className="soft">
          {[...(name === word ? [] : [word]), ...(isNothing ? [t("map.namesNothingShort")] : [])].join(", ")}
        </span>
      </summary>
      {isKnown && <p className="note">{t("map.wordKnown", { name: wordName(language, answer, word, undefined) })}</p>}
      <NameFields
        title={t("map.valueNamed", { value: word })}
        value={about.name ?? {}}
        isOwn={!isKnown}
        onChange={(name, of) =>
          keep((from) => withWord(from, word, called(aboutWord(from, word), name)), { about: `${word} ${of}` })
        }
      />
      {answer === "emotions" && (
        <PanelChoice
          label={t("map.valence")}
          value={feeling ?? "unsaid"}
          options={["unsaid", ...(Object.keys(valences) as Feeling[])]}
          name={(each) => (each === "unsaid" ? unsaid : valenceInWords(language, { valence: valences[each] }))}
          onChoose={(each) =>
            keep((from) =>
              withWord(from, word, felt(aboutWord(from, word), each === "unsaid" ? undefined : valences[each])),
            )
          }
        />
      )}
      <label className="tick tick-small map-required">
        <input
          type="checkbox"
          checked={isNothing}
          onChange={({ target }) => keep((from) => namingNothing(from, word, target.checked))}
        />
        {t("map.namesNothing")}
      </label>
      <Button
        variant="default"
        size="xs"
        onClick={() => keep((from) => withoutWord(from, word), { said: t("map.removedNow", { name }) })}
      >
        {t("map.removeNamed", { name })}
      </Button>
    </details>
  );
}
