/** Signs to press with a finger, and one that takes the last back. */
export function Keypad({
  signs,
  erase,
  typed,
  type,
}: {
  readonly signs: string;
  readonly erase: string;
  readonly typed: string;
  readonly type: (typed: string) => void;
}) {
  return (
    <div class={`keypad ${signs.length > 12 ? "wide" : ""}`}>
      {[...signs].map((sign) => (
        <button key={sign} type="button" onClick={() => type(typed + sign)}>
          {sign}
        </button>
      ))}
      <button type="button" aria-label={erase} onClick={() => type(typed.slice(0, -1))}>
        ⌫
      </button>
    </div>
  );
}
