import { useCallback, useState } from 'react';
import { Empty } from '../shell/Empty';
import { EventList } from './EventList';
import { streamOf, type LogChoice } from './logFilter';
import type { LogEntry } from './types';
import { useEvents } from './useEvents';

/** Events that are shown; older ones give way. */
const SHOWN = 200;

/** Events as they are appended, newest first. */
export function FollowedEvents({ choice }: { choice: LogChoice }) {
  const [events, setEvents] = useState<LogEntry[]>([]);
  const show = useCallback((data: string) => {
    const event = JSON.parse(data) as LogEntry;
    setEvents((before) => [event, ...before].slice(0, SHOWN));
  }, []);
  const isOpen = useEvents(streamOf(choice), show);
  return (
    <>
      {events.length === 0 && (
        <Empty title={isOpen ? 'Waiting for the next event' : 'Connecting'}>
          <p>What happens from now on appears here.</p>
        </Empty>
      )}
      <EventList events={events} />
    </>
  );
}
