// WebDriver BiDi over a WebSocket: what Firefox speaks without any driver program in between.
import WebSocket from 'ws';

/** A value as BiDi writes it. */
interface Remote {
  type: string;
  value?: unknown;
}

export class Bidi {
  #next = 0;
  #waiting = new Map<number, { done: (result: unknown) => void; fail: (error: Error) => void }>();

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data) => this.#hear(String(data)));
    socket.on('close', () => this.#abandon());
    socket.on('error', () => this.#abandon());
  }

  static async connect(address: string): Promise<Bidi> {
    const socket = new WebSocket(address, { maxPayload: 1 << 30 });
    await new Promise<void>((done, fail) => {
      socket.once('open', () => done());
      socket.once('error', fail);
    });
    return new Bidi(socket);
  }

  async send<T>(method: string, params: object = {}): Promise<T> {
    this.#next += 1;
    const id = this.#next;
    const reply = new Promise<unknown>((done, fail) => this.#waiting.set(id, { done, fail }));
    this.socket.send(JSON.stringify({ id, method, params }));
    return (await reply) as T;
  }

  /** The plain value of an expression in a browsing context (a promise is awaited). */
  async eval<T>(context: string, expression: string): Promise<T> {
    const answer = await this.send<{ type: string; result: Remote; exceptionDetails: { text: string } }>(
      'script.evaluate',
      {
        expression,
        target: { context },
        awaitPromise: true,
        userActivation: true,
        serializationOptions: { maxObjectDepth: 10 },
      },
    );
    if (answer.type === 'exception') throw new Error(`In Firefox: ${answer.exceptionDetails.text}`);
    return plain(answer.result) as T;
  }

  close(): void {
    this.socket.close();
  }

  #hear(text: string): void {
    const message = JSON.parse(text) as {
      id?: number;
      type: string;
      result?: unknown;
      error?: string;
      message?: string;
    };
    const waiting = message.id === undefined ? undefined : this.#waiting.get(message.id);
    if (!waiting || message.id === undefined) return;
    this.#waiting.delete(message.id);
    if (message.type === 'error') waiting.fail(new Error(`${message.error}: ${message.message}`));
    else waiting.done(message.result);
  }

  #abandon(): void {
    for (const { fail } of this.#waiting.values()) fail(new Error('Firefox is gone.'));
    this.#waiting.clear();
  }
}

function plain({ type, value }: Remote): unknown {
  if (type === 'array') return (value as Remote[]).map(plain);
  if (type !== 'object') return type === 'null' || type === 'undefined' ? null : value;
  const pairs = value as [string | Remote, Remote][];
  return Object.fromEntries(pairs.map(([key, item]) => [typeof key === 'string' ? key : key.value, plain(item)]));
}
