import { accessToken, renew } from '../session/renewal';
import { latestOwnPosition, rememberPosition } from './position';
import { withinTime } from './withinTime';

/**
 * `fetch` for the API: it carries the session, renews it where the server no longer accepts it, asks reads to include
 * this tab's own changes, and remembers where new changes are in the log.
 */
export async function send(request: Request): Promise<Response> {
  if (request.method === 'GET' && latestOwnPosition() > 0) {
    request.headers.set('Min-Event-Position', String(latestOwnPosition()));
  }
  const token = await accessToken();
  let response = await attempt(request.clone(), token);
  if (response.status === 401 && token !== undefined) {
    const renewed = await renew(token);
    if (renewed !== undefined || request.method === 'GET') {
      response = await attempt(request, renewed);
    }
  }
  notePosition(request, response);
  return response;
}

async function attempt(request: Request, token: string | undefined): Promise<Response> {
  if (token !== undefined) {
    request.headers.set('Authorization', `Bearer ${token}`);
  }
  return await withinTime(request);
}

/** Views are no change that anybody waits for. */
function notePosition(request: Request, response: Response) {
  const position = Number(response.headers.get('Event-Position'));
  if (position > 0 && !new URL(request.url).pathname.endsWith('/views')) {
    rememberPosition(position);
  }
}
