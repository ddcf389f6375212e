import { Fragment } from "react";
import type { OverviewTouchpoint } from "../../api/overview.ts";
import { summary } from "../../texts/summary.ts";
import { useLanguage } from "../language.tsx";
import { type Opening, TouchpointLink } from "../parts/touchpoint-link.tsx";

/** What is true of the journey, in a few sentences; the touchpoints they name are links. */
export function SummaryView({
  touchpoints,
  ...opening
}: Opening & { readonly touchpoints: readonly OverviewTouchpoint[] }) {
  const { language } = useLanguage();
  return (
    <p className="lead">
      {summary(language, touchpoints).map((sentence) => (
        <Fragment key={sentence.map((piece) => (typeof piece === "string" ? piece : piece.touchpoint)).join()}>
          {sentence.map((piece) =>
            typeof piece === "string" ? (
              piece
            ) : (
              <TouchpointLink key={piece.touchpoint} touchpoint={piece.touchpoint} {...opening}>
                {piece.name}
              </TouchpointLink>
            ),
          )}{" "}
        </Fragment>
      ))}
    </p>
  );
}
