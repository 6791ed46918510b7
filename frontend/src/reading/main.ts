import { CODE } from '../code/selector';
import { isFirstInThisVisit } from '../post/visit';
import { SESSION_KEY } from '../session/key';
import { offerColours } from './colours';
import { load, type Files } from './files';
import { untilMoreIsNeeded } from './need';

/** What the build puts in their place. */
declare const APP: Files;
declare const CODE_COLOURS: Files;

interface Colours {
  colourCode: (text: Element) => Promise<void>;
}

const page = document.querySelector('.served');
const text = document.getElementById('served-text');
const data = document.getElementById('served-post')?.textContent;
const comments = document.getElementById('served-comments');
const button = document.getElementById('served-colours');

if (button) {
  offerColours(button);
}
if (text?.querySelector(CODE)) {
  // Without colours it can be read as well.
  load(CODE_COLOURS).then(
    (module) => (module as Colours).colourCode(text),
    () => undefined,
  );
}
// Whoever is logged in has more to do here than the server knew; and of what is no post there is nothing to read.
if (!page || !text || !data || localStorage.getItem(SESSION_KEY) !== null) {
  void load(APP);
} else {
  const { id } = JSON.parse(data) as { id: string };
  if (isFirstInThisVisit(id)) {
    void fetch(`/api/posts/${id}/views`, { method: 'POST', keepalive: true }).catch(() => undefined);
  }
  const isTalkedAbout = comments?.dataset.count !== '0';
  void untilMoreIsNeeded(page, isTalkedAbout ? comments : null).then(() => load(APP));
}
