import { Link, useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Declined, NoAnswer } from "../api.ts";
import { comeBack } from "../fetched-page.ts";
import { useLanguage } from "../language.tsx";
import { Failure } from "../parts/failure.tsx";

/** A page that could not be made, or not be fetched; then it is as soon as Polku answers. */
export function FailedPage({ error }: { readonly error: unknown }) {
  const router = useRouter();
  const isUnfetched = error instanceof NoAnswer;
  const [isMissing, setMissing] = useState(false);
  useEffect(() => (isUnfetched ? comeBack(() => setMissing(true)) : undefined), [isUnfetched]);
  if (isUnfetched && isMissing)
    return <Failure trouble={{ error: new Declined("part-missing"), retry: () => location.reload() }} />;
  return <Failure trouble={{ error, retry: () => router.invalidate() }} />;
}

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useLanguage();
  return (
    <div className="page empty">
      <h1>{t("state.notFound")}</h1>
      <p>
        <Link to="/">{t("state.toJourney")}</Link>
      </p>
    </div>
  );
}
