import type { Change } from "../../../core/journey/editing/change.ts";
import { changeInWords } from "../../../texts/change-words.ts";
import { useLanguage } from "../../language.tsx";

/** Changes, a line each. */
export function ChangesList({ changes }: { readonly changes: readonly Change[] }) {
  const { language } = useLanguage();
  return (
    <ul className="map-changes">
      {changes.map((change) => (
        <li key={`${change.thing} ${change.key}`}>{changeInWords(language, change)}</li>
      ))}
    </ul>
  );
}
