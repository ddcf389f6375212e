import { Link, useRouter } from "@tanstack/react-router";
import { useLanguage } from "../language.tsx";
import { Failure } from "../parts/failure.tsx";

/** A page that could not be made. */
export function FailedPage({ error }: { readonly error: unknown }) {
  const router = useRouter();
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
