import { Area, AreaChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { count } from '../shell/numbers';
import classes from './LagChart.module.css';
import type { Sample } from './useLagHistory';

interface Props {
  name: string;
  samples: Sample[];
  height?: number;
}

/** The lag in events since the console was opened. */
export function LagChart({ name, samples, height = 56 }: Props) {
  const highest = Math.max(0, ...samples.map(({ lag }) => lag));
  return (
    <figure className={classes.chart}>
      <div role="img" aria-label={`Lag of ${name}: ${count(highest, 'event')} at most`}>
        <ResponsiveContainer width="100%" height={height}>
          <AreaChart
            data={samples}
            accessibilityLayer={false}
            margin={{ top: 2, right: 0, bottom: 0, left: 0 }}
          >
            <XAxis hide dataKey="at" type="number" domain={['dataMin', 'dataMax']} />
            <YAxis hide domain={[0, Math.max(10, highest)]} />
            <Area
              dataKey="lag"
              type="monotone"
              isAnimationActive={false}
              stroke="var(--mantine-color-tide-6)"
              strokeWidth={2}
              fill="var(--mantine-color-tide-light)"
            />
          </AreaChart>
        </ResponsiveContainer>
      </div>
      <figcaption className={classes.caption}>
        <span>Lag</span>
        <span>at most {count(highest, 'event')}</span>
      </figcaption>
    </figure>
  );
}
