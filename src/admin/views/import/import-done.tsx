import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TakenIn, Upload } from "../../../api/import.ts";
import { paths } from "../../../api/paths.ts";
import { importsQuery, uploadsQuery, yetToCome } from "../../importing.ts";
import { inHere } from "../../in-here.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Section } from "../../parts/section.tsx";
import { useFiguresAnew } from "./figures-anew.ts";
import { FocusedHeading } from "./focused-heading.tsx";
import { ImportsList } from "./imports-list.tsx";
import { Rejections } from "./rejections.tsx";
import { doneInWords } from "./together-row.tsx";

/** What became of a file: what came in, what was left out, and the ways on from here. */
export function ImportDone({
  upload: { id, name, isThere },
  result,
  again,
}: {
  readonly upload: Upload;
  readonly result: TakenIn;
  /** Goes on to another mapping of the same file, where that was kept. */
  readonly again: () => void;
}) {
  const { t } = useLanguage();
  const imports = useQuery(importsQuery()).data;
  const next = useQuery({ ...uploadsQuery(), select: yetToCome }).data?.find((file) => file.id !== id);
  const { number, journey, rows, valuesRejected, rejections, toCorrect, knownElsewhere } = result;
  useFiguresAnew(number);
  const own = imports?.filter((one) => one.number === number) ?? [];
  return (
    <>
      <FocusedHeading>{t("import.done", { name })}</FocusedHeading>
      <p className="import-lead" role="status">
        {doneInWords(result, t).join(" ")}
      </p>
      {knownElsewhere && <p className="import-warning">{t("import.knownElsewhere")}</p>}
      <p className="actions">
        <Link to="/journey/$journey" params={{ journey }} search={{}} className="import-see">
          {t("import.see")}
        </Link>
        {next !== undefined && (
          <Link to="/import" search={{ file: next.id }}>
            {t("import.next", { name: next.name })}
          </Link>
        )}
        {isThere && (
          <Button variant="default" onClick={again}>
            {t("import.again")}
          </Button>
        )}
      </p>
      {rejections.length > 0 && (
        <Section title={t("import.rejections")}>
          <Rejections rejections={rejections} all={rows.rejected + valuesRejected} />
          {toCorrect !== null && (
            <p className="import-to-correct">
              <a href={inHere(paths.toCorrect(id))} download>
                {t("import.toCorrect")} (.{toCorrect})
              </a>{" "}
              <span className="soft">{t("import.toCorrectHow")}</span>
            </p>
          )}
        </Section>
      )}
      {own.length > 0 && (
        <Section title={t("import.number", { number })}>
          <ImportsList imports={own} mayUndo={true} />
        </Section>
      )}
    </>
  );
}
