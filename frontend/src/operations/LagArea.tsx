import { Area, AreaChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Sample } from './lastHour';

interface Props {
  samples: Sample[];
  highest: number;
  height: number;
}

/** Apart from its frame, since the library that draws it is as large as the rest of the page. */
export function LagArea({ samples, highest, height }: Props) {
  return (
    <ResponsiveContainer width="100%" height={height}>
      <AreaChart data={samples} accessibilityLayer={false} margin={{ top: 2, right: 0, bottom: 1, left: 0 }}>
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
  );
}
