import { problemInWords } from "../../../texts/problem-words.ts";
import { isForSignedIn, problemCode, problemsOf } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { Problems } from "../../parts/problems.tsx";

/** Why it could not be saved; what is on the page stays there. */
export function SaveFailed({ error }: { readonly error: unknown }) {
  const { language, t } = useLanguage();
  return (
    <div className="panel-warning" role="alert">
      <p>
        {t("map.refused")}: {problemInWords(language, problemCode(error))}
      </p>
      <Problems problems={isForSignedIn(error) ? [] : problemsOf(error)} />
    </div>
  );
}
