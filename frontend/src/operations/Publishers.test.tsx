import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Publishers } from './Publishers';
import type { Publisher } from './types';

const leader: Publisher = {
  node: '7@a',
  topic: 'tidings-log',
  publishes: true,
  position: 199_990,
  lagEvents: 10,
  rate: 500,
  failures: 0,
  lastFailure: null,
  failedAt: null,
};

function show(publishers: Publisher[]) {
  render(
    <MantineProvider>
      <Publishers publishers={publishers} />
    </MantineProvider>,
  );
}

it('shows how far the one is that publishes', () => {
  show([leader]);

  expect(screen.getByText('publishing')).toBeDefined();
  expect(screen.getByText('199,990')).toBeDefined();
  expect(screen.getByText('10 events')).toBeDefined();
});

it('shows why one that waits failed last, and no position', () => {
  show([
    {
      ...leader,
      publishes: false,
      failures: 3,
      lastFailure: 'no broker',
      failedAt: '2026-06-15T12:34:56Z',
    },
  ]);

  expect(screen.getByText('waiting')).toBeDefined();
  expect(screen.getByText('2026-06-15T12:34:56Z: no broker')).toBeDefined();
  expect(screen.queryByText('199,990')).toBeNull();
});
