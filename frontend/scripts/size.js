// Fails when the first load of any page that a reader may begin with needs more compressed script than the budget.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const BUDGET = 200_000;
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

const entry = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
const pages = entry.flatMap((key) => manifest[key]?.dynamicImports ?? []);
let tooLarge = false;
for (const page of pages) {
  const sizes = await Promise.all(withImports([...entry, page]).map(compressed));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  tooLarge ||= bytes > BUDGET;
  console.log(`${(bytes / 1000).toFixed(1).padStart(6)} kB gzip  ${page}`);
}
console.log(`Budget: ${BUDGET / 1000} kB of compressed script for the first load of a page`);
process.exitCode = tooLarge ? 1 : 0;
