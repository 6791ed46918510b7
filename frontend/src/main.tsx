import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import 'virtual:theme.css';
import './shell/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from './api/queryClient';
import { createRoutes } from './routes';
import { forgetCacheWithUser } from './session/forgetCacheWithUser';
import { Providers } from './shell/Providers';

const root = document.getElementById('root');
if (!root) {
  throw new Error('index.html has no element with the id "root"');
}

const queryClient = createQueryClient();
forgetCacheWithUser(queryClient);

createRoot(root).render(
  <StrictMode>
    <Providers queryClient={queryClient}>
      <RouterProvider router={createBrowserRouter(createRoutes())} />
    </Providers>
  </StrictMode>,
);
