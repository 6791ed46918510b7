// Fails when the first load of any page needs more compressed script than the budget, its parts that are loaded after it
// included: whoever begins there waits for them too.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const BUDGET = 200_000;
/** For a post that the server wrote: all that is needed to read it. */
const READING_BUDGET = 100_000;
/** Drawn into a page that is there already, and can be read without them. */
const AFTERWARDS = new Set([
  'src/code/colours.ts',
  'src/comment/CommentForm.tsx',
  'src/comment/Comments.tsx',
  'src/comment/DeleteComment.tsx',
  'src/operations/DiscardLetter.tsx',
  'src/operations/LagArea.tsx',
  // The text of a post comes with its page.
  'src/post/Markdown.tsx',
  'src/post/Participation.tsx',
  'src/post/PostActions.tsx',
  'src/session/LogInAgain.tsx',
  'src/writing/Conflict.tsx',
]);
const dist = new URL('../dist/', import.meta.url);
/** @type {Record<string, { file: string, imports?: string[], dynamicImports?: string[], isEntry?: boolean }>} */
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8'));

/** @param {string[]} keys */
function withImports(keys) {
  const found = new Set();
  const left = [...keys];
  for (let key = left.pop(); key !== undefined; key = left.pop()) {
    if (!found.has(key)) {
      found.add(key);
      left.push(...(manifest[key]?.imports ?? []));
    }
  }
  return [...found];
}

/** @param {string} key */
async function compressed(key) {
  return gzipSync(await readFile(new URL(manifest[key]?.file ?? '', dist)), { level: 9 }).length;
}

/**
 * A page alone, and with each of its parts.
 * @param {string[]} above
 * @returns {string[][]}
 */
function loads(above) {
  const parts = manifest[above.at(-1) ?? '']?.dynamicImports ?? [];
  return [above, ...parts.filter((part) => !AFTERWARDS.has(part)).flatMap((part) => loads([...above, part]))];
}

const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry) ?? '';
let tooLarge = false;
for (const load of loads([entry])) {
  const sizes = await Promise.all(withImports(load).map(compressed));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  tooLarge ||= bytes > BUDGET;
  console.log(`${(bytes / 1000).toFixed(1).padStart(6)} kB gzip  ${load.slice(1).join(' + ')}`);
}
const reading = gzipSync(await readFile(new URL('app.js', dist)), { level: 9 }).length;
const coloured = await Promise.all(withImports(['src/code/colours.ts']).map(compressed));
const withCode = coloured.reduce((sum, size) => sum + size, reading);
console.log(`${(reading / 1000).toFixed(1).padStart(6)} kB gzip  a post that is read`);
console.log(
  `${(withCode / 1000).toFixed(1).padStart(6)} kB gzip  a post with code in it, and its languages besides`,
);
tooLarge ||= withCode > READING_BUDGET;
console.log(
  `Budget: ${BUDGET / 1000} kB of compressed script for the first load of a page, ${READING_BUDGET / 1000} kB for a post`,
);
process.exitCode = tooLarge ? 1 : 0;
