import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { NotFound } from '../shell/NotFound';
import { ConsolePage } from './ConsolePage';
import { ProjectionCards } from './ProjectionCards';
import { overviewQuery, projectionsQuery } from './queries';

const LogBrowser = lazy(async () => ({ default: (await import('./LogBrowser')).LogBrowser }));
const Webhooks = lazy(async () => ({ default: (await import('./webhooks/Webhooks')).Webhooks }));
const WebhookDetails = lazy(async () => ({
  default: (await import('./webhooks/WebhookDetails')).WebhookDetails,
}));
const Mails = lazy(async () => ({ default: (await import('./mails/Mails')).Mails }));
const Audit = lazy(async () => ({ default: (await import('./Audit')).Audit }));
const ProjectionDetails = lazy(async () => ({
  default: (await import('./ProjectionDetails')).ProjectionDetails,
}));

/** The console: what the projections do, what the log holds, and what leaves the house. */
export function OperationsPage() {
  const projections = useQuery(projectionsQuery);
  const samples = useQuery(overviewQuery).data?.samples ?? [];
  if (!projections.data) {
    return (
      <ConsolePage title="Operations">
        {projections.isError ? (
          <Failure
            title="The projections could not be loaded"
            error={projections.error}
            onRetry={() => void projections.refetch()}
          />
        ) : (
          <Loading what="the projections" />
        )}
      </ConsolePage>
    );
  }
  const { items, publishers } = projections.data;
  return (
    <Suspense
      fallback={
        <ConsolePage title="Operations">
          <Loading what="the page" />
        </ConsolePage>
      }
    >
      <Routes>
        <Route
          index
          element={<ProjectionCards projections={items} publishers={publishers} samples={samples} />}
        />
        <Route path="log" element={<LogBrowser />} />
        <Route path="webhooks" element={<Webhooks />} />
        <Route path="webhooks/:id" element={<WebhookDetails />} />
        <Route path="mails" element={<Mails />} />
        <Route path="audit" element={<Audit />} />
        <Route
          path="projections/:name"
          element={<ProjectionDetails projections={items} samples={samples} />}
        />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  );
}
