import { Alert, Table } from '@mantine/core';
import { number } from './words';
import classes from './VerificationResult.module.css';
import type { Verification } from './types';

/** What comparing the two generations came to. */
export function VerificationResult({
  verification: { equal, position, tables },
}: {
  verification: Verification;
}) {
  return (
    <Alert
      variant="light"
      color={equal ? 'green' : 'red'}
      title={
        equal
          ? `The same as the live one, row for row, at position ${number(position)}`
          : `Differs from the live one at position ${number(position)}`
      }
    >
      {!equal && (
        <Table.ScrollContainer minWidth={640} scrollAreaProps={{ tabIndex: -1 }}>
          <Table className={classes.table}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Table</Table.Th>
                <Table.Th>Only in the live one</Table.Th>
                <Table.Th>Only in the new one</Table.Th>
                <Table.Th>Different</Table.Th>
                <Table.Th>Such as</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {tables.filter(differs).map(({ table, onlyLive, onlyNew, different, examples }) => (
                <Table.Tr key={table}>
                  <Table.Td>{table}</Table.Td>
                  <Table.Td>{number(onlyLive)}</Table.Td>
                  <Table.Td>{number(onlyNew)}</Table.Td>
                  <Table.Td>{number(different)}</Table.Td>
                  <Table.Td>
                    {examples.map((one) => (
                      <div key={`${one.kind} ${example(one)}`}>{example(one)}</div>
                    ))}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Alert>
  );
}

function differs({ onlyLive, onlyNew, different }: Verification['tables'][number]): boolean {
  return onlyLive + onlyNew + different > 0;
}

/** Its key, and what differs where it is in both. */
function example({ key, columns }: Verification['tables'][number]['examples'][number]): string {
  const row = Object.values(key).join(' ');
  return columns.length === 0 ? row : `${row} (${columns.join(', ')})`;
}
