import { expect, test } from 'vitest';
import { lostPictures } from './pictures';

test('pictures that nobody will see are told', () => {
  expect(
    lostPictures(
      '![a](images/a.png) ![b](/b.png "B") ![c](https://example.org/c.png) <img alt=d src="d.png"> ![a](images/a.png) [e](e.png) ![f](data:image/png;base64,x)',
    ),
  ).toEqual(['images/a.png', '/b.png', 'd.png', 'data:image/png;base64,x']);
});
