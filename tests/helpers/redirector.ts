// A server that sends every request on to another origin, and that origin, which writes down whatever reaches it.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Redirector {
  /** Answers everything with a redirect elsewhere. */
  url: string;
  /** Requests that came to the other origin. */
  strayed: string[];
  close(): void;
}

export async function redirector(status: number): Promise<Redirector> {
  const strayed: string[] = [];
  const elsewhere = createServer((request, response) => {
    strayed.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  const other = await listening(elsewhere);
  const first = createServer((request, response) => {
    response.writeHead(status, { location: `${other}${request.url ?? '/'}` }).end();
  });
  const url = await listening(first);
  const close = (): void => {
    for (const server of [first, elsewhere]) {
      server.closeAllConnections();
      server.close();
    }
  };
  return { url, strayed, close };
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
