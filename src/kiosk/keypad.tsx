/** Signs to press with a finger, and one that takes the last back. */
export function Keypad({
  signs,
  erase,
  typed,
  change,
}: {
  readonly signs: string;
  readonly erase: string;
  readonly typed: string;
  readonly change: (typed: string) => void;
}) {
  return (
    <div class={`keypad ${signs.length > 12 ? "wide" : ""}`}>
      {[...signs].map((sign) => (
        <button key={sign} type="button" onClick={() => change(typed + sign)}>
          {sign}
        </button>
      ))}
      <button type="button" aria-label={erase} onClick={() => change(typed.slice(0, -1))}>
        ⌫
      </button>
    </div>
  );
}
