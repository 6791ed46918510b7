import {
  IconBold,
  IconCode,
  IconHeading,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconQuote,
} from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { commandKey } from './commandKey';

/** What can be made of a selection; the styles are the toolbar element's, the keys go with Ctrl or Command. */
export const FORMATS = [
  { style: 'header-2', name: 'Heading', Icon: IconHeading },
  { style: 'bold', name: 'Strong', Icon: IconBold, key: 'b' },
  { style: 'italic', name: 'Emphasis', Icon: IconItalic, key: 'i' },
  { style: 'link', name: 'Link', Icon: IconLink, key: 'k' },
  { style: 'quote', name: 'Quote', Icon: IconQuote },
  { style: 'code', name: 'Code', Icon: IconCode, key: 'e' },
  { style: 'unordered-list', name: 'List', Icon: IconList },
  { style: 'ordered-list', name: 'Numbered list', Icon: IconListNumbers },
] as const;

type Format = (typeof FORMATS)[number];

/** The format that the keys stand for. */
export function formatOf(event: KeyboardEvent): Format | undefined {
  const pressed = event.shiftKey ? undefined : commandKey(event);
  return pressed === undefined
    ? undefined
    : FORMATS.find((format) => 'key' in format && format.key === pressed);
}
