// Writes a .gz and a .br beside each text file of the build, so that no server compresses on the fly.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(?:html|js|css|svg|json|txt|webmanifest)$/;
const folder = new URL('../dist/', import.meta.url);

const files = (await readdir(folder, { recursive: true })).filter((file) => TEXT.test(file));
await Promise.all(
  files.map(async (file) => {
    const whole = await readFile(new URL(file, folder));
    const [br, gz] = await Promise.all([
      promisify(brotliCompress)(whole, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
      promisify(gzip)(whole, { level: 9 }),
    ]);
    await writeFile(new URL(`${file}.br`, folder), br);
    await writeFile(new URL(`${file}.gz`, folder), gz);
  }),
);
