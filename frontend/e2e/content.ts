import { World } from './world.ts';

const DAY = 24 * 60 * 60 * 1_000;

/** Something to read: title, author, age in days, views. */
const POSTS: readonly [string, string, number, number, string][] = [
  [
    'The night train to Narvik',
    'ida',
    2,
    1840,
    `Eighteen hours from Stockholm, and the last three of them above the tree line.

# What to bring

- A thermos. The kiosk closes at Boden.
- **Window seats on the left**: the fjord comes up on that side.
- Patience, when it snows.

> The sun did not set; it leaned on the mountains and thought about it.

The timetable is one table and a promise:

| station | arrives | stays |
|---|---|---|
| Boden | 06:40 | 20 min |
| Kiruna | 09:55 | 15 min |
| Narvik | 13:02 | for good |
`,
  ],
  [
    'A lock is a queue with a bad memory',
    'tomas',
    3,
    1422,
    `Every lock is a queue; most of them have forgotten who came first.

\`\`\`
select pg_advisory_xact_lock(42);
insert into event …
commit;
\`\`\`

Take it *last*, hold it for one insert and one commit, and nobody notices that there is only one of it.`,
  ],
  [
    'Bread in a cold kitchen',
    'ida',
    5,
    987,
    'Give it a day longer. Dough does not mind the cold, it only takes its time.',
  ],
  [
    'Why we delete less than we think',
    'amara',
    6,
    754,
    'A log keeps what happened; a table keeps what is left of it.',
  ],
  [
    'Notes from a small observatory',
    'rosa',
    8,
    640,
    'Four clear nights in November, and on the second one a comet.',
  ],
  [
    'Reading maps without names',
    'amara',
    10,
    512,
    'Cover the names and look at the rivers: towns are where two of them meet.',
  ],
  [
    'Forty litres of apple juice',
    'jonas',
    12,
    455,
    'The press is older than the orchard, and louder than both of us.',
  ],
  [
    'How to lose an argument well',
    'rosa',
    15,
    390,
    'Say which sentence changed your mind. It is a present, and it costs nothing.',
  ],
  [
    'The second version is the honest one',
    'tomas',
    18,
    301,
    'The first one is what we wished for, the third one is what we could sell.',
  ],
  [
    'Ferries that run on time',
    'jonas',
    21,
    228,
    'A list, short, of ferries that leave when the board says so.',
  ],
  ['Sharpening things', 'ida', 26, 150, 'Knives, chisels, questions.'],
  ['What the tide table leaves out', 'rosa', 28, 96, 'Wind. It leaves out wind.'],
];

/** Fills an empty Tidings with authors, verified ones among them, and posts that were read. Leaves a filled one. */
export async function fill(url: string): Promise<void> {
  if ((await fetch(`${url}/api/users/ida`)).ok) {
    return;
  }
  const world = new World(url);
  const admin = await world.admin();
  const authors = [...new Set(POSTS.map(([, author]) => author))];
  const sessions = await Promise.all(authors.map((author) => world.register(author)));
  await world.importPosts(
    admin,
    POSTS.map(([title, author, age, views, content]) => ({
      author,
      title,
      content,
      createdAt: new Date(Date.now() - age * DAY).toISOString(),
      published: true,
      views,
    })),
  );
  for (const session of sessions.slice(0, 3)) {
    await world.verify(admin, session.userId);
  }
}
