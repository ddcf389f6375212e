/** Where the picture of a question is kept on the device while it is on its way; also its name while the page is open. */
export const placeOf = (credential: string | null, response: string, question: string): string =>
  `${folderOf(credential)}${response}/${encodeURIComponent(question)}`;

const folderOf = (credential: string | null) => `/pictures/${credential}/`;

/** Where the browser keeps nothing, as on a page without https, only the page itself knows a picture. */
const kept = () => caches.open("polku-pictures");

export async function keepPicture(place: string, picture: Blob): Promise<void> {
  await kept()
    .then((pictures) => pictures.put(place, new Response(picture)))
    .catch(() => {});
}

export async function forgetPicture(place: string): Promise<void> {
  await kept()
    .then((pictures) => pictures.delete(place))
    .catch(() => {});
}

/** The picture that was on its way when the page was left. What other responses by the same link have left here is gone then. */
export async function pictureLeft(
  credential: string | null,
  response: string,
  question: string,
): Promise<Blob | undefined> {
  const ours = placeOf(credential, response, "");
  try {
    const pictures = await kept();
    for (const { url } of await pictures.keys()) {
      const place = new URL(url).pathname;
      if (place.startsWith(folderOf(credential)) && !place.startsWith(ours)) await pictures.delete(url);
    }
    return await (await pictures.match(placeOf(credential, response, question)))?.blob();
  } catch {
    return undefined;
  }
}
