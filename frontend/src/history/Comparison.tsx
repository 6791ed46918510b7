import { NativeSelect } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { Diff } from './Diff';
import classes from './HistoryPage.module.css';
import type { Version } from './versions';

/** What differs between two versions; between the last text and the one before it, unless the address bar says others. */
export function Comparison({ versions }: { versions: Version[] }) {
  const [search, setSearch] = useSearchParams();
  const texts = versions.filter(({ change }) => change.title !== null);
  const named = (name: string) =>
    texts.findIndex(({ change }) => String(change.version) === search.get(name));
  const to = named('to') >= 0 ? named('to') : texts.length - 1;
  const from = named('from') >= 0 ? named('from') : Math.max(0, to - 1);
  const options = texts.map(({ change }) => ({
    value: String(change.version),
    label: `Version ${change.version}`,
  }));
  const choose = (name: 'from' | 'to', value: string) => {
    setSearch(
      {
        from: String(texts[from]?.change.version),
        to: String(texts[to]?.change.version),
        [name]: value,
      },
      { replace: true, preventScrollReset: true },
    );
  };
  const [before, after] = [texts[from]?.after, texts[to]?.after];
  if (texts.length < 2) {
    return (
      <section aria-labelledby="differences">
        <h2 id="differences">Differences</h2>
        <p>There is one version of its text so far.</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="differences">
      <h2 id="differences">Differences</h2>
      <div className={classes.pickers}>
        <NativeSelect
          label="From"
          data={options}
          value={options[from]?.value}
          onChange={(event) => {
            choose('from', event.currentTarget.value);
          }}
        />
        <NativeSelect
          label="To"
          data={options}
          value={options[to]?.value}
          onChange={(event) => {
            choose('to', event.currentTarget.value);
          }}
        />
      </div>
      {before && after && <Diff name="What changed" before={before} after={after} />}
    </section>
  );
}
