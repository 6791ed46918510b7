import { Table } from '@mantine/core';
import { count } from '../shell/numbers';
import type { Projection } from './types';
import { number } from './words';

interface Props {
  segments: Projection['segments'];
  head: number;
}

/** Who works on which part, and how far they are. */
export function Segments({ segments, head }: Props) {
  return (
    <Table.ScrollContainer minWidth={360} scrollAreaProps={{ tabIndex: -1 }}>
      <Table captionSide="top" verticalSpacing="xs">
        <Table.Caption ta="start">Segments</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Segment</Table.Th>
            <Table.Th>Position</Table.Th>
            <Table.Th>Behind</Table.Th>
            <Table.Th>Node</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {segments.map(({ segment, position, owner }) => (
            <Table.Tr key={segment}>
              <Table.Td>{segment}</Table.Td>
              <Table.Td>{number(position)}</Table.Td>
              <Table.Td>{count(Math.max(0, head - position), 'event')}</Table.Td>
              <Table.Td>{owner ?? 'nobody'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
