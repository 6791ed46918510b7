import { createLowlight } from 'lowlight';
import { languageOf } from './languages';

/** A stretch of code that has one colour. */
export interface Token {
  kind: Kind;
  /** In UTF-16 code units from the beginning. */
  start: number;
  end: number;
}

export type Kind = 'added' | 'comment' | 'keyword' | 'name' | 'removed' | 'string' | 'value';

/** What the grammars tell apart, in as many colours as one can tell apart. */
const KIND_OF: Record<string, Kind> = {
  addition: 'added',
  attr: 'name',
  attribute: 'name',
  built_in: 'value',
  bullet: 'keyword',
  comment: 'comment',
  deletion: 'removed',
  doctag: 'comment',
  keyword: 'keyword',
  literal: 'value',
  meta: 'comment',
  name: 'keyword',
  number: 'value',
  property: 'name',
  quote: 'comment',
  regexp: 'string',
  section: 'name',
  'selector-class': 'name',
  'selector-id': 'name',
  'selector-tag': 'keyword',
  string: 'string',
  symbol: 'value',
  title: 'name',
  type: 'name',
  'template-variable': 'value',
  variable: 'value',
};

/** Longer code stays as it is: nobody waits for its colours. */
const LONGEST = 50_000;

const lowlight = createLowlight();

type Node = ReturnType<typeof lowlight.highlight>['children'][number];

/** The parts of some code that have a colour; none where the language is not known. */
export async function tokensOf(code: string, word: string): Promise<Token[]> {
  const language = languageOf(word);
  if (!language || code.length > LONGEST) {
    return [];
  }
  if (!lowlight.registered(language.name)) {
    lowlight.register(language.name, (await language.load()).default);
  }
  const tokens: Token[] = [];
  let at = 0;
  const visit = (nodes: readonly Node[], kind: Kind | undefined) => {
    for (const node of nodes) {
      if (node.type === 'element') {
        visit(node.children, kindOf(node.properties.className) ?? kind);
      } else if (node.type === 'text') {
        const start = at;
        at += node.value.length;
        if (kind) {
          tokens.push({ kind, start, end: at });
        }
      }
    }
  };
  visit(lowlight.highlight(language.name, code).children, undefined);
  return tokens;
}

function kindOf(names: unknown): Kind | undefined {
  const first: unknown = Array.isArray(names) ? names[0] : undefined;
  return typeof first === 'string' ? KIND_OF[first.replace(/^hljs-/, '')] : undefined;
}
