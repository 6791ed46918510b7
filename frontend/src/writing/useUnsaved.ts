import type { UseFormReturnType } from '@mantine/form';
import { useCallback, useEffect, useRef } from 'react';
import type { Draft } from './draft';

/** Whether a form holds text that the server has not got. */
export function useUnsaved(form: UseFormReturnType<Draft>) {
  const isSaved = useRef(false);
  const dirty = useRef(false);
  const isDirty = form.isDirty();
  useEffect(() => {
    dirty.current = isDirty;
  }, [isDirty]);
  return {
    isUnsaved: useCallback(() => dirty.current && !isSaved.current, []),
    saved: useCallback(() => {
      isSaved.current = true;
    }, []),
  };
}
