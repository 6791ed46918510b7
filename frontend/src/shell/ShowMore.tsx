import { Button, Center } from '@mantine/core';

interface Props {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** Fetches a list's next page. Takes the infinite query as it is. */
export function ShowMore({ hasNextPage, isFetchingNextPage, fetchNextPage }: Props) {
  return hasNextPage ? (
    <Center mt="xl">
      <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        Show more
      </Button>
    </Center>
  ) : null;
}
