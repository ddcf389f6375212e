import { useRef, useState } from "preact/hooks";
import type { Asking } from "../asking.ts";

/** All of several in order: chosen one after another, so that the order in which they stand says nothing; moved by buttons. */
export function Ranking({ offered, value, answer, say, named }: Asking<"ranking">) {
  const [order, setOrder] = useState<readonly string[]>(Array.isArray(value) ? value : []);
  const whole = useRef<HTMLFieldSetElement>(null);
  const textOf = (key: string) => offered.find((one) => one.key === key)!.text;
  const left = offered.filter(({ key }) => !order.includes(key));

  const put = (now: readonly string[], focused?: string) => {
    // The last one has but one place left.
    const rest = offered.filter(({ key }) => !now.includes(key));
    const all = rest.length === 1 && now.length > order.length ? [...now, rest[0]!.key] : now;
    setOrder(all);
    if (all.length === offered.length) answer(all);
    else answer(undefined, all.length === 0 ? {} : { wrong: say.plain("respond.ranking.wrong") });
    // What was pressed has moved, or is gone: the keyboard stays with it.
    requestAnimationFrame(() => whole.current?.querySelector<HTMLElement>(`[data-item="${focused}"]`)?.focus());
  };
  const moved = (at: number, by: number) => {
    const now = [...order];
    const [item] = now.splice(at, 1);
    now.splice(at + by, 0, item!);
    put(now, item);
  };

  return (
    <fieldset ref={whole} {...named}>
      <p class="note">{say.own("respond.ranking.how")}</p>
      {order.length > 0 && (
        <ol class="ranked" aria-label={say.plain("respond.ranking.yours")} lang={say.ownLanguage}>
          {order.map((key, at) => (
            <li key={key}>
              <span data-item={key} tabIndex={-1} lang={say.language}>
                {at + 1}. <bdi>{say(textOf(key))}</bdi>
              </span>
              <Move
                text="↑"
                name={say.plain("respond.ranking.up", { what: say.words(textOf(key)) })}
                isOff={at === 0}
                press={() => moved(at, -1)}
              />
              <Move
                text="↓"
                name={say.plain("respond.ranking.down", { what: say.words(textOf(key)) })}
                isOff={at === order.length - 1}
                press={() => moved(at, 1)}
              />
              <Move
                text="×"
                name={say.plain("respond.ranking.out", { what: say.words(textOf(key)) })}
                press={() =>
                  put(
                    order.filter((one) => one !== key),
                    key,
                  )
                }
              />
            </li>
          ))}
        </ol>
      )}
      {left.length > 0 && (
        <fieldset class="several" aria-label={say.plain("respond.ranking.left")} lang={say.ownLanguage}>
          {left.map(({ key }) => (
            <button
              key={key}
              type="button"
              class="shown"
              lang={say.language}
              data-item={key}
              onClick={() => put([...order, key], key)}
            >
              {say(textOf(key))}
            </button>
          ))}
        </fieldset>
      )}
    </fieldset>
  );
}

const Move = ({
  text,
  name,
  isOff = false,
  press,
}: {
  readonly text: string;
  readonly name: string;
  readonly isOff?: boolean;
  readonly press: () => void;
}) => (
  <button type="button" class="move" aria-label={name} title={name} disabled={isOff} onClick={press}>
    {text}
  </button>
);
