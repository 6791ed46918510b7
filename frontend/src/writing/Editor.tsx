import { Alert, Button } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Post } from '../post/types';
import { ErrorAlert } from '../shell/ErrorAlert';
import { notifySuccess } from '../shell/notify';
import { Page } from '../shell/Page';
import { draftOf, EMPTY } from './draft';
import { EditorActions } from './EditorActions';
import { isProblem } from '../api/problem';
import type { LocalCopy } from './localCopies';
import { PostForm } from './PostForm';
import { readVersion } from './postServer';
import { part } from '../shell/part';
import { Loading } from '../shell/Loading';
import { preloadPreview } from './Preview';
import { RestoreOffer } from './RestoreOffer';
import { isPlan, keptOf, shown } from './saveState';
import { UnsavedGuard } from './UnsavedGuard';
import { useCopies } from './useCopies';
import { useDraftForm } from './useDraftForm';
import { useSaver } from './useSaver';
import { useSaving } from './useSaving';
import { useView } from './useView';

/** Fetched before it is needed: it should be there without a connection, too. */
const Conflict = part(async () => (await import('./Conflict')).Conflict, <Loading what="the two texts" />);

const SLUG_TAKEN = 'Another post has this address, or had it. Choose another one.';

interface Props {
  /** Undefined for a post that is not there yet. It is edited as it was when the editor was opened. */
  post?: Post;
  /** Told the id of a post that was not there when the editor was opened. */
  onCreated?: (id: string) => void;
}

/** Where a post is written. What is in it survives whatever happens around it. */
export function Editor({ post, onCreated }: Props) {
  const navigate = useNavigate();
  const [opened] = useState(post);
  const form = useDraftForm(opened ? shown(keptOf(opened)) : EMPTY);
  const view = useView();
  const { saver, state, isUnsaved } = useSaver(opened, form);
  const { copies, forget } = useCopies(opened);
  const saving = useSaving(saver, form, view);
  const tellCreated = useEffectEvent((id: string) => onCreated?.(id));

  useEffect(() => {
    preloadPreview();
    void Conflict.preload();
  }, []);
  // Told at once, not when it is next painted: its author may have left for the post's page by then, and would be
  // called back.
  useEffect(
    () =>
      saver.onCreated((id) => {
        tellCreated(id);
      }),
    [saver],
  );

  // A draft that saves itself is not to lose what is wrong with it.
  const { failure } = state;
  const { setFieldError } = form;
  useEffect(() => {
    if (isProblem(failure, 'slug-taken')) {
      setFieldError('slug', SLUG_TAKEN);
    }
  }, [failure, setFieldError]);

  const leave = () => navigate(`/posts/${saver.state().kept?.id ?? ''}`);
  const restore = async (copy: LocalCopy) => {
    forget(copy.id);
    const { title, content, summary, tags, slug, publishAt } = copy;
    const yours = { title, content, summary, tags, slug, publishAt };
    form.setValues(yours);
    if (opened && copy.version !== undefined && copy.version !== opened.version) {
      const base = await readVersion(opened.id, copy.version).catch(() => draftOf(opened));
      saver.meet(base, yours, opened);
    }
  };
  if (state.conflict && saving.isComparing) {
    return (
      <Page title="Somebody else changed it too">
        <Conflict
          key={state.conflict.theirs.version}
          conflict={state.conflict}
          isSaving={saving.isBusy}
          failure={saving.refusal?.message}
          onChange={(merged) => {
            saver.write(merged);
          }}
          onSave={() => {
            saving.save(() => {
              notifySuccess('Saved.');
              void leave();
            });
          }}
          onDiscard={() => {
            saver.discard();
            void leave();
          }}
        />
        <UnsavedGuard isUnsaved={isUnsaved} />
      </Page>
    );
  }
  return (
    <Page title={opened ? 'Edit' : 'Write'} narrow={!view.isBeside}>
      <PostForm
        form={form}
        view={view}
        onSave={() => {
          saving.save(() => undefined);
        }}
        onSubmit={() => {
          if (opened) {
            saving.save(() => {
              notifySuccess('Saved.');
              void leave();
            });
          } else if (isPlan(form.getValues(), state.kept)) {
            saving.schedule(() => void leave());
          } else {
            saving.publish(() => void leave());
          }
        }}
        notice={
          <>
            {saving.refusal && (
              <ErrorAlert title={saving.refusal.title} occasion={saving.refusal}>
                {saving.refusal.message}
              </ErrorAlert>
            )}
            {state.conflict && (
              <Alert color="yellow" variant="light" role="status" title="It was changed elsewhere meanwhile">
                <Button size="sm" onClick={saving.compare}>
                  Compare the two
                </Button>
              </Alert>
            )}
            {copies.slice(0, 3).map((copy) => (
              <RestoreOffer
                key={copy.id}
                copy={copy}
                onRestore={() => void restore(copy)}
                onDiscard={() => {
                  forget(copy.id);
                }}
              />
            ))}
          </>
        }
        isPublished={state.kept?.published ?? false}
        actions={
          <EditorActions
            isNew={!opened}
            isPlanned={isPlan(form.values, state.kept)}
            state={state}
            saving={saving}
            onLeave={() => void leave()}
            onUnscheduled={() => {
              form.setFieldValue('publishAt', '');
            }}
          />
        }
      />
      <UnsavedGuard
        isUnsaved={isUnsaved}
        save={state.kept?.published || state.conflict ? undefined : () => saver.save()}
      />
    </Page>
  );
}
