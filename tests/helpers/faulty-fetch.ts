// `fetch` with faults to order, and a record of every request: for what a network does between us and a real server.

type Fetch = typeof fetch;

export interface Sent {
  method: string;
  url: string;
  headers: Headers;
}

/** What becomes of a request: `real` sends it on, to `url` where another is given. */
export type Fault = (real: (url?: string) => Promise<Response>, sent: Sent) => Promise<Response>;

export interface FaultyFetch {
  fetch: Fetch;
  sent: Sent[];
  /** The next `times` requests that match meet the fault. */
  hit(fault: Fault, matches?: (method: string, url: string) => boolean, times?: number): void;
  /** Faults that have not struck yet are forgotten, and the record is wiped. */
  calm(): void;
}

export function faultyFetch(real: Fetch = fetch): FaultyFetch {
  const sent: Sent[] = [];
  let orders: { fault: Fault; matches: (method: string, url: string) => boolean; left: number }[] = [];
  const meet: Fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const request: Sent = {
      method: init?.method ?? (input instanceof Request ? input.method : 'GET'),
      url,
      headers: new Headers(init?.headers ?? (input instanceof Request ? input.headers : {})),
    };
    sent.push(request);
    const order = orders.find(({ left, matches }) => left > 0 && matches(request.method, url));
    const onward = (other?: string) => (other ? real(other, init) : real(input, init));
    if (!order) return onward();
    order.left -= 1;
    return order.fault(onward, request);
  };
  return {
    fetch: meet,
    sent,
    hit: (fault, matches = () => true, times = Number.POSITIVE_INFINITY) =>
      orders.push({ fault, matches, left: times }),
    calm: () => {
      orders = [];
      sent.length = 0;
    },
  };
}

const broken = (): never => {
  throw new TypeError('fetch failed');
};

/** It never gets there. */
export const lost: Fault = async () => broken();

/** It gets there and does its work; the answer does not come back. */
export const answerLost: Fault = async (real) => {
  await (await real()).arrayBuffer();
  return broken();
};

/** Another answer instead, the request not sent. */
export const instead =
  (status: number, body: string, headers: Record<string, string> = { 'content-type': 'application/json' }): Fault =>
  async () =>
    new Response(body, { status, headers });

/** It does its work, and then another answer comes. */
export const workedBut =
  (other: Fault): Fault =>
  async (real, sent) => {
    await (await real()).arrayBuffer();
    return other(real, sent);
  };

/** It does its work, and the answer is cut off in the middle. */
export const truncated: Fault = async (real) => {
  const response = await real();
  const text = await response.text();
  return new Response(text.slice(0, Math.max(1, Math.floor(text.length / 2))), { status: response.status });
};

/** The first one seems lost and arrives after all, right behind the next one like it. */
export function lateArrival(): Fault {
  let held: (() => Promise<Response>) | null = null;
  return async (real) => {
    if (!held) {
      held = real;
      return broken();
    }
    const response = await real();
    await (await held()).arrayBuffer();
    return response;
  };
}
