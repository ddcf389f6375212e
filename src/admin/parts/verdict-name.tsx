import type { Says } from "../../core/insight/wording/sayable.ts";
import { type Judged, saidVerdict } from "../../core/insight/wording/standing.ts";
import { markAlone, verdictMark } from "../../pictures/marks.ts";
import { useLanguage } from "../language.tsx";
import { Drawing } from "./drawing.tsx";

/** The verdict on a touchpoint. */
export const VerdictName = ({ of }: { readonly of: Judged }) => <VerdictSaid verdict={saidVerdict(of)} />;

/** A verdict by shape and word, never by colour alone. */
export function VerdictSaid({ verdict }: { readonly verdict: Says<"verdict"> }) {
  const { t } = useLanguage();
  return (
    <span className="verdict">
      <Drawing picture={markAlone(verdictMark(verdict, 10, 10, 6.5))} />
      {t(`wording.verdict.${verdict}`)}
    </span>
  );
}
