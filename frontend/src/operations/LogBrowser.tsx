import { Switch } from '@mantine/core';
import { useState } from 'react';
import { ConsolePage } from './ConsolePage';
import { FollowedEvents } from './FollowedEvents';
import { useLogChoice } from './logFilter';
import classes from './LogBrowser.module.css';
import { LogFilters } from './LogFilters';
import { StoredEvents } from './StoredEvents';

/** The log, from a position on or as it grows. */
export function LogBrowser() {
  const { choice, choose } = useLogChoice();
  const [follows, setFollows] = useState(false);
  const key = JSON.stringify(choice);
  return (
    <ConsolePage title="Log">
      <div className={classes.controls}>
        <LogFilters key={key} choice={choice} onChoose={choose} />
        <Switch
          label="Follow"
          checked={follows}
          onChange={(event) => {
            setFollows(event.currentTarget.checked);
          }}
        />
      </div>
      {follows ? <FollowedEvents key={key} choice={choice} /> : <StoredEvents choice={choice} />}
    </ConsolePage>
  );
}
