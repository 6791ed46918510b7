import { useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { Editor } from './Editor';

/** A new post. Once it is on the server the address names it, so that it is found again after the page is loaded anew. */
export function WritePage() {
  const [search, setSearch] = useSearchParams();
  const draft = search.get('draft');
  const [opened] = useState(draft);
  const [shown, setShown] = useState({ draft, editor: 0 });
  if (draft !== shown.draft) {
    // Whoever follows the link to this page again wants to write another one.
    setShown({ draft, editor: draft === null ? shown.editor + 1 : shown.editor });
  }
  if (opened !== null) {
    return <Navigate to={`/posts/${opened}/edit`} replace />;
  }
  return (
    <Editor
      key={shown.editor}
      onCreated={(id) => {
        setSearch({ draft: id }, { replace: true, preventScrollReset: true });
      }}
    />
  );
}
