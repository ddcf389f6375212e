/** How long it is held, in milliseconds. */
const hold = 2500;
let timer: ReturnType<typeof setTimeout> | undefined;

/** A corner that the staff holds to leave; by keyboard it is a button like others. It is not seen until it has the focus. */
export function Corner({
  name,
  language,
  leave,
}: {
  readonly name: string;
  readonly language: string;
  readonly leave: () => void;
}) {
  const letGo = () => clearTimeout(timer);
  return (
    <aside lang={language}>
      <button
        type="button"
        class="corner"
        onPointerDown={() => {
          letGo();
          timer = setTimeout(leave, hold);
        }}
        onPointerUp={letGo}
        onPointerLeave={letGo}
        onPointerCancel={letGo}
        // A click by keyboard, or by a screen reader, has no place.
        onClick={({ detail }) => detail === 0 && leave()}
      >
        {name}
      </button>
    </aside>
  );
}
