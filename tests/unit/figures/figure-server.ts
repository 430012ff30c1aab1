import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface FigureServer {
  /** Name and port. */
  host: string;
  url: string;
  /** The `range` header of each request, '' for none; its length is the number of requests. */
  ranges: string[];
  headers: IncomingMessage['headers'][];
}

/** Answers one request; `nth` counts from 1. */
export type Answer = (response: ServerResponse, nth: number, request: IncomingMessage) => void;

/** A server on this machine for the running test, closed after it. */
export async function startServer(answer: Answer): Promise<FigureServer> {
  const ranges: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const server = createServer((request, response) => {
    headers.push(request.headers);
    answer(response, ranges.push(request.headers.range ?? ''), request);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, url: `http://${host}/figure.png`, ranges, headers };
}

/** Answers as servers of files do, with the part of the file that is asked for. */
export function sendFile(response: ServerResponse, bytes: Buffer, range: string): void {
  const from = Number(/^bytes=(\d+)-$/.exec(range)?.[1] ?? 0);
  const partial = from ? { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {};
  response.writeHead(from ? 206 : 200, { 'content-type': 'image/png', ...partial });
  response.end(bytes.subarray(from));
}
