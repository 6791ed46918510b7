const queues = new Map<string, Promise<unknown>>();

/**
 * Lets one piece of work with this name run at a time: across all tabs where the browser has locks, which it has on
 * localhost and over TLS, and within this tab elsewhere.
 */
export async function exclusively<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  if ('locks' in navigator) {
    return await navigator.locks.request(name, work);
  }
  return await queued(name, work);
}

function queued<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const result = (queues.get(name) ?? Promise.resolve()).then(work, work);
  queues.set(name, result);
  return result;
}
