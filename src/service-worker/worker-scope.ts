/** What this worker uses of its global scope; TypeScript's own types for it exclude those of the page. */
export interface WorkerScope {
  registration: { scope: string };
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener: {
    (type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
    (type: 'message', listener: (event: WorkerEvent & { data: unknown }) => void): void;
    (type: 'fetch', listener: (event: WorkerEvent & FetchParts) => void): void;
  };
}

interface WorkerEvent {
  /** Keeps the worker alive until the work is done. */
  waitUntil: (work: Promise<unknown>) => void;
}

interface FetchParts {
  request: Request;
  respondWith: (response: Promise<Response>) => void;
}
