import { problemInWords } from "../../texts/problem-words.ts";
import { countedAnew } from "../api.ts";
import { useLanguage } from "../language.tsx";

/** Everything is being counted anew: why, and how far it is. It is asked again all the while. */
export function CountedAnew({ error, part }: { readonly error: unknown; readonly part: boolean }) {
  const { language, t, number } = useLanguage();
  const share = countedAnew(error);
  const heading = problemInWords(language, "being-counted-anew");
  const Heading = part ? "h2" : "h1";
  return (
    <div className="failure" aria-busy="true">
      <div role="status">
        <Heading>{heading}</Heading>
      </div>
      <p>{t("problem.countedAnewHow")}</p>
      <progress value={share ?? undefined} aria-label={heading} />
      {typeof share === "number" && (
        <p className="soft">{t("problem.countedAnewShare", { share: number.share(share) })}</p>
      )}
    </div>
  );
}
