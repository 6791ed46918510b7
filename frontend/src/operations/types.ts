import type { components } from '../api/schema';

export type Projection = components['schemas']['ProjectionResponse'];
export type Publisher = components['schemas']['PublisherResponse'];
export type Rebuild = components['schemas']['Rebuild'];
export type Verification = components['schemas']['Verification'];
export type DeadLetter = components['schemas']['DeadLetterResponse'];
export type Overview = components['schemas']['OverviewResponse'];
export type OperatorAction = components['schemas']['OperatorAction'];
export type LogEntry = components['schemas']['LogEntryResponse'];

/** The log is also served as a stream of texts: who asks for JSON gets this. */
export type EventPage = components['schemas']['EventPage'];
