import { Alert, Button } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Post } from '../post/types';
import { ErrorAlert } from '../shell/ErrorAlert';
import { notifySuccess } from '../shell/notify';
import { Page } from '../shell/Page';
import { Conflict } from './Conflict';
import { useDraftForm } from './draft';
import { EditorActions } from './EditorActions';
import type { LocalCopy } from './localCopies';
import { PostForm } from './PostForm';
import { readVersion } from './postServer';
import { preloadPreview } from './Preview';
import { RestoreOffer } from './RestoreOffer';
import { shown } from './saveState';
import { UnsavedGuard } from './UnsavedGuard';
import { useCopies } from './useCopies';
import { useSaver } from './useSaver';
import { useSaving } from './useSaving';
import { useView } from './useView';

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
  const form = useDraftForm(opened ? shown(opened) : { title: '', content: '' });
  const view = useView();
  const { saver, state, isUnsaved } = useSaver(opened, form);
  const { copies, forget } = useCopies(opened);
  const saving = useSaving(saver, form, view);
  const tellCreated = useEffectEvent((id: string) => onCreated?.(id));

  useEffect(preloadPreview, []);
  // Told at once, not when it is next painted: its author may have left for the post's page by then, and would be
  // called back.
  useEffect(
    () =>
      saver.onCreated((id) => {
        tellCreated(id);
      }),
    [saver],
  );

  const leave = () => navigate(`/posts/${saver.state().kept?.id ?? ''}`);
  const restore = async (copy: LocalCopy) => {
    forget(copy.id);
    const yours = { title: copy.title, content: copy.content };
    form.setValues(yours);
    if (opened && copy.version !== undefined && copy.version !== opened.version) {
      const base = await readVersion(opened.id, copy.version).catch(() => opened);
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
        actions={<EditorActions isNew={!opened} state={state} saving={saving} onLeave={() => void leave()} />}
      />
      <UnsavedGuard
        isUnsaved={isUnsaved}
        save={state.kept?.published || state.conflict ? undefined : () => saver.save()}
      />
    </Page>
  );
}
