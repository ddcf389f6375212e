/** Some words, and nothing to do. */
export const WordView = ({ words }: { readonly words: string }) => (
  <main class="end">
    <h1 tabIndex={-1}>{words}</h1>
  </main>
);

/** A dark screen; who touches it is told until when. */
export const AsleepView = ({ words, isSeen }: { readonly words: string; readonly isSeen: boolean }) => (
  <main class="end">
    <h1 tabIndex={-1} class={isSeen ? "" : "unseen"}>
      {words}
    </h1>
  </main>
);
