import { Alert, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { answer, api } from '../api/client';
import { showAtFields } from '../api/fieldErrors';
import { useIdempotencyKey } from '../api/idempotency';
import { notifySuccess } from '../shell/notify';
import { Page } from '../shell/Page';
import { useDraftForm, type Draft } from './draft';
import { PostForm } from './PostForm';
import { UnsavedGuard } from './UnsavedGuard';
import { useUnsaved } from './useUnsaved';

export function WritePage() {
  const navigate = useNavigate();
  const key = useIdempotencyKey();
  const form = useDraftForm({ title: '', content: '' });
  const unsaved = useUnsaved(form);
  const [failure, setFailure] = useState<string>();
  const writing = useMutation({
    mutationFn: ({ title, content, publish }: Draft & { publish: boolean }) => {
      const body = { title, content, publish };
      return answer(api.POST('/api/posts', { body, headers: key(body) }));
    },
    onMutate: () => {
      setFailure(undefined);
    },
    onSuccess: ({ id }, { publish }) => {
      unsaved.saved();
      notifySuccess(publish ? 'Published.' : 'Kept as a draft that only you see.');
      return navigate(`/posts/${id}`);
    },
    onError: (error) => {
      setFailure(showAtFields(form, error));
    },
  });
  const write = (publish: boolean) => (draft: Draft) => {
    writing.mutate({ ...draft, publish });
  };
  return (
    <Page title="Write" narrow>
      <PostForm
        form={form}
        onSubmit={write(true)}
        isSaving={writing.isPending}
        saveLabel="Publish"
        notice={
          failure && (
            <Alert color="red" role="alert" title="The post is not saved">
              {failure}
            </Alert>
          )
        }
        others={
          <Button
            variant="default"
            disabled={writing.isPending}
            onClick={() => {
              form.onSubmit(write(false))();
            }}
          >
            Keep as a draft
          </Button>
        }
      />
      <UnsavedGuard isUnsaved={unsaved.isUnsaved} />
    </Page>
  );
}
