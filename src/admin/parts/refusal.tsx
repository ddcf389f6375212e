import { problemInWords } from "../../texts/problem-words.ts";
import { problemCode } from "../api.ts";
import { useLanguage } from "../language.tsx";

/** Why what one asked for was not done; it has its place before there is anything to say, so that nothing jumps. */
export function Refusal({ error }: { readonly error: unknown }) {
  const { language } = useLanguage();
  return (
    <p className="refusal" role="alert">
      {error == null ? "" : problemInWords(language, problemCode(error))}
    </p>
  );
}
