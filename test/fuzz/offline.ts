import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';

/** From here on every attempt to reach the network throws: the fuzz runs prove that there is none. */
export function forbidNetwork(): void {
  const forbidden = (name: string) => () => {
    throw new Error(`tried to reach the network: ${name}`);
  };
  Object.assign(net.Socket.prototype, { connect: forbidden('net.connect') });
  Object.assign(dns, { lookup: forbidden('dns.lookup'), resolve: forbidden('dns.resolve') });
  Object.assign(http, { request: forbidden('http.request'), get: forbidden('http.get') });
  Object.assign(https, { request: forbidden('https.request'), get: forbidden('https.get') });
  globalThis.fetch = forbidden('fetch');
}
