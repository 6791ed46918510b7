import type { Plugin } from 'vite';

const TO_COMMAND_SIDE = '/__command-side';

/**
 * Lets the development server pass API calls on, so that the browser sees one origin. `TIDINGS_URL` is where Tidings
 * runs; where the two sides run apart, `TIDINGS_QUERY_URL` gets the reads and `TIDINGS_COMMAND_URL` the changes
 * and all that is about sessions.
 */
export function backend(): Plugin {
  const url = process.env.TIDINGS_URL ?? 'http://localhost:8080';
  const query = process.env.TIDINGS_QUERY_URL ?? url;
  const command = process.env.TIDINGS_COMMAND_URL ?? url;
  return {
    name: 'tidings-backend',
    config: () => ({
      server: {
        proxy: {
          [TO_COMMAND_SIDE]: { target: command, rewrite: (path) => path.slice(TO_COMMAND_SIDE.length) },
          '/api': query,
          '/ops': query,
          '/v3': query,
          '/swagger-ui': query,
          '^/p(?:/|\\?|$)': query,
          '/health': query,
        },
      },
    }),
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const read = request.method === 'GET' || request.method === 'HEAD';
        const sessions = /^\/api\/sessions(?:[/?]|$)/.test(request.url ?? '');
        if ((!read || sessions) && request.url?.startsWith('/api/')) {
          request.url = TO_COMMAND_SIDE + request.url;
        }
        next();
      });
    },
  };
}
