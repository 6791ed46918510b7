/** Files of the app's build, by their paths. */
export interface Files {
  module: string;
  /** All that the module needs, so that nothing is asked for in series. */
  modules: readonly string[];
  styles: readonly string[];
}

/** Loads a module with its styles: nothing is shown before they are there. */
export async function load({ module, modules, styles }: Files): Promise<unknown> {
  modules.forEach((href) => void link('modulepreload', href));
  await Promise.all(styles.map((href) => link('stylesheet', href)));
  return import(/* @vite-ignore */ module);
}

function link(rel: string, href: string): Promise<unknown> {
  return new Promise((done) => {
    const element = Object.assign(document.createElement('link'), { rel, href, onload: done, onerror: done });
    document.head.append(element);
  });
}
