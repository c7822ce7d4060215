// A tiny web server on a free loopback port, for pages of our own: whatever `answer` says for a path, 404 otherwise.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** HTML, or a body with its own type. */
export type Answer = string | { body: string | Buffer; type: string; headers?: Record<string, string> };

export interface PageServer {
  /** `http://127.0.0.1:PORT`. */
  origin: string;
  port: number;
  close: () => void;
}

export async function servePages(answer: (path: string) => Answer | null): Promise<PageServer> {
  const server = createServer((request, response) => {
    const found = answer(decodeURI((request.url ?? '/').split('?', 1)[0] ?? '/'));
    if (found === null) {
      response.writeHead(404).end('Not here.');
      return;
    }
    const { body, type, headers = {} } = typeof found === 'string' ? html(found) : found;
    response.writeHead(200, { 'content-type': type, ...headers }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${port}`, port, close };
}

const html = (body: string): Exclude<Answer, string> & { headers?: Record<string, string> } => ({
  body,
  type: 'text/html; charset=utf-8',
});
