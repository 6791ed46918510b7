import type { RouteObject } from 'react-router';
import { RequireRole } from './session/RequireRole';
import { RequireSession } from './session/RequireSession';
import { NotFound } from './shell/NotFound';
import { RouteError } from './shell/RouteError';
import { Shell } from './shell/Shell';
import { Splash } from './shell/Splash';

/** All pages. Each page's code is loaded when it is first visited. A router changes its routes, so each gets its own. */
export const createRoutes = (): RouteObject[] => [
  {
    Component: Shell,
    HydrateFallback: Splash,
    children: [
      {
        ErrorBoundary: RouteError,
        children: [
          { index: true, lazy: { Component: async () => (await import('./board/FrontPage')).FrontPage } },
          {
            path: 'posts/:id',
            lazy: { Component: async () => (await import('./post/PostPage')).loadPostPage() },
          },
          {
            path: 'search',
            lazy: { Component: async () => (await import('./search/SearchPage')).SearchPage },
          },
          { path: 'tags', lazy: { Component: async () => (await import('./tags/TagsPage')).TagsPage } },
          {
            path: 'authors',
            lazy: { Component: async () => (await import('./authors/AuthorsPage')).AuthorsPage },
          },
          {
            path: 'authors/:author',
            lazy: { Component: async () => (await import('./authors/AuthorPage')).AuthorPage },
          },
          {
            path: 'log-in',
            lazy: { Component: async () => (await import('./session/LogInPage')).LogInPage },
          },
          {
            path: 'register',
            lazy: { Component: async () => (await import('./session/RegisterPage')).RegisterPage },
          },
          {
            path: 'forgot-password',
            lazy: {
              Component: async () => (await import('./session/ForgotPasswordPage')).ForgotPasswordPage,
            },
          },
          {
            path: 'reset-password',
            lazy: {
              Component: async () => (await import('./session/ResetPasswordPage')).ResetPasswordPage,
            },
          },
          {
            path: 'prove-email',
            lazy: { Component: async () => (await import('./account/ProveEmailPage')).ProveEmailPage },
          },
          {
            path: 'log-out',
            lazy: { Component: async () => (await import('./session/LogOutPage')).LogOutPage },
          },
          {
            Component: RequireSession,
            children: [
              {
                path: 'write',
                lazy: { Component: async () => (await import('./writing/WritePage')).WritePage },
              },
              {
                path: 'posts/:id/edit',
                lazy: { Component: async () => (await import('./writing/EditPage')).EditPage },
              },
              {
                path: 'posts/:id/history',
                lazy: { Component: async () => (await import('./history/HistoryPage')).HistoryPage },
              },
              { path: 'feed', lazy: { Component: async () => (await import('./feed/FeedPage')).FeedPage } },
              {
                path: 'me/posts',
                lazy: { Component: async () => (await import('./writing/MyPostsPage')).MyPostsPage },
              },
              {
                path: 'account',
                lazy: { Component: async () => (await import('./account/AccountPage')).AccountPage },
              },
              {
                element: <RequireRole role="ADMIN" />,
                children: [
                  {
                    path: 'administration',
                    lazy: {
                      Component: async () =>
                        (await import('./administration/AdministrationPage')).AdministrationPage,
                    },
                  },
                ],
              },
              {
                element: <RequireRole role="OPERATOR" />,
                children: [
                  {
                    path: 'operations/*',
                    lazy: {
                      Component: async () => (await import('./operations/OperationsPage')).OperationsPage,
                    },
                  },
                ],
              },
            ],
          },
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
];
