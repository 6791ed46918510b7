import { Button, Center } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Empty } from '../shell/Empty';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { ShowMore } from '../shell/ShowMore';
import { EventList } from './EventList';
import { filterOf, type LogChoice } from './logFilter';
import { eventsQuery, newestEventsQuery } from './queries';
import { number } from './words';

/** Events as they stand in the log: the newest first, or from a position on. */
export function StoredEvents({ choice }: { choice: LogChoice }) {
  const first = Number(choice.from);
  return first > 0 ? <EventsFrom first={first} choice={choice} /> : <NewestEvents choice={choice} />;
}

function EventsFrom({ first, choice }: { first: number; choice: LogChoice }) {
  const events = useInfiniteQuery(eventsQuery(first, filterOf(choice)));
  const items = events.data?.pages.flatMap((page) => page.items);
  if (!items) {
    return <Pending query={events} />;
  }
  return (
    <>
      {items.length === 0 && <Empty title="No such events here" />}
      <EventList events={items} />
      <ShowMore {...events} />
    </>
  );
}

function NewestEvents({ choice }: { choice: LogChoice }) {
  const events = useInfiniteQuery({ ...newestEventsQuery(filterOf(choice)), refetchOnWindowFocus: false });
  const items = events.data?.pages.flatMap((page) => page.items);
  if (!items) {
    return <Pending query={events} />;
  }
  const start = events.data?.pages.at(-1)?.start ?? 1;
  return (
    <>
      {items.length === 0 && (
        <Empty title={start > 1 ? `No such events since position ${number(start)}` : 'No such events here'} />
      )}
      <EventList events={items} />
      {events.hasNextPage && (
        <Center mt="xl">
          <Button
            variant="default"
            loading={events.isFetchingNextPage}
            onClick={() => void events.fetchNextPage()}
          >
            Look before position {number(start)}
          </Button>
        </Center>
      )}
    </>
  );
}

function Pending({ query }: { query: { isError: boolean; error: unknown; refetch: () => unknown } }) {
  return query.isError ? (
    <Failure title="The log could not be read" error={query.error} onRetry={() => void query.refetch()} />
  ) : (
    <Loading what="the events" />
  );
}
