import { Switch } from '@mantine/core';
import { ConsolePage } from './ConsolePage';
import { FollowedEvents } from './FollowedEvents';
import { useLogChoice } from './logFilter';
import classes from './LogBrowser.module.css';
import { LogFilters } from './LogFilters';
import { StoredEvents } from './StoredEvents';

/** The log: its newest events, or from a position on, or as it grows. */
export function LogBrowser() {
  const { choice, choose } = useLogChoice();
  const key = JSON.stringify(choice);
  return (
    <ConsolePage title="Log">
      <div className={classes.controls}>
        <LogFilters key={key} choice={choice} onChoose={choose} />
        <Switch
          label="Follow"
          checked={choice.follows}
          onChange={(event) => {
            choose({ ...choice, follows: event.currentTarget.checked });
          }}
        />
      </div>
      {choice.follows ? (
        <FollowedEvents key={key} choice={choice} />
      ) : (
        <StoredEvents key={key} choice={choice} />
      )}
    </ConsolePage>
  );
}
