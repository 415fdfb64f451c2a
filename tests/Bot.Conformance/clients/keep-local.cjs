// A preload for clients that would listen for the whole network, or call home: they stay on this machine.
'use strict';
const net = require('node:net');

const loopback = '127.0.0.1';
const isLocal = (host) => !host || host === 'localhost' || host === '::1' || host.startsWith('127.');

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...args) {
  const [first, ...rest] = args;
  if (typeof first === 'object' && first !== null && 'port' in first) return listen.call(this, { ...first, host: loopback }, ...rest);
  if (typeof first === 'number' || /^\d+$/.test(first)) return listen.call(this, { port: Number(first), host: loopback }, ...rest.filter((one) => typeof one === 'function'));
  return listen.apply(this, args);
};

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const options = Array.isArray(args[0]) ? args[0][0] : args[0];
  const host = typeof options === 'object' && options !== null ? options.host : typeof args[1] === 'string' ? args[1] : undefined;
  if (isLocal(host)) return connect.apply(this, args);
  process.nextTick(() => this.destroy(Object.assign(new Error(`${host} is not this machine`), { code: 'ECONNREFUSED' })));
  return this;
};
