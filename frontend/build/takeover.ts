import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rollup } from 'vite';
import type { Files } from '../src/reading/files.ts';

const READING = fileURLToPath(new URL('../src/reading/main.ts', import.meta.url));
const PAGE = '/src/post/PostPage.tsx';
const CODE_COLOURS = '/src/code/colours.ts';

/**
 * Writes `app.js`: what pages that the server writes load to become pages of the app, when they need to. Its name stays,
 * so that the server need not know which build there is; it knows all that a post needs, so that nothing is asked for in
 * series.
 */
export function takeover(): Plugin {
  return {
    name: 'tidings-takeover',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find(({ isEntry }) => isEntry);
      const made = (source: string) => chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(source));
      const page = made(PAGE);
      const colours = made(CODE_COLOURS);
      if (!entry || !page || !colours) {
        throw new Error(`There is no entry, no ${PAGE} or no ${CODE_COLOURS}`);
      }
      this.emitFile({
        type: 'asset',
        fileName: 'app.js',
        source: await script({ APP: files(bundle, entry, page), CODE_COLOURS: files(bundle, colours) }),
      });
    },
  };
}

function files(
  bundle: Rollup.OutputBundle,
  main: Rollup.OutputChunk,
  ...others: Rollup.OutputChunk[]
): Files {
  const needed = withImports(
    bundle,
    [main, ...others].map(({ fileName }) => fileName),
  );
  const styles = needed.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  return {
    module: `/${main.fileName}`,
    modules: needed.map(({ fileName }) => `/${fileName}`),
    styles: [...new Set(styles)].map((name) => `/${name}`),
  };
}

function withImports(bundle: Rollup.OutputBundle, names: string[]): Rollup.OutputChunk[] {
  const found = new Map<string, Rollup.OutputChunk>();
  const left = [...names];
  for (let name = left.shift(); name !== undefined; name = left.shift()) {
    const chunk = bundle[name];
    if (chunk?.type === 'chunk' && !found.has(name)) {
      found.set(name, chunk);
      left.push(...chunk.imports);
    }
  }
  return [...found.values()];
}

/** The script of a page that is read: a build of its own, so that it shares no file with the app and is one. */
async function script(constants: Record<string, Files>): Promise<string> {
  const output = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: Object.fromEntries(
      Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]),
    ),
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: READING, output: { format: 'es' } },
    },
  });
  const [chunk] = (Array.isArray(output) ? output : [output as Rollup.RolldownOutput]).flatMap(
    (one) => one.output,
  );
  if (chunk?.type !== 'chunk') {
    throw new Error(`${READING} makes no script`);
  }
  return chunk.code;
}
