// Writes src/api/schema.d.ts from the OpenAPI documents of a running Tidings; with --check only compares.
// TIDINGS_URL says where it runs; where the sides run apart, TIDINGS_COMMAND_URL and TIDINGS_QUERY_URL do.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const url = process.env['TIDINGS_URL'] ?? 'http://localhost:8080';
const sides = [process.env['TIDINGS_COMMAND_URL'] ?? url, process.env['TIDINGS_QUERY_URL'] ?? url];
const target = new URL('../src/api/schema.d.ts', import.meta.url);

/** @param {string} side */
async function served(side) {
  const response = await fetch(`${side}/v3/api-docs`);
  if (!response.ok) {
    throw new Error(`${side}/v3/api-docs answers ${response.status}`);
  }
  return response.json();
}

/**
 * Both sides' paths and schemas in one document; a path may be known to both, with different methods.
 * @param {any[]} documents
 */
function joined(documents) {
  const [first] = documents;
  /** @type {Record<string, object>} */
  const paths = {};
  const schemas = {};
  for (const document of documents) {
    for (const [path, item] of Object.entries(document.paths)) {
      paths[path] = { ...paths[path], ...item };
    }
    Object.assign(schemas, document.components.schemas);
  }
  return { ...first, paths, components: { ...first.components, schemas } };
}

const document = joined(await Promise.all([...new Set(sides)].map(served)));
const generated = `// Written by \`npm run api:generate\` from what the server serves.\n${astToString(
  await openapiTS(document, { alphabetize: true }),
)}`;

if (!process.argv.includes('--check')) {
  await writeFile(target, generated);
} else if (generated !== (await readFile(target, 'utf8'))) {
  console.error(
    'src/api/schema.d.ts differs from what is served: run `npm run api:generate` and mend what no longer fits.',
  );
  process.exitCode = 1;
}
