import { minimumDifference } from "../../core/measures/answers/verdict.ts";
import { useLanguage } from "../language.tsx";

/** Said beside verdicts where the workspace judges by other points than the usual ones. */
export function LeastDifference({ points }: { readonly points: number | undefined }) {
  const { t, number } = useLanguage();
  if (points === undefined) return null;
  return (
    <p className="note">
      {t("verdict.least", { points: number.decimal(points, 0), usual: number.decimal(minimumDifference, 0) })}
    </p>
  );
}
