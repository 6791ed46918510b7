import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { showAtFields } from '../api/fieldErrors';
import { isUncertain, troubleOf } from '../api/problem';
import { inUtc } from '../shell/exact';
import { notifySuccess } from '../shell/notify';
import { isBlank, type Draft } from './draft';
import type { Saver } from './saver';
import type { SaveState } from './saveState';
import type { View } from './useView';

interface Refusal {
  title: string;
  message: string;
}

export interface Saving {
  /** Something that was asked for is under way. */
  isBusy: boolean;
  /** Why what was asked for last was not done. */
  refusal: Refusal | undefined;
  /** The two texts of a conflict are being compared. */
  isComparing: boolean;
  save: (then: () => void) => void;
  publish: (then: () => void) => void;
  /** Lets it be published by itself at the time that the form says. */
  schedule: (then: () => void) => void;
  unschedule: (then: () => void) => void;
  compare: () => void;
}

/** What the buttons of the editor do. What is wrong is shown where it is, and gets the focus. */
export function useSaving(saver: Saver, form: UseFormReturnType<Draft>, view: View): Saving {
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [isComparing, setComparing] = useState(false);

  /** @returns whether the fields hold what is needed; where not, what is missing has the focus */
  const isComplete = (forEverybody: boolean): boolean => {
    const { errors } = form.validate();
    const wrong = forEverybody ? errors : errorsOfDraft(form.getValues(), errors);
    const [first] = Object.keys(wrong);
    flushSync(() => {
      form.setErrors(wrong);
      if (first !== undefined) {
        view.show('write');
      }
    });
    if (first !== undefined) {
      form.getInputNode(first)?.focus();
    }
    return first === undefined;
  };

  const attempt = async (work: () => Promise<boolean>, titleOf: () => string, then: () => void) => {
    setRefusal(undefined);
    setBusy(true);
    const isDone = await work();
    setBusy(false);
    const { failure, conflict } = saver.state();
    if (isDone) {
      setComparing(false);
      then();
    } else if (conflict) {
      setComparing(true);
    } else {
      flushSync(() => {
        view.show('write');
      });
      const message = showAtFields(form, failure);
      setRefusal(message === undefined ? undefined : { title: titleOf(), message: advice(message, failure) });
    }
  };

  const compare = () => {
    saver.compare();
    setComparing(true);
  };

  return {
    isBusy,
    refusal,
    isComparing,
    compare,
    save: (then) => {
      if (saver.state().conflict && !isComparing) {
        compare();
      } else if (isComparing || isComplete(saver.state().kept?.published ?? false)) {
        void attempt(
          () => saver.save(),
          () => titleOfSave(saver.state()),
          then,
        );
      }
    },
    publish: (then) => {
      if (isComplete(true)) {
        void attempt(
          () => saver.publish(),
          () => titleOfPublication(saver.state()),
          () => {
            notifySuccess('Published.');
            then();
          },
        );
      }
    },
    schedule: (then) => {
      if (isComplete(true)) {
        const { publishAt } = form.getValues();
        void attempt(
          () => saver.schedule(publishAt),
          () => 'It is not scheduled',
          () => {
            notifySuccess(`Scheduled for ${inUtc(new Date(publishAt))}.`);
            then();
          },
        );
      }
    },
    unschedule: (then) => {
      void attempt(
        () => saver.unschedule(),
        () => 'It is scheduled as before',
        () => {
          notifySuccess('Nothing is published by itself any more.');
          then();
        },
      );
    },
  };
}

/** A draft may lack its title or its text, but not both. */
function errorsOfDraft(draft: Draft, errors: Record<string, unknown>): Record<string, string> {
  if (isBlank(draft)) {
    return { title: 'Write a title or some text first.' };
  }
  return Object.fromEntries(
    Object.entries(errors)
      .filter(([field]) => String(draft[field]).trim() !== '')
      .map(([field, error]) => [field, String(error)]),
  );
}

function titleOfSave({ kept }: SaveState): string {
  return kept?.published ? 'The change is not saved' : 'The post is not saved';
}

function titleOfPublication({ isUnsaved, failure }: SaveState): string {
  if (isUnsaved) {
    return 'The post is not published';
  }
  return isUncertain(failure)
    ? 'It is not known whether the post is published'
    : 'It is saved as a draft, but not published';
}

function advice(message: string, failure: unknown): string {
  return ['offline', 'unreachable'].includes(troubleOf(failure))
    ? `${message} What you wrote is kept in this browser. Nothing is published by itself later.`
    : message;
}
