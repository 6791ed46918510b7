import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';

export interface View {
  tab: 'write' | 'preview';
  /** Text and preview are seen at once. */
  isBeside: boolean;
  /** Whether the window is wide enough for both. */
  hasRoom: boolean;
  show: (tab: 'write' | 'preview') => void;
  setBeside: (beside: boolean) => void;
}

/** What of the editor is seen: a choice that this browser remembers. */
export function useView(): View {
  const [tab, show] = useState<'write' | 'preview'>('write');
  const [wantsBeside, setBeside] = useLocalStorage({ key: 'tidings.preview-beside', defaultValue: false });
  const hasRoom = useMediaQuery('(min-width: 70em)', false, { getInitialValueInEffect: false });
  return { tab, isBeside: hasRoom && wantsBeside, hasRoom, show, setBeside };
}
