import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface LocalServer {
  /** Name and port. */
  host: string;
  url: string;
  requests: IncomingMessage[];
}

/** Answers one request; `nth` counts from 1. */
export type Answer = (response: ServerResponse, nth: number, request: IncomingMessage) => void;

/** A server on this machine for the running test, closed after it. */
export async function startServer(answer: Answer): Promise<LocalServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => answer(response, requests.push(request), request));
  const host = await listen(server);
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { host, url: `http://${host}/asked`, requests };
}

/** Name and port at which nobody answers. */
export async function closedHost(): Promise<string> {
  const server = createServer();
  const host = await listen(server);
  await new Promise((closed) => server.close(closed));
  return host;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
