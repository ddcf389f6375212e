import type { Rejection } from "../../../api/import.ts";
import { rejectionInWords } from "../../../texts/rejection-words.ts";
import { useLanguage } from "../../language.tsx";

const shown = 12;

/** Values and rows that cannot be used, each with its place and why; the first of them, and how many there are more. */
export function Rejections({ rejections, all }: { readonly rejections: readonly Rejection[]; readonly all: number }) {
  const { t, language } = useLanguage();
  const some = rejections.slice(0, shown);
  return (
    <ul className="lines import-rejections">
      {some.map((rejection) => (
        <li key={`${rejection.row} ${rejection.field} ${rejection.code}`}>
          <b>
            {rejection.row !== undefined && t("rejection.row", { row: rejection.row, line: rejection.line ?? "none" })}
            {rejection.field !== undefined && ` · ${rejection.field}`}
          </b>{" "}
          {rejectionInWords(language, rejection, rejection.value)}
        </li>
      ))}
      {all > some.length && <li className="soft">{t("import.rejectionsMore", { n: all - some.length })}</li>}
    </ul>
  );
}
