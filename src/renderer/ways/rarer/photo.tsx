import { useEffect, useRef, useState } from "preact/hooks";
import { backOff } from "../../../core/back-off.ts";
import { uuid7 } from "../../uuid7.ts";
import type { Asking } from "../asking.ts";
import { forgetPicture, keepPicture, pictureLeft, placeOf } from "./kept-pictures.ts";

/** How it stands with a picture: none, on its way, held up until there is a connection, no picture at all, or there. */
type Standing = "none" | "sending" | "heldUp" | "wrong" | "there";

/** By response and question: a picture goes on its way also while another question is shown. */
const standings = new Map<string, { readonly is: Standing; readonly stop: () => void }>();

/** A larger one shows no more on a screen. */
const longestSide = 2048;
const longestWait = 30_000;

/**
 * A picture, made smaller here and sent at once, before the answer that names it. While it is on its way one does not go on without it;
 * who leaves the page meanwhile and comes back still has it.
 */
export function Photo({ question: { key }, value, answer, say, named, response, credential }: Asking<"photo">) {
  const [, redraw] = useState({});
  const place = placeOf(credential, response, key);
  const shown = useRef<HTMLCanvasElement>(null);
  const is = standings.get(place)?.is ?? (typeof value === "string" ? "there" : "none");
  const stands = (now: Standing, stop = () => {}) => {
    standings.set(place, { is: now, stop });
    redraw({});
  };
  const leave = () => {
    standings.get(place)?.stop();
    const canvas = shown.current!;
    canvas.width = canvas.height = 0;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for once, when the question comes
  useEffect(() => {
    if (is === "none" && credential !== null)
      pictureLeft(credential, response, key).then((left) => {
        if (left !== undefined && !standings.has(place)) chosen(left, { isLeft: true });
      });
  }, [place]);

  async function chosen(file: Blob, { isLeft = false } = {}): Promise<void> {
    leave();
    const stopping = new AbortController();
    stands("sending", () => stopping.abort());
    answer(undefined, { wrong: say.plain("respond.photo.sending") });
    const drawn = await smaller(file, shown.current!);
    const picture = isLeft ? file : drawn;
    if (picture !== undefined && credential !== null && !stopping.signal.aborted) await keepPicture(place, picture);
    const id = uuid7();
    for (let failures = 0; picture !== undefined && !stopping.signal.aborted; failures++) {
      const became = credential === null ? "there" : await send(picture, { id, response, key, credential }, stopping);
      if (stopping.signal.aborted) return;
      stands(became, () => stopping.abort());
      if (became !== "heldUp") forgetPicture(place);
      if (became === "there") return answer(id);
      if (became === "wrong") break;
      await new Promise((resolve) => setTimeout(resolve, backOff(failures, longestWait, Math.random())));
    }
    if (stopping.signal.aborted) return;
    stands("wrong");
    answer(undefined);
  }

  return (
    <div class="photo">
      <canvas ref={shown} class="taken" width={0} height={0} />
      <p role="status" class={is === "wrong" ? "wrong" : "note"}>
        {is === "none" ? say.own("respond.photo.how") : say.own(`respond.photo.${is}`)}
      </p>
      <label class="pick">
        <input
          type="file"
          class="unseen"
          accept="image/jpeg,image/png,image/webp"
          {...named}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file !== undefined) chosen(file);
            // The same file can be chosen again.
            currentTarget.value = "";
          }}
        />
        <span class="shown">
          {say.own(is === "none" || is === "wrong" ? "respond.photo.choose" : "respond.photo.other")}
        </span>
      </label>
      {is !== "none" && is !== "wrong" && (
        <button
          type="button"
          onClick={() => {
            leave();
            forgetPicture(place);
            stands("none");
            answer(undefined);
          }}
        >
          {say.own("respond.photo.remove")}
        </button>
      )}
    </div>
  );
}

/** The picture in a file as it is sent, and drawn where one sees it; undefined where this browser reads no picture in it. */
async function smaller(file: Blob, canvas: HTMLCanvasElement): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (picture === undefined) return undefined;
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d")!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob((jpeg) => resolve(jpeg ?? undefined), "image/jpeg", 0.85));
}

async function send(
  picture: Blob,
  about: { readonly id: string; readonly response: string; readonly key: string; readonly credential: string },
  { signal }: AbortController,
): Promise<"there" | "heldUp" | "wrong"> {
  const { id, response, key, credential } = about;
  try {
    const answer = await fetch(`/api/v1/photos/${id}?response=${response}&question=${encodeURIComponent(key)}`, {
      method: "PUT",
      headers: { authorization: `Bearer ${credential}`, "content-type": picture.type },
      body: picture,
      signal,
    });
    if (answer.ok) return "there";
    return answer.status === 429 || answer.status >= 500 ? "heldUp" : "wrong";
  } catch {
    return "heldUp";
  }
}
