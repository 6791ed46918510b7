import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Post } from '../post/types';
import { notifySuccess } from '../shell/notify';
import { Page } from '../shell/Page';
import { Conflict } from './Conflict';
import { useDraftForm } from './draft';
import { PostForm } from './PostForm';
import { UnsavedGuard } from './UnsavedGuard';
import { useEdit } from './useEdit';
import { useUnsaved } from './useUnsaved';

/** Edits the post that it was first given, on the condition that nobody else does at the same time. */
export function Editor({ post }: { post: Post }) {
  const navigate = useNavigate();
  const [opened] = useState(post);
  const form = useDraftForm({ title: opened.title, content: opened.content });
  const unsaved = useUnsaved(form);
  const edit = useEdit(opened, form, () => {
    unsaved.saved();
    notifySuccess('Saved.');
    void navigate(`/posts/${opened.id}`);
  });
  return (
    <Page title={edit.conflict ? 'Somebody else changed it too' : 'Edit'} narrow={!edit.conflict}>
      {edit.conflict ? (
        <Conflict
          key={edit.conflict.theirs.version}
          conflict={edit.conflict}
          isSaving={edit.isSaving}
          failure={edit.failure}
          onSave={(merged) => {
            edit.save(merged);
          }}
          onDiscard={() => {
            unsaved.saved();
            void navigate(`/posts/${opened.id}`);
          }}
        />
      ) : (
        <PostForm
          form={form}
          onSubmit={edit.save}
          isSaving={edit.isSaving}
          saveLabel="Save"
          notice={
            edit.failure && (
              <Alert color="red" role="alert" title="The change is not saved">
                {edit.failure}
              </Alert>
            )
          }
          others={
            <Button component={Link} to={`/posts/${opened.id}`} variant="default">
              Cancel
            </Button>
          }
        />
      )}
      <UnsavedGuard isUnsaved={unsaved.isUnsaved} />
    </Page>
  );
}
