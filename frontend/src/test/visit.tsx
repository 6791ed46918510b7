import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from '../api/queryClient';
import { createRoutes } from '../routes';
import { keepSession } from '../session/session';
import { Providers } from '../shell/Providers';
import { ADA } from './server';

/** Opens the app at a path, as a person would. */
export function visit(path: string) {
  const router = createMemoryRouter(createRoutes(), { initialEntries: [path] });
  render(
    <Providers queryClient={createQueryClient()}>
      <RouterProvider router={router} />
    </Providers>,
  );
  return { router, user: userEvent.setup() };
}

/** Ada is logged in, with a token that is good for another hour. */
export function logInAda() {
  keepSession({
    userId: ADA.id,
    accessToken: 'token',
    refreshToken: 'refresh',
    expiresAt: Date.now() + 3_600_000,
  });
}

export const ME = {
  ...ADA,
  email: 'ada@example.org',
  emailProved: true,
  bio: null,
  image: null,
  verified: true,
  roles: [] as string[],
};
