import type { Element, Nodes } from 'hast';

/** What `rehype-sanitize` puts before the ids of a post, so that none is mistaken for one of the page's own. */
const PREFIX = 'user-content-';

/** Elements whose text may be in another direction than the page's. */
const BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'blockquote', 'td', 'th', 'dt', 'dd']);

/**
 * Gives headings ids made of their words, as authors who write a table of contents expect, and ranks below the page's
 * title. Old anchors get ids too, and of fields that HTML may bring along only those of task lists stay.
 */
export function idsAndRanks() {
  return (tree: Nodes): void => {
    const used = new Map<string, number>();
    each(tree, (element) => {
      const { tagName, properties } = element;
      if (tagName === 'h1') {
        element.tagName = 'h2';
      }
      if (/^h[1-6]$/.test(tagName) && !properties.id) {
        const slug = slugOf(textOf(element));
        const count = used.get(slug) ?? 0;
        used.set(slug, count + 1);
        properties.id = count === 0 ? slug : `${slug}-${count}`;
      } else if (tagName === 'a') {
        properties.id ??= properties.name;
        completeAddress(element);
      } else if (tagName === 'input' && properties.type !== 'checkbox') {
        element.tagName = 'field';
      }
    });
  };
}

/** Where somebody typed an address without `https://`. */
function completeAddress({ properties, children }: Element): void {
  const [text] = children;
  if (text?.type === 'text' && text.value.startsWith('www.') && properties.href === `http://${text.value}`) {
    properties.href = `https://${text.value}`;
  }
}

/** Shows HTML as it was written, where there is no parser for it: nothing of a text is left out. */
export function htmlAsText() {
  return (tree: Nodes): void => {
    if ('children' in tree) {
      tree.children.forEach((child, index) => {
        if (child.type === 'raw') {
          tree.children[index] = { type: 'text', value: child.value };
        } else {
          htmlAsText()(child);
        }
      });
    }
  };
}

/** Lets links within a post lead to its own ids, which have been given a prefix, and blocks find their direction. */
export function ownLinksAndDirections() {
  return (tree: Nodes): void => {
    each(tree, ({ tagName, properties }) => {
      const href = properties.href;
      if (tagName === 'a' && typeof href === 'string' && href.startsWith('#')) {
        properties.href = `#${PREFIX}${href.slice(1)}`;
      }
      // As a style it would be refused where the server writes it.
      if (/^t[dh]$/.test(tagName) && typeof properties.align === 'string') {
        properties.dataAlign = properties.align.toLowerCase();
        delete properties.align;
      }
      if (BLOCKS.has(tagName)) {
        properties.dir ??= 'auto';
      }
    });
  };
}

/** The element that an address such as `#intro` or `#user-content-intro` means. */
export function targetOf(hash: string): HTMLElement | null {
  let id = hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // It is no encoded text: it is taken as it is.
  }
  return id === '' ? null : (document.getElementById(id) ?? document.getElementById(PREFIX + id));
}

function each(node: Nodes, visit: (element: Element) => void): void {
  if (node.type === 'element') {
    visit(node);
  }
  if ('children' in node) {
    node.children.forEach((child) => {
      each(child, visit);
    });
  }
}

function textOf(node: Nodes): string {
  if (node.type === 'text') {
    return node.value;
  }
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

function slugOf(text: string): string {
  const slug = text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
  return slug === '' ? 'section' : slug;
}
