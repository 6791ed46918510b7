/** Longer texts are not looked through at each key that is pressed. */
const LOOKED_THROUGH = 200_000;

const PICTURE = /!\[[^\]]*\]\(\s*<?([^\s)>]+)|<img\b[^>]*?\bsrc\s*=\s*["']?([^\s"'>]+)/gi;

/** The addresses of pictures that lead nowhere, for they say no site: pictures are not kept here. */
export function lostPictures(text: string): string[] {
  const addresses = [...text.slice(0, LOOKED_THROUGH).matchAll(PICTURE)].map(
    ([, markdown, html]) => markdown ?? html ?? '',
  );
  return [...new Set(addresses.filter((address) => !/^(?:https?:)?\/\//i.test(address)))];
}
