import { useQuery } from "@tanstack/react-query";
import encodeQR from "qr";
import { useEffect, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import type { SurveyFile } from "../../../core/survey/editing/survey-file.ts";
import { say } from "../../../core/text.ts";
import { baseLanguage } from "../../../core/text-language.ts";
import { type Poster, type PosterSize, posterPicture, posterSizes, sheetOf } from "../../../pictures/poster.ts";
import { svgText } from "../../../pictures/svg.ts";
import { spokenTo } from "../../../texts/spoken-to.ts";
import { words } from "../../../texts/words.ts";
import { everyLanguageQuery } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Drawing } from "../../parts/drawing.tsx";
import { Segments } from "../../parts/segments.tsx";
import { toDisk } from "../../to-disk.ts";

/** So many languages stand on a poster; of more the first. */
const mostLanguages = 3;

/** A poster with the code of a link: to look at, to print (or to save as PDF by printing) and to take along as SVG. */
export function PosterView({
  survey,
  address,
  name,
}: {
  readonly survey: SurveyFile;
  readonly address: string;
  readonly name: string;
}) {
  const { t } = useLanguage();
  const every = useQuery(everyLanguageQuery());
  const [size, choose] = useState<PosterSize>("a4");
  const [isPrinting, setPrinting] = useState(false);
  // The sheet is as large as the poster, while that is printed and no longer.
  useEffect(() => {
    if (!isPrinting) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { size: ${sheetOf[size].map((side) => `${side}mm`).join(" ")}; margin: 0; }`);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [isPrinting, size]);
  useEffect(() => {
    const after = () => setPrinting(false);
    window.addEventListener("afterprint", after);
    return () => window.removeEventListener("afterprint", after);
  }, []);
  const print = () => {
    flushSync(() => setPrinting(true));
    window.print();
  };
  // A poster speaks in several languages at once.
  if (every.data !== true) return null;
  const picture = posterPicture(posterOf(survey, address), size);
  return (
    <section className="poster" aria-label={t("survey.poster")}>
      <div className="poster-head">
        <Segments
          label={t("survey.poster")}
          value={size}
          options={posterSizes.map((value) => ({ value, name: t(`survey.poster.${value}`) }))}
          onChoose={choose}
        />
        <Button variant="default" size="xs" onClick={print}>
          {t("survey.posterPrint")}
        </Button>
        <Button
          variant="default"
          size="xs"
          onClick={() => toDisk(new Blob([svgText(picture)], { type: "image/svg+xml" }), `${survey.key}-${size}.svg`)}
        >
          {t("survey.posterSvg")}
        </Button>
      </div>
      <div className={`poster-sheet poster-${size}`}>
        <Drawing picture={picture} />
      </div>
      <p className="note">{t("survey.posterNote", { name })}</p>
      {isPrinting &&
        createPortal(
          <div className="poster-paper">
            <Drawing picture={picture} />
          </div>,
          document.body,
        )}
    </section>
  );
}

function posterOf({ languages, questions }: SurveyFile, address: string): Poster {
  const first = questions.find(({ ask }) => ask !== "statement") ?? questions[0];
  // Whose language is there in two forms reads the usual one.
  const isAnotherForm = (language: string) => language.includes("-") && languages.includes(baseLanguage(language));
  const shown = languages.filter((language) => !isAnotherForm(language)).slice(0, mostLanguages);
  const faces = first?.ask === "smiley" ? Number(first.faces ?? 4) : 0;
  const distinct = (texts: readonly string[]) => [...new Set(texts)];
  return {
    // Braces are filled in where somebody answers; on paper what stands for them is enough.
    questions: distinct(
      shown.map((language) => say(first?.text ?? {}, language, languages).replace(/\{[^{}|]*\|?([^{}]*)\}/g, "$1")),
    ),
    how: distinct(shown.map((language) => words(spokenTo(language))("survey.posterHow"))),
    address: address.replace(/^https?:\/\//, ""),
    code: encodeQR(address, "raw", { ecc: "medium", border: 1 })
      .slice(1, -1)
      .map((row) => row.slice(1, -1)),
    faces,
  };
}
