import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LaunchOptions } from '@playwright/test';

/** Where the Chromium that comes with npm is unpacked to, once for each build. */
const FOLDER = join(import.meta.dirname, '../target/chromium');

/** The package's own list of fonts names folders that there are only on Lambda. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${FOLDER}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${FOLDER}/fonts-cache</cachedir>
</fontconfig>
`;

/** Nothing is fetched in the background, and tests may run as root. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** How the browser is started: the one that `TIDINGS_CHROMIUM` names, or the one that comes with npm. */
export function browser(): LaunchOptions {
  const own = process.env['TIDINGS_CHROMIUM'];
  if (own) {
    return { executablePath: own, args: ARGUMENTS };
  }
  return {
    executablePath: join(FOLDER, 'chromium'),
    args: ARGUMENTS,
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: join(FOLDER, 'al2023/lib'),
      FONTCONFIG_PATH: join(FOLDER, 'fonts'),
    },
  };
}

/** Unpacks the browser where that has not been done. It is in place only when it is whole. */
export async function unpackBrowser(): Promise<void> {
  if (process.env['TIDINGS_CHROMIUM'] || existsSync(FOLDER)) {
    return;
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The Chromium that comes with npm is for Linux on x64: name another one in TIDINGS_CHROMIUM',
    );
  }
  const unfinished = `${FOLDER}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  // The package unpacks into the folder for temporary files, and brings its libraries only where it believes in Lambda.
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = unfinished;
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    if (before === undefined) {
      delete process.env['TMPDIR'];
    } else {
      process.env['TMPDIR'] = before;
    }
    delete process.env['AWS_LAMBDA_JS_RUNTIME'];
  }
  await writeFile(join(unfinished, 'fonts/fonts.conf'), FONTS);
  await rename(unfinished, FOLDER);
}
