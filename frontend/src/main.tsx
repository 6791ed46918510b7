import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import 'virtual:theme.css';
import './shell/global.css';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from './api/queryClient';
import { takeServedPost } from './post/served';
import { createRoutes } from './routes';
import { forgetCacheWithUser } from './session/forgetCacheWithUser';
import { currentSession } from './session/session';
import { Providers } from './shell/Providers';
import {
  forgetServedHead,
  isServed,
  replaceServed,
  untilReaderIsKnown,
  untilReady,
  untilReleased,
} from './takeover';

const root = document.getElementById('root');
if (!root) {
  throw new Error('index.html has no element with the id "root"');
}

const queryClient = createQueryClient();
forgetCacheWithUser(queryClient);
const router = createBrowserRouter(createRoutes());
const app = (
  <StrictMode>
    <Providers queryClient={queryClient}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>
);

if (isServed(root)) {
  takeServedPost(queryClient, currentSession() !== undefined);
  // Waiting for it here would keep all that other pages share with this file out of it, in some thirty files more.
  void Promise.all([untilReady(router), untilReaderIsKnown(queryClient)])
    .then(untilReleased)
    .then(() => {
      forgetServedHead(router);
      replaceServed(root, () => {
        flushSync(() => {
          createRoot(root).render(app);
        });
      });
    });
} else {
  createRoot(root).render(app);
}
