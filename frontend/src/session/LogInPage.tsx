import { Anchor, Paper } from '@mantine/core';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Page } from '../shell/Page';
import { LogInForm } from './LogInForm';
import { nextPath } from './next';

export function LogInPage() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return (
    <Page title="Log in" card>
      <Paper withBorder p="xl" bg="var(--sheet)">
        <LogInForm onLoggedIn={() => navigate(nextPath(search), { replace: true })}>
          <p>
            New here?{' '}
            <Anchor
              component={Link}
              to={{ pathname: '/register', search: search.toString() }}
              underline="always"
            >
              Register
            </Anchor>
          </p>
          <p>
            <Anchor component={Link} to="/forgot-password" underline="always">
              Forgot your password?
            </Anchor>
          </p>
        </LogInForm>
      </Paper>
    </Page>
  );
}
