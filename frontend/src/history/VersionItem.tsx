import { AuthorLink } from '../post/AuthorLink';
import { Time } from '../shell/Time';
import classes from './HistoryPage.module.css';
import type { PostChange } from './queries';
import type { Version } from './versions';

const WORDS: Record<PostChange['change'], string> = {
  drafted: 'Drafted',
  edited: 'Edited',
  published: 'Published',
  unpublished: 'Made a draft again',
  deleted: 'Deleted',
};

export function VersionItem({ version: { change } }: { version: Version }) {
  return (
    <li className={classes.change}>
      <strong>{WORDS[change.change]}</strong> <span className={classes.number}>version {change.version}</span>
      <p className={classes.facts}>
        <Time at={change.at} />
        {change.by && (
          <>
            {' by '}
            <AuthorLink author={change.by} />
          </>
        )}
      </p>
    </li>
  );
}
