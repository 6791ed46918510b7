import { Text } from '@mantine/core';
import { lostPictures } from './pictures';

const NAMED = 3;

/** Tells authors of pictures that readers will not see. */
export function LostPictures({ text }: { text: string }) {
  const lost = lostPictures(text);
  return (
    <Text size="sm" c="dimmed" role="status">
      {lost.length > 0 &&
        `Readers will not see ${lost.slice(0, NAMED).join(', ')}${lost.length > NAMED ? ' and more' : ''}: give pictures an address that begins with https://.`}
    </Text>
  );
}
