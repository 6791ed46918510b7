import { useInfiniteQuery } from '@tanstack/react-query';
import { Empty } from '../shell/Empty';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { ShowMore } from '../shell/ShowMore';
import { EventList } from './EventList';
import { filterOf, type LogChoice } from './logFilter';
import { eventsQuery } from './queries';

/** Events as they stand in the log. */
export function StoredEvents({ choice }: { choice: LogChoice }) {
  const events = useInfiniteQuery(eventsQuery(filterOf(choice)));
  const items = events.data?.pages.flatMap((page) => page.items) ?? [];
  if (events.isPending) {
    return <Loading what="the events" />;
  }
  if (events.isError && items.length === 0) {
    return (
      <Failure title="The log could not be read" error={events.error} onRetry={() => void events.refetch()} />
    );
  }
  return (
    <>
      {items.length === 0 && <Empty title="No such events here" />}
      <EventList events={items} />
      <ShowMore {...events} />
    </>
  );
}
