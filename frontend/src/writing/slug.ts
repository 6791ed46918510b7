const LONGEST = 100;

/** What is made of a title leaves room for an end that tells it from others. */
const LONGEST_MADE = 80;

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const END_LENGTH = 12;

/** Letters that are written with others where a keyboard lacks them. */
const SIMPLE: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/** The words of a text as the end of an address: what the server makes of it, which has the last word. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\u200b/g, ' ')
    .replace(/['’‘\p{Cf}]/gu, '')
    .replace(/([\p{Script=Latin}\p{Script=Greek}\p{Nd}])\p{M}+/gu, '$1')
    .replace(/(\p{Script=Cyrillic})\u0308/gu, '$1')
    .replace(/[ßøđðłħıæœþ]/g, (letter) => SIMPLE[letter] ?? letter)
    .replace(/[^\p{Ll}\p{Lo}\p{Nd}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .normalize('NFC');
}

export function isSlug(text: string): boolean {
  return text !== '' && Array.from(text).length <= LONGEST && slugOf(text) === text && !ID.test(text);
}

/** What is made of a title; others may have the same. */
export function slugOfTitle(title: string): string {
  const characters = Array.from(slugOf(title));
  if (characters.length <= LONGEST_MADE) {
    return characters.join('') || 'post';
  }
  const beginning = characters.slice(0, LONGEST_MADE + 1).join('');
  const gap = beginning.lastIndexOf('-');
  const cut = gap > LONGEST_MADE / 2 ? beginning.slice(0, gap) : characters.slice(0, LONGEST_MADE).join('');
  return cut.replace(/-$/, '');
}

/** The same for one post alone. */
export function slugWithEnd(title: string, id: string): string {
  return `${slugOfTitle(title)}-${id.slice(-END_LENGTH)}`;
}

/**
 * Whether a post's address was made of its title, or of the title when that was not written to its end: drafts are kept
 * while they are being written.
 */
export function isMade({ slug, title, id }: { slug: string; title: string; id: string }): boolean {
  const end = `-${id.slice(-END_LENGTH)}`;
  const base = slug.endsWith(end) ? slug.slice(0, -end.length) : slug;
  const made = slugOfTitle(title);
  const isHalf = made.startsWith(base) && made.charAt(base.length) !== '-';
  return slug === '' || base === 'untitled' || base === made || isHalf;
}
