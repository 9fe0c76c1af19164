// Sends files one after another, with their progress. They can be dropped with their folders, paused, and gone on with after the
// page was loaded anew or the connection was lost. Without this the form is sent whole.

// Digests that are computed while a file is read: the browser's own take a whole file at once.
const primes = [];
for (let n = 2; primes.length < 64; n++) {
    if (primes.every((p) => n % p)) {
        primes.push(n);
    }
}

const fraction = (x) => ((x % 1) * 2 ** 32) | 0;
const left = (x, n) => (x << n) | (x >>> (32 - n));
const sines = Int32Array.from({ length: 64 }, (_, i) => (Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0);
const cubes = Int32Array.from(primes, (p) => fraction(Math.cbrt(p)));
const turns = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const w = new Int32Array(80);

const ways = {
    MD5: {
        start: [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476],
        little: true,
        block(h, view, at) {
            for (let i = 0; i < 16; i++) {
                w[i] = view.getInt32(at + 4 * i, true);
            }

            let [a, b, c, d] = h;
            for (let i = 0; i < 64; i++) {
                let [f, g] = [0, 0];
                if (i < 16) {
                    [f, g] = [(b & c) | (~b & d), i];
                } else if (i < 32) {
                    [f, g] = [(d & b) | (~d & c), (5 * i + 1) & 15];
                } else if (i < 48) {
                    [f, g] = [b ^ c ^ d, (3 * i + 5) & 15];
                } else {
                    [f, g] = [c ^ (b | ~d), (7 * i) & 15];
                }

                f = (f + a + sines[i] + w[g]) | 0;
                a = d;
                d = c;
                c = b;
                b = (b + left(f, turns[(i >> 4) * 4 + (i & 3)])) | 0;
            }

            h[0] += a;
            h[1] += b;
            h[2] += c;
            h[3] += d;
        },
    },
    "SHA-1": {
        start: [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0],
        block(h, view, at) {
            for (let i = 0; i < 80; i++) {
                w[i] = i < 16 ? view.getInt32(at + 4 * i) : left(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
            }

            let [a, b, c, d, e] = h;
            for (let i = 0; i < 80; i++) {
                const [f, k] =
                    i < 20
                        ? [(b & c) | (~b & d), 0x5a827999]
                        : i < 40
                          ? [b ^ c ^ d, 0x6ed9eba1]
                          : i < 60
                            ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
                            : [b ^ c ^ d, 0xca62c1d6];
                const next = (left(a, 5) + f + e + k + w[i]) | 0;
                [e, d, c, b, a] = [d, c, left(b, 30), a, next];
            }

            h[0] += a;
            h[1] += b;
            h[2] += c;
            h[3] += d;
            h[4] += e;
        },
    },
    "SHA-256": {
        start: primes.slice(0, 8).map((p) => fraction(Math.sqrt(p))),
        block(h, view, at) {
            for (let i = 0; i < 64; i++) {
                if (i < 16) {
                    w[i] = view.getInt32(at + 4 * i);
                    continue;
                }

                const [x, y] = [w[i - 15], w[i - 2]];
                const low = left(x, 25) ^ left(x, 14) ^ (x >>> 3);
                const high = left(y, 15) ^ left(y, 13) ^ (y >>> 10);
                w[i] = (w[i - 16] + low + w[i - 7] + high) | 0;
            }

            let [a, b, c, d, e, f, g, last] = h;
            for (let i = 0; i < 64; i++) {
                const one = (last + (left(e, 26) ^ left(e, 21) ^ left(e, 7)) + ((e & f) ^ (~e & g)) + cubes[i] + w[i]) | 0;
                const two = ((left(a, 30) ^ left(a, 19) ^ left(a, 10)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
                last = g;
                g = f;
                f = e;
                e = (d + one) | 0;
                d = c;
                c = b;
                b = a;
                a = (one + two) | 0;
            }

            [a, b, c, d, e, f, g, last].forEach((v, i) => (h[i] += v));
        },
    },
};

class Digest {
    constructor(algorithm) {
        this.algorithm = algorithm;
        this.way = ways[algorithm];
        this.state = Int32Array.from(this.way.start, (n) => n | 0);
        this.rest = new Uint8Array(0);
        this.length = 0;
    }

    add(bytes) {
        this.length += bytes.length;
        const all = new Uint8Array(this.rest.length + bytes.length);
        all.set(this.rest);
        all.set(bytes, this.rest.length);
        const view = new DataView(all.buffer);
        let at = 0;
        for (; at + 64 <= all.length; at += 64) {
            this.way.block(this.state, view, at);
        }

        this.rest = all.slice(at);
    }

    hex() {
        const length = this.length;
        const end = new Uint8Array(((this.rest.length < 56 ? 56 : 120) - this.rest.length) + 8);
        end[0] = 0x80;
        const view = new DataView(end.buffer);
        const bits = BigInt(length) * 8n;
        view.setBigUint64(end.length - 8, bits, this.way.little);
        this.add(end);
        const out = new DataView(new ArrayBuffer(this.state.length * 4));
        this.state.forEach((n, i) => out.setInt32(4 * i, n, this.way.little));
        return [...new Uint8Array(out.buffer)].map((n) => n.toString(16).padStart(2, "0")).join("");
    }
}

// What is shorter is sent in one go, and again when that was cut off: it takes less than asking where it could go on.
const short = 1 << 20;
const blocked = Symbol("the browser may not send there");
const leftOut = Symbol("nobody wants it any more");
const step = 8 << 20;
// An address that is good no longer is asked for anew; where new ones are refused too, asking on helps nobody.
const mostRefused = 3;
const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
// Whoever looks for a file in the list finds it; folders give theirs in any order.
const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, i) => values[i]);
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const size = (bytes) => {
    let [value, unit] = [bytes, -1];
    while (value >= 1000 && unit < 4) {
        [value, unit] = [value / 1000, unit + 1];
    }

    return unit < 0 ? `${value} B` : `${number.format(value)} ${"kMGTP"[unit]}B`;
};

const make = (name, properties, ...inside) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...inside);
    return element;
};

const entriesIn = async (entry) => {
    if (entry.isFile) {
        const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
        return [{ file, path: entry.fullPath.replace(/^\//, "") }];
    }

    const [reader, found] = [entry.createReader(), []];
    for (;;) {
        const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
        if (some.length === 0) {
            return found;
        }

        for (const inner of some) {
            found.push(...(await entriesIn(inner)));
        }
    }
};

// Uploads in parts that were begun, so that they can be gone on with after the page was loaded anew. No address is kept.
class Begun {
    constructor(dataset) {
        this.name = `quire-uploads-${dataset}`;
    }

    static keyOf({ path, file }) {
        return `${path}|${file.size}|${file.lastModified}`;
    }

    get all() {
        try {
            return JSON.parse(localStorage.getItem(this.name)) ?? {};
        } catch {
            return {};
        }
    }

    set(key, value) {
        const all = this.all;
        if (value) {
            all[key] = value;
        } else {
            delete all[key];
        }

        localStorage.setItem(this.name, JSON.stringify(all));
    }
}

class Transfer {
    constructor(queue, { file, path }) {
        Object.assign(this, { queue, file, path, sent: 0, samples: [], failed: false, added: false });
        this.key = Begun.keyOf(this);
        const { words } = queue;
        this.bar = make("progress", { value: 0, ariaLabel: path });
        this.state = make("span", { className: "facts", textContent: words.waiting });
        this.note = make("span", { className: "wrong", hidden: true });
        this.again = make("button", { type: "button", className: "quiet", textContent: words.again, hidden: true });
        this.out = make("button", { type: "button", className: "quiet", textContent: words.out, ariaLabel: fill(words["out.one"], path) });
        this.again.addEventListener("click", () => queue.retry(this));
        this.out.addEventListener("click", () => queue.leaveOut(this));
        this.line = make(
            "li",
            {},
            make("span", { className: "name", textContent: path }),
            this.bar,
            this.state,
            this.again,
            this.out,
            this.note,
        );
    }

    say(text) {
        this.state.textContent = text;
    }

    problem(text) {
        this.failed = true;
        this.say("");
        this.bar.hidden = true;
        this.note.textContent = text;
        this.note.hidden = this.again.hidden = false;
    }

    // How far it is, how fast it goes, and how long it will take.
    progress(bytes) {
        const now = performance.now();
        this.sent = bytes;
        this.bar.value = this.file.size === 0 ? 1 : bytes / this.file.size;
        this.samples = [...this.samples.filter(([at]) => now - at < 5000), [now, bytes]];
        const [at, before] = this.samples[0];
        const rate = now - at > 500 ? ((bytes - before) * 1000) / (now - at) : 0;
        const { words } = this.queue;
        if (bytes >= this.file.size) {
            this.say(words.storing);
        } else {
            const far = fill(words.sending, size(bytes), size(this.file.size));
            this.say(rate > 0 ? `${far} · ${size(rate)}/s · ${this.left((this.file.size - bytes) / rate)}` : far);
        }
    }

    left(seconds) {
        const { words } = this.queue;
        const [value, unit] =
            seconds < 90 ? [seconds, "seconds"] : seconds < 5400 ? [seconds / 60, "minutes"] : [seconds / 3600, "hours"];
        return fill(words.left, fill(words[unit], Math.max(1, Math.round(value))));
    }

    // Sends bytes, and tells the status; 0 where there is no connection, or where it was paused.
    send(method, address, body, headers, base) {
        return new Promise((resolve) => {
            const request = new XMLHttpRequest();
            this.request = request;
            request.upload.addEventListener("progress", (event) => this.progress(base + Math.min(event.loaded, this.file.size - base)));
            for (const kind of ["error", "abort", "timeout"]) {
                request.addEventListener(kind, () => resolve({ status: 0 }));
            }

            request.addEventListener("load", () => resolve({ status: request.status, text: request.responseText }));
            request.open(method, address);
            Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
            request.send(body);
        });
    }

    // Goes on once nobody pauses and there is a connection again.
    async ready(attempt) {
        await this.queue.running();
        if (this.isOut) {
            throw leftOut;
        }

        if (attempt > 0) {
            this.say(this.queue.words.lost);
            await Promise.race([
                wait(Math.min(15000, 500 * 2 ** attempt)),
                new Promise((resolve) => addEventListener("online", resolve, { once: true })),
            ]);
            await this.queue.running();
            // What was removed or changed meanwhile cannot be sent, however good the connection is: reading it says so.
            await this.file.slice(0, 1).arrayBuffer();
        }
    }

    async ask(what, fields) {
        for (let attempt = 0; ; attempt++) {
            await this.ready(attempt);
            const body = new URLSearchParams({ ...this.queue.fields(), ...fields });
            let answer = null;
            try {
                answer = await fetch(`${this.queue.form.action}/${what}`, { method: "POST", body });
            } catch {
                continue;
            }

            if (answer.status < 500) {
                try {
                    return await answer.json();
                } catch {
                    return { problem: this.queue.words[answer.status === 403 ? "ended" : "failed"] };
                }
            }
        }
    }

    async put(address, blob, base) {
        const target = new URL(address, new URL(this.queue.form.dataset.root, location.href));
        const tagged = target.searchParams.get("X-Amz-SignedHeaders")?.includes("x-amz-tagging");
        for (let attempt = 0; ; attempt++) {
            await this.ready(attempt);
            const { status } = await this.send("PUT", target, blob, tagged ? { "x-amz-tagging": "dv-state=temp" } : {}, base);
            if (status !== 0 && status < 500) {
                this.queue.reached = true;
                return status;
            }

            // A store elsewhere has to allow pages of here; where it does not, all goes by this server.
            if (target.origin !== location.origin && !this.queue.reached && attempt >= 2) {
                this.queue.isDirect = false;
                throw blocked;
            }

            if (this.queue.paused) {
                attempt = -1;
            }
        }
    }

    // All bytes in their order go through the digest once, those that are there already too.
    async digested(until) {
        while (this.read < until) {
            const end = Math.min(until, this.read + step);
            this.digest?.add(new Uint8Array(await this.file.slice(this.read, end).arrayBuffer()));
            this.read = end;
        }
    }

    begin() {
        this.digest = ways[this.queue.algorithm] ? new Digest(this.queue.algorithm) : this.file.size > 64 * short ? new Digest("MD5") : null;
        this.read = 0;
    }

    async inParts() {
        const { begun } = this.queue;
        let at = begun.all[this.key];
        let refused = 0;
        this.begin();
        for (;;) {
            if (!at) {
                at = await this.ask("begin", { size: this.file.size });
                if (at.problem) {
                    return at;
                }

                if (at.upload) {
                    begun.set(this.key, { ...at, path: this.path, size: this.file.size, done: 0 });
                }
            }

            const named = { identifier: at.identifier, upload: at.upload, size: this.file.size, part: at.part };
            if (!at.upload) {
                if ((await this.put(at.address, this.file, 0)) >= 400) {
                    if (++refused > mostRefused) {
                        return { problem: this.queue.words.refused };
                    }

                    at = null;
                    continue;
                }
            } else {
                const told = await this.sendParts(named);
                if (told.problem) {
                    // What came stays, and is gone on with once it can be.
                    return told;
                }

                if (told.gone) {
                    // Nobody knows of it any more: from the beginning.
                    begun.set(this.key, null);
                    [at, this.sent] = [null, 0];
                    continue;
                }
            }

            await this.digested(this.file.size);
            this.say(this.queue.words.storing);
            this.digits ??= this.digest?.hex();
            const made = await this.ask("finish", {
                ...named,
                path: this.path,
                type: this.file.type,
                "checksum-type": this.digest?.algorithm ?? "",
                checksum: this.digits ?? "",
            });
            if (made.missing) {
                continue;
            }

            if (made.problem) {
                // What came is not what was meant: the next try begins with nothing.
                if (made.spoilt) {
                    begun.set(this.key, null);
                }

                return made;
            }

            begun.set(this.key, null);
            return made.gone ? { problem: this.queue.words.failed } : made;
        }
    }

    // Sends what is not there yet; tells whether it is gone, or what is wrong.
    async sendParts(named) {
        for (let refused = 0; ; ) {
            const told = await this.ask("parts", named);
            if (told.gone || told.problem) {
                return told;
            }

            const missing = Object.keys(told.addresses).map(Number);
            if (missing.length === 0) {
                return {};
            }

            let done = told.there.length * named.part;
            for (const part of missing) {
                const from = (part - 1) * named.part;
                const blob = this.file.slice(from, from + named.part);
                const status = await this.put(told.addresses[part], blob, Math.min(done, this.file.size - blob.size));
                if (status >= 400) {
                    // The address is good no longer, and another is asked for.
                    if (++refused > mostRefused) {
                        return { problem: this.queue.words.refused };
                    }

                    break;
                }

                refused = 0;
                done += blob.size;
                await this.digested(Math.min(this.file.size, from + named.part));
                const { begun } = this.queue;
                begun.set(this.key, { ...begun.all[this.key], done });
            }
        }
    }

    // In one go, and once more where nobody knows what came: the server makes nothing twice of what is sent again.
    async whole() {
        for (let attempt = 0; ; attempt++) {
            await this.ready(attempt);
            const data = new FormData();
            Object.entries(this.queue.fields()).forEach(([name, value]) => data.append(name, value));
            if (this.isUnsure) {
                data.append("again", "yes");
            }

            data.append("file", this.file, this.path);
            const { status, text } = await this.send("POST", this.queue.form.action, data, { Accept: "application/json" }, 0);
            this.isUnsure = true;
            if (status === 0) {
                // Whoever pauses loses no connection.
                attempt = this.queue.paused ? -1 : attempt;
                continue;
            }

            let answer;
            try {
                answer = JSON.parse(text);
            } catch {
                return { problem: this.queue.words[status === 403 ? "ended" : "failed"] };
            }

            this.isUnsure = false;
            this.begin();
            if (answer.checksum && this.digest?.algorithm === answer.algorithm) {
                await this.digested(this.file.size);
                this.digits = this.digest.hex();
            }

            return answer;
        }
    }

    async answer(isDirect) {
        try {
            return isDirect ? await this.inParts() : await this.whole();
        } catch (problem) {
            if (problem === blocked) {
                this.queue.begun.set(this.key, null);
                return this.answer(false);
            }

            // A file that can be read no more, because it was changed or removed.
            return { problem: this.queue.words.failed };
        }
    }

    async run() {
        const { queue } = this;
        this.failed = false;
        this.bar.hidden = false;
        this.note.hidden = this.again.hidden = true;
        this.digits = undefined;
        const answer = await this.answer(queue.isDirect && this.file.size > short);
        if (this.isOut) {
            // What came of it is swept away where nobody goes on with it.
            queue.begun.set(this.key, null);
            return;
        }

        if (answer.problem) {
            this.problem(answer.problem);
            return;
        }

        this.added = true;
        this.bar.remove();
        this.out.remove();
        const isCompared = this.digits && answer.checksum === this.digits;
        this.say(queue.words[isCompared ? "compared" : "added"]);
        const isDifferent = this.digits && answer.checksum && !isCompared && answer.algorithm === this.digest?.algorithm;
        const note = [...(isDifferent ? [queue.words.different] : []), ...(answer.notes ?? [])].join(" ");
        this.note.textContent = note;
        this.note.hidden = !note;
        this.noted = note !== "";
    }
}

class Queue {
    constructor(form) {
        Object.assign(this, { form, transfers: [], busy: false, paused: false });
        this.words = JSON.parse(form.dataset.words);
        this.algorithm = form.dataset.algorithm;
        this.isDirect = form.dataset.direct !== undefined;
        this.begun = new Begun(form.dataset.dataset);
        this.box = form.querySelector(".sending");
        this.list = this.box.querySelector("ul");
        this.status = this.box.querySelector("[role=status]");
        this.pausing = this.box.querySelector("[name=pause]");
        this.pausing.addEventListener("click", () => (this.paused ? this.goOn() : this.pause()));
        form.querySelector(".drop-words").hidden = false;
        this.showUnfinished();
    }

    fields() {
        return Object.fromEntries([...new FormData(this.form)].filter(([, value]) => typeof value === "string"));
    }

    running() {
        return this.paused ? new Promise((resolve) => (this.release = resolve)) : Promise.resolve();
    }

    pause() {
        this.paused = true;
        this.pausing.textContent = this.words.resume;
        this.current?.request?.abort();
        this.current?.say(this.words.paused);
    }

    goOn() {
        this.paused = false;
        this.pausing.textContent = this.words.pause;
        this.release?.();
    }

    add(files) {
        // What a former upload came to says nothing of this one.
        document.querySelector(".head .notice-done")?.remove();
        for (const chosen of files.sort((a, b) => order.compare(a.path, b.path))) {
            const transfer = new Transfer(this, chosen);
            this.transfers.push(transfer);
            this.list.append(transfer.line);
        }

        this.showUnfinished();
        this.box.hidden = this.transfers.length === 0;
        this.run();
    }

    retry(transfer) {
        transfer.failed = false;
        transfer.say(this.words.waiting);
        this.run();
    }

    leaveOut(transfer) {
        this.transfers = this.transfers.filter((t) => t !== transfer);
        transfer.line.remove();
        transfer.isOut = true;
        if (this.current === transfer) {
            // The others go on.
            transfer.request?.abort();
            this.release?.();
        }

        this.showUnfinished();
        this.box.hidden = this.transfers.length === 0;
        this.tell();
    }

    tell() {
        const added = this.transfers.filter((t) => t.added).length;
        this.status.textContent = fill(this.words.sum, added, this.transfers.length);
    }

    async run() {
        if (this.busy) {
            return;
        }

        this.busy = true;
        this.pausing.hidden = false;
        for (let next; (next = this.transfers.find((t) => !t.added && !t.failed)); ) {
            this.current = next;
            this.tell();
            await this.running();
            await next.run();
        }

        this.current = null;
        this.busy = false;
        this.pausing.hidden = true;
        this.tell();
        if (this.transfers.length > 0 && this.transfers.every((t) => t.added && !t.noted)) {
            location.assign(`${this.form.dataset.upload}?done=added`);
        } else {
            this.box.querySelector(".upload-done").hidden = false;
        }
    }

    // The browser does not keep the files themselves: whoever wants to go on chooses them again.
    showUnfinished() {
        const box = this.form.querySelector(".unfinished");
        const lines = Object.entries(this.begun.all).filter(([key]) => !this.transfers.some((t) => t.key === key));
        box.hidden = lines.length === 0;
        box.querySelector("ul").replaceChildren(
            ...lines.map(([key, { path, size: all, done, identifier, upload }]) => {
                const forget = make("button", {
                    type: "button",
                    className: "quiet",
                    textContent: this.words.forget,
                    ariaLabel: fill(this.words["forget.one"], path),
                });
                forget.addEventListener("click", async () => {
                    this.begun.set(key, null);
                    this.showUnfinished();
                    const body = new URLSearchParams({ ...this.fields(), identifier, upload });
                    await fetch(`${this.form.action}/abandon`, { method: "POST", body });
                });
                const far = fill(this.words.sending, size(done), size(all));
                return make("li", {}, make("span", { className: "name", textContent: path }), make("span", { className: "facts", textContent: far }), forget);
            }),
        );
    }
}

for (const form of document.querySelectorAll("form[data-upload]")) {
    const queue = new Queue(form);
    const drop = form.querySelector(".drop");
    form.addEventListener("submit", (event) => {
        const inputs = [...form.querySelectorAll("input[type=file]")];
        const files = inputs.flatMap((i) => [...i.files]).map((file) => ({ file, path: file.webkitRelativePath || file.name }));
        if (files.length > 0) {
            event.preventDefault();
            inputs.forEach((i) => (i.value = ""));
            queue.add(files);
        }
    });
    drop.addEventListener("dragover", (event) => {
        event.preventDefault();
        drop.classList.add("over");
    });
    drop.addEventListener("dragleave", () => drop.classList.remove("over"));
    drop.addEventListener("drop", async (event) => {
        event.preventDefault();
        drop.classList.remove("over");
        const entries = [...event.dataTransfer.items].map((i) => i.webkitGetAsEntry()).filter(Boolean);
        queue.add((await Promise.all(entries.map(entriesIn))).flat());
    });
}
