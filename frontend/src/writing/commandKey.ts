import type { KeyboardEvent } from 'react';

/** The key that is pressed with Ctrl or Command, in lower case; undefined where it is pressed alone. */
export function commandKey({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): string | undefined {
  return (ctrlKey || metaKey) && !altKey ? key.toLowerCase() : undefined;
}
