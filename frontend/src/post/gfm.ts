import { gfmFromMarkdown } from 'mdast-util-gfm';
import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import { gfm as syntax } from 'micromark-extension-gfm';
import type { Extension } from 'micromark-util-types';
import type { Processor } from 'unified';

/** What the parser takes from its processor. */
interface ParserData {
  micromarkExtensions?: Extension[];
  fromMarkdownExtensions?: (TreeExtension | TreeExtension[])[];
}

/** Tables, task lists, footnotes and the like. `remark-gfm` also writes them, with twice the code. */
export function gfm(this: Processor): void {
  const data = this.data() as ParserData;
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmFromMarkdown()];
}
