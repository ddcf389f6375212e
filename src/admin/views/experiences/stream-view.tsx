import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Sought } from "../../../api/paths.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { newestQuery, streamQuery } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { Failure } from "../../parts/failure.tsx";
import { LeftOutLine } from "../../parts/left-out.tsx";
import { Stale } from "../../parts/stale.tsx";
import { troubleWith } from "../../parts/trouble.ts";
import { UntilNew } from "../../parts/until-new.tsx";
import { Waiting } from "../../parts/waiting.tsx";
import { isNarrowed, type Looked } from "../../sought.ts";
import { namesAt } from "./naming.ts";
import { StreamItem } from "./stream-item.tsx";

/** So many should be in sight before one is asked whether to look further back. */
const enough = 10;

/** The experiences that were found, the newest first; what has come since is told above them, and comes when it is asked for. */
export function StreamView({
  sought,
  looked,
  journey,
  showAll,
}: {
  readonly sought: Sought;
  readonly looked: Looked;
  readonly journey: Journey | undefined;
  readonly showAll: () => void;
}) {
  const { language, t, number } = useLanguage();
  const stream = useInfiniteQuery(streamQuery(sought));
  const { data, hasNextPage, isFetching, isFetchingNextPage, isPlaceholderData, isError, fetchNextPage } = stream;
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const isShort = data !== undefined && !isPlaceholderData && hasNextPage && items.length < enough;
  useEffect(() => {
    if (isShort && !isFetching && !isError) fetchNextPage();
  }, [isShort, isFetching, isError, fetchNextPage]);

  // The first of those that were asked for gets the focus, once it is there.
  const [place, goTo] = useState<number | null>(null);
  const next = place === null ? undefined : items[place]?.id;
  useEffect(() => {
    if (next === undefined) return;
    document.getElementById(`lived-${next}`)?.focus();
    goTo(null);
  }, [next]);

  const trouble = troubleWith(stream);
  if (trouble?.since === null) return <Failure trouble={trouble} part />;
  const first = data?.pages[0];
  if (data === undefined || first === undefined) return <Waiting rows={8} height={84} />;
  if (first.withheld !== null)
    return (
      <div className="empty">
        <p className="lead">{t("stream.colleagues")}</p>
        <p className="stream-note">{t("stream.colleaguesHow")}</p>
      </div>
    );
  const more = () => {
    goTo(items.length);
    fetchNextPage();
  };
  return (
    <UntilNew className="stream" areOld={isPlaceholderData}>
      <Stale trouble={trouble} />
      <News sought={sought} known={new Set(items.map(({ id }) => id))} isAsked={!isPlaceholderData} />
      {items.length === 0 && !hasNextPage && (
        <div className="empty">
          <p className="lead">{t(isNarrowed(looked) ? "stream.none" : "stream.nothingYet")}</p>
          {isNarrowed(looked) && (
            <>
              <p className="stream-note">{t("stream.noneHow")}</p>
              <Button variant="default" onClick={showAll}>
                {t("state.showAll")}
              </Button>
            </>
          )}
        </div>
      )}
      {first.leftOut !== null && <LeftOutLine of={first.leftOut} />}
      <ol className="lives">
        {items.map((one) => (
          <StreamItem key={one.id} one={one} journey={journey} looked={looked} />
        ))}
      </ol>
      {hasNextPage && (
        <p className="stream-foot">
          {isShort ? (
            <span role="status">{t("stream.looking")} …</span>
          ) : (
            <Button variant="default" onClick={more} loading={isFetchingNextPage}>
              {t("stream.more")}
            </Button>
          )}
        </p>
      )}
      {!hasNextPage && items.length > 0 && <p className="stream-foot soft">{t("stream.end")}</p>}
      {first.notShown.length > 0 && (
        <p className="note">
          {t("stream.notShown", {
            touchpoints: number.list(
              first.notShown.map(({ touchpoint }) => namesAt(journey, touchpoint, language, t).name),
            ),
          })}
        </p>
      )}
    </UntilNew>
  );
}

/** How many have come since; a press shows them. It has its place from the beginning, so nothing jumps. */
function News({
  sought,
  known,
  isAsked,
}: {
  readonly sought: Sought;
  readonly known: ReadonlySet<string>;
  readonly isAsked: boolean;
}) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const newest = useQuery({ ...newestQuery(sought), enabled: isAsked }).data;
  const isNew = newest?.items.findIndex(({ id }) => known.has(id)) ?? 0;
  const n = isNew < 0 ? (newest?.items.length ?? 0) : isNew;
  return (
    <p className="news" role="status">
      {newest !== undefined && n > 0 && (
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            queries.setQueryData(streamQuery(sought).queryKey, { pages: [newest], pageParams: [undefined] });
            window.scrollTo({ top: 0 });
          }}
        >
          ↑ {t(isNew < 0 && newest.next !== null ? "stream.newMany" : "stream.new", { n })}
        </Button>
      )}
    </p>
  );
}
