/** Some words, and nothing to do. In its sleep they are not seen, until who touches it is told until when. */
export const WordView = ({ words, isUnseen }: { readonly words: string; readonly isUnseen?: boolean }) => (
  <main class="end">
    <h1 tabIndex={-1} class={isUnseen ? "unseen" : ""}>
      {words}
    </h1>
  </main>
);
