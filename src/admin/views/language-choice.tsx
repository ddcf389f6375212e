import { useEffect, useRef } from "react";
import { languages } from "../../core/text.ts";
import { languageNames, useAwaitedLanguage, useLanguage } from "../language.tsx";

/** In which language the app speaks; where another one could not be fetched, that it goes on in this one. */
export function LanguageChoice() {
  const { t, language, choose } = useLanguage();
  const awaited = useAwaitedLanguage();
  const note = useRef<HTMLParagraphElement>(null);
  // Over the page, which stays as it is. The browser's own popover goes by Esc or a press elsewhere.
  useEffect(() => {
    if (awaited?.failed) note.current?.showPopover();
    else note.current?.hidePopover();
  }, [awaited]);
  return (
    <>
      <label className="plain-select">
        <span className="unseen">{t("nav.language")}</span>
        <select
          value={awaited?.failed === false ? awaited.language : language}
          onChange={(event) => choose(languages.find((known) => known === event.target.value) ?? language)}
        >
          {languages.map((known) => (
            <option key={known} value={known} lang={known}>
              {languageNames[known]}
            </option>
          ))}
        </select>
      </label>
      <p ref={note} popover="auto" role="alert" className="language-unfetched">
        {awaited?.failed && t("nav.languageUnfetched", { language: languageNames[awaited.language] })}
      </p>
    </>
  );
}
