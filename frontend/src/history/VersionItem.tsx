import { AuthorLink } from '../post/AuthorLink';
import { ScheduledTime, Time } from '../shell/Time';
import classes from './HistoryPage.module.css';
import { RestoreVersion } from './RestoreVersion';
import type { PostChange } from './queries';
import type { Version } from './versions';

const WORDS: Record<PostChange['change'], string> = {
  drafted: 'Drafted',
  edited: 'Edited',
  published: 'Published',
  unpublished: 'Made a draft again',
  scheduled: 'Scheduled',
  unscheduled: 'No longer scheduled',
  deleted: 'Deleted',
};

interface Props {
  id: string;
  version: Version;
  /** The last version; undefined where it is not known or has the same text. */
  latest: number | undefined;
}

export function VersionItem({ id, version, latest }: Props) {
  const { change } = version;
  return (
    <li className={classes.change}>
      <strong>{WORDS[change.change]}</strong> <span className={classes.number}>version {change.version}</span>
      <p className={classes.facts}>
        <Time at={change.at} isFull />
        {change.by && (
          <>
            {' by '}
            <AuthorLink author={change.by} />
          </>
        )}
        {change.publishAt && (
          <>
            {', for '}
            <ScheduledTime at={change.publishAt} />
          </>
        )}
      </p>
      {latest !== undefined && <RestoreVersion id={id} version={version} latest={latest} />}
    </li>
  );
}
