import type { RouteObject } from 'react-router';
import { expect, test } from 'vitest';
import known from '../public/routes.json?raw';
import { createRoutes } from './routes';

const paths = (routes: RouteObject[]): string[] =>
  routes.flatMap((route) => [
    ...(route.index ? ['/'] : []),
    ...(route.path && route.path !== '*' ? [`/${route.path}`] : []),
    ...paths(route.children ?? []),
  ]);

test('the servers know all pages: whatever else is asked for answers 404', () => {
  const pages = JSON.parse(known) as string[];

  expect(pages.sort()).toEqual(paths(createRoutes()).sort());
});
