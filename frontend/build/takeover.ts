import type { Plugin, Rollup } from 'vite';

const PAGE = '/src/post/PostPage.tsx';

/**
 * Writes `app.js`: what pages that the server writes load to become pages of the app. Its name stays, so that the server
 * need not know which build there is; it knows all that a post needs, so that nothing is asked for in series.
 */
export function takeover(): Plugin {
  return {
    name: 'tidings-takeover',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find(({ isEntry }) => isEntry);
      const page = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(PAGE));
      if (!entry || !page) {
        throw new Error(`There is no entry, or no ${PAGE}`);
      }
      const needed = withImports(bundle, [entry.fileName, page.fileName]);
      const styles = needed.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
      this.emitFile({
        type: 'asset',
        fileName: 'app.js',
        source: script(
          entry.fileName,
          needed.map(({ fileName }) => fileName),
          [...new Set(styles)],
        ),
      });
    },
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

/** Nothing is shown before its styles are there: the page that the server wrote stands meanwhile. */
function script(entry: string, modules: string[], styles: string[]): string {
  return `const link = (rel, href) =>
  new Promise((done) => {
    const element = Object.assign(document.createElement('link'), { rel, href, onload: done, onerror: done });
    document.head.append(element);
  });
for (const href of ${JSON.stringify(modules.map((name) => `/${name}`))}) link('modulepreload', href);
Promise.all(${JSON.stringify(styles.map((name) => `/${name}`))}.map((href) => link('stylesheet', href))).then(
  () => import('/${entry}'),
);
`;
}
