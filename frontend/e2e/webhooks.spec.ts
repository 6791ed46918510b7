import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, expectToSuitEverybody, test } from './test.ts';
import type { Changed } from './world.ts';

/** Another program, which takes what it is sent, or does not. */
class Receiver {
  answer = 500;
  readonly taken: { headers: IncomingHttpHeaders; body: string; answer: number }[] = [];
  private readonly server: Server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => (body += part));
    request.on('end', () => {
      this.taken.push({ headers: request.headers, body, answer: this.answer });
      response.writeHead(this.answer).end();
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/events`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** As Standard Webhooks says. */
function signature(secret: string, { headers, body }: { headers: IncomingHttpHeaders; body: string }): string {
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
}

test('a program is told of what happens, also of what it refused at first', async ({ openWindow, world }) => {
  const receiver = new Receiver();
  const url = await receiver.start();
  try {
    const author = await world.register(world.newName('hilda'));
    const console = await openWindow({ as: await world.admin() });
    await console.goto('/operations/webhooks');
    await console.getByRole('button', { name: 'Add a webhook' }).click();
    const dialog = console.getByRole('dialog');
    await dialog.getByLabel('URL').fill('nowhere');
    await dialog.getByRole('button', { name: 'Add it' }).click();
    await expect(dialog.getByLabel('URL')).toHaveAccessibleDescription(/./);
    await dialog.getByLabel('URL').fill(url);
    await dialog.getByLabel('Events').fill('post.published');
    await dialog.getByLabel('Description').fill('Tells the newsroom.');
    await expectToSuitEverybody(console, 'operations-webhook-add');
    await dialog.getByRole('button', { name: 'Add it' }).click();
    const secret = await dialog.getByLabel('Its secret').inputValue();
    expect(secret).toMatch(/^whsec_/);
    await dialog.getByRole('button', { name: 'I have kept it' }).click();
    await expect(console.getByRole('article', { name: `Webhook ${url}` })).toContainText(
      'Tells the newsroom.',
    );
    await expectToSuitEverybody(console, 'operations-webhooks');

    const post = { title: 'Told to others', content: 'At last.', publish: true };
    const { id, position } = await world.send<Changed>('POST', '/api/posts', post, author);
    await console.getByRole('link', { name: url }).click();
    const delivery = console.getByRole('article', { name: `Delivery of position ${position}`, exact: true });
    await expect(delivery).toContainText('post.published');
    await expect(delivery).toContainText('500');
    await expectToSuitEverybody(console, 'operations-webhook');

    receiver.answer = 204;
    await delivery.getByRole('button', { name: 'Send again' }).click();
    await expect(delivery).toContainText('delivered');
    // Where it came by itself before, it was tried twice until it is sent again.
    await expect(delivery).toContainText('1 time');
    const told = () => receiver.taken.filter(({ body, answer }) => answer === 204 && body.includes(id));
    const [first] = told();
    expect(first, 'what was told').toBeDefined();
    expect(first?.headers['webhook-signature']).toBe(first && signature(secret, first));

    const times = told().length;
    await world.rebuild('comment', await world.admin());
    expect(told(), 'a rebuild tells nobody again').toHaveLength(times);

    await console.getByRole('button', { name: 'Make another secret' }).click();
    await console.getByRole('button', { name: 'Make it' }).click();
    await expect(console.getByLabel('Its secret')).not.toHaveValue(secret);
    await expect(console.getByText('Former secret until')).toBeVisible();
    await console.getByRole('button', { name: 'Disable' }).click();
    await expect(console.getByText('Disabled')).toBeVisible();
    await console.getByRole('button', { name: 'Remove', exact: true }).click();
    await console.getByRole('button', { name: 'Remove it' }).click();
    await expect(console.getByText('The webhook is removed.')).toBeVisible();
    await expect(console.getByRole('link', { name: url })).toHaveCount(0);
  } finally {
    receiver.stop();
  }
});

test('operators see where mail goes, and that none is left', async ({ openWindow, world }) => {
  await world.register(world.newName('postmistress'));
  const console = await openWindow({ as: await world.admin() });

  await console.goto('/operations/mails');

  await expect(console.getByText(/^Mail goes into files in /)).toBeVisible();
  await expect(console.getByText('All of it was sent')).toBeVisible();
  await expectToSuitEverybody(console, 'operations-mails');
});
