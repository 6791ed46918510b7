import { useEffect, useState } from 'react';
import type { Post } from '../post/types';
import { currentSession } from '../session/session';
import { draftOf, isSame } from './draft';
import { abandoned, copiesOf, dropCopy, type LocalCopy } from './localCopies';
import { isPlan, keptOf } from './saveState';

/** What this browser has kept of an editor that went away before its text was saved, the latest first. */
export function useCopies(post: Post | undefined) {
  const [copies, setCopies] = useState<readonly LocalCopy[]>([]);
  useEffect(() => {
    let isShown = true;
    const all = copiesOf(currentSession()?.userId ?? '', post?.id);
    const [saved, unsaved] = [all.filter(isSaved), all.filter((copy) => !isSaved(copy))];
    saved.forEach(({ id }) => {
      dropCopy(id);
    });
    void abandoned(unsaved).then((left) => {
      if (isShown) {
        setCopies(left);
      }
    });
    return () => {
      isShown = false;
    };

    function isSaved(copy: LocalCopy): boolean {
      return post !== undefined && isSame(copy, draftOf(post)) && !isPlan(copy, keptOf(post));
    }
  }, [post]);
  const forget = (id: string) => {
    dropCopy(id);
    setCopies((before) => before.filter((copy) => copy.id !== id));
  };
  return { copies, forget };
}
