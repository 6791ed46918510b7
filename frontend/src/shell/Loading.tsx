import { Skeleton, Stack } from '@mantine/core';

interface Props {
  /** What is being loaded, for those who cannot see that something is. */
  what: string;
  rows?: number;
}

/** Grey lines where text will be. */
export function Loading({ what, rows = 3 }: Props) {
  return (
    <div role="status">
      <span className="visually-hidden">Loading {what} …</span>
      <Stack gap="lg" aria-hidden>
        {Array.from({ length: rows }, (_, row) => (
          <Stack key={row} gap="xs">
            <Skeleton height={20} width="60%" />
            <Skeleton height={12} />
            <Skeleton height={12} width="85%" />
          </Stack>
        ))}
      </Stack>
    </div>
  );
}
