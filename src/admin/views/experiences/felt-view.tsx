import type { Felt } from "../../../core/insight/heard/felt.ts";
import { feltMark } from "../../../pictures/felt-mark.ts";
import { feltInWords } from "../../../texts/felt-words.ts";
import type { AnswerNames } from "../../../texts/measure-name.ts";
import { useLanguage } from "../../language.tsx";
import { Drawing } from "../../parts/drawing.tsx";

/** What was felt, as a mark on its scale and in words. */
export function FeltView({ felt, names }: { readonly felt: Felt | null; readonly names: AnswerNames }) {
  const { language } = useLanguage();
  return (
    <p className="felt">
      {felt !== null && <Drawing picture={feltMark(felt.position, felt.expected)} />}
      <span className={felt === null ? "soft" : undefined}>{feltInWords(language, felt, names)}</span>
    </p>
  );
}
