import { problemInWords } from "../../../texts/problem-words.ts";
import { problemCode, Refused } from "../../api.ts";
import { useLanguage } from "../../language.tsx";

/** Why it could not be saved; what is on the page stays there. */
export function SaveFailed({ error }: { readonly error: unknown }) {
  const { language, t } = useLanguage();
  const problems = error instanceof Refused ? (error.problem?.problems ?? []) : [];
  return (
    <div className="map-warning" role="alert">
      <p>
        {t("map.refused")}: {problemInWords(language, problemCode(error))}
      </p>
      <ul lang="en">
        {problems.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  );
}
