/** The session as the app keeps it in the browser. */
export interface Session {
  userId: string;
  accessToken: string;
  refreshToken: string;
  expiresAt: number;
}

/** What an API's answer to a change says. */
export interface Changed {
  id: string;
  version: number;
  position: number;
}

export const PASSWORD = 'correct horse battery';

const ADMIN = process.env['TIDINGS_ADMIN_USERNAME'] ?? 'admin';
const ADMIN_PASSWORD = process.env['TIDINGS_ADMIN_PASSWORD'] ?? PASSWORD;

let names = 0;

/** Arranges what is there before a test acts, through the API. */
export class World {
  constructor(private readonly url: string) {}

  /** A name that nobody has. */
  newName(beginning: string): string {
    names += 1;
    return `${beginning}-${process.pid.toString(36)}${names.toString(36)}${Date.now().toString(36).slice(-4)}`;
  }

  async register(username: string): Promise<Session> {
    await this.send('POST', '/api/users', { username, email: `${username}@example.org`, password: PASSWORD });
    return this.logIn(username, PASSWORD);
  }

  async logIn(username: string, password: string): Promise<Session> {
    const tokens = await this.send<Omit<Session, 'expiresAt'> & { expiresIn: number }>(
      'POST',
      '/api/sessions',
      {
        username,
        password,
      },
    );
    const { userId, accessToken, refreshToken, expiresIn } = tokens;
    return { userId, accessToken, refreshToken, expiresAt: Date.now() + expiresIn * 1_000 };
  }

  admin(): Promise<Session> {
    return this.logIn(ADMIN, ADMIN_PASSWORD);
  }

  /** Writes a post; seen by everybody who reads afterwards. */
  async publish(author: Session, title: string, content = `About ${title}.`): Promise<string> {
    const { id, position } = await this.send<Changed>(
      'POST',
      '/api/posts',
      { title, content, publish: true },
      author,
    );
    await this.read(`/api/posts/${id}`, position);
    return id;
  }

  /** Writes a draft with all that a post can have, or publishes it; seen by everybody who reads afterwards. */
  async write(author: Session, post: object): Promise<string> {
    const { id, position } = await this.send<Changed>('POST', '/api/posts', post, author);
    await this.read('/api/posts/featured', position);
    return id;
  }

  /** Says something about a post; seen by everybody who reads afterwards. */
  async comment(reader: Session, postId: string, body: string): Promise<void> {
    const path = `/api/posts/${postId}/comments`;
    const { position } = await this.send<Changed>('POST', path, { body }, reader);
    await this.read(path, position);
  }

  /** Edits a post; seen by everybody who reads afterwards. */
  async edit(author: Session, id: string, title: string, content: string): Promise<void> {
    const { position } = await this.send<Changed>('PUT', `/api/posts/${id}`, { title, content }, author);
    await this.read(`/api/posts/${id}`, position);
  }

  async view(id: string, times: number): Promise<void> {
    await Promise.all(Array.from({ length: times }, () => this.send('POST', `/api/posts/${id}/views`)));
  }

  async verify(admin: Session, userId: string): Promise<void> {
    const { position } = await this.send<Changed>(
      'PUT',
      `/api/users/${userId}/verification`,
      undefined,
      admin,
    );
    await this.read('/api/posts/featured', position);
  }

  /** Builds a projection anew, and puts that in place of what was live. */
  async rebuild(projection: string, admin: Session): Promise<void> {
    const path = `/ops/projections/${projection}/rebuilds`;
    const { id } = await this.send<{ id: string }>('POST', path, { switchWhenCaughtUp: true }, admin);
    for (let phase = ''; phase !== 'live'; ) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      ({ phase } = await this.send<{ phase: string }>('GET', `/ops/rebuilds/${id}`, undefined, admin));
      if (phase === 'failed' || phase === 'cancelled') {
        throw new Error(`The rebuild of ${projection} is ${phase}`);
      }
    }
  }

  /** One result for each line. */
  async importPosts(admin: Session, lines: object[]): Promise<void> {
    const answer = await fetch(`${this.url}/api/posts/import`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${admin.accessToken}`, 'Content-Type': 'application/x-ndjson' },
      body: lines.map((line) => JSON.stringify(line)).join('\n'),
    });
    const results = (await answer.text()).trim().split('\n');
    const failed = results.filter((result) => !result.includes('"imported"'));
    if (failed.length > 0) {
      throw new Error(`The import failed: ${failed.join('\n')}`);
    }
  }

  /** Reads what includes all changes up to a position, as everybody who reads it afterwards does. */
  async read(path: string, position: number): Promise<void> {
    const answer = await fetch(this.url + path, { headers: { 'Min-Event-Position': `${position}` } });
    if (!answer.ok) {
      throw new Error(`${path} does not reach ${position}: ${await answer.text()}`);
    }
  }

  async send<T>(method: string, path: string, body?: object, as?: Session): Promise<T> {
    const headers: Record<string, string> = {};
    if (body) {
      headers['Content-Type'] = 'application/json';
    }
    if (as) {
      headers['Authorization'] = `Bearer ${as.accessToken}`;
    }
    const init = body ? { method, headers, body: JSON.stringify(body) } : { method, headers };
    const answer = await fetch(this.url + path, init);
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    }
    return JSON.parse(text) as T;
  }
}
