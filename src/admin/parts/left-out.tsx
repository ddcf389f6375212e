import type { LeftOut } from "../../core/insight/left-out.ts";
import { leftOutInWords } from "../../texts/left-out-words.ts";
import { useLanguage } from "../language.tsx";

/** How many presses no figure counts here, and why; nothing where all are counted. */
export function LeftOutLine({ of }: { readonly of: readonly LeftOut[] }) {
  const { language } = useLanguage();
  const said = leftOutInWords(language, of);
  return said === null ? null : <p className="soft left-out">{said}</p>;
}
