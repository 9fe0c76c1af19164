// Keeps what is typed into a form in this browser until it is saved: nothing is lost with a window that closes or a connection that
// breaks. What was kept is offered when the form is opened again, and shown by the server as any form is that is not saved yet.
const patience = 500;

customElements.define(
    "kept-form",
    class extends HTMLElement {
        connectedCallback() {
            this.form = document.getElementById(this.getAttribute("for"));
            this.path = new URL(this.form.action).pathname;
            this.key = `quire-form:${this.getAttribute("account")}:${this.path}`;
            this.fresh = this.hasAttribute("fresh");
            this.first = this.written(this.fields());
            const kept = this.fresh && this.read();
            if (kept && this.written(kept.fields) !== this.first) {
                this.offer(kept);
                return;
            }

            this.keep();
        }

        // From here on what is typed is kept.
        keep() {
            let waiting;
            const settle = () => {
                clearTimeout(waiting);
                waiting = undefined;
            };
            this.form.addEventListener("input", () => {
                clearTimeout(waiting);
                waiting = setTimeout(() => {
                    settle();
                    this.write();
                }, patience);
            });
            addEventListener("pagehide", () => waiting && this.write());
            // Whoever signs out leaves nothing behind, however lately it was typed.
            document.addEventListener("submit", (event) => {
                settle();
                if (event.target === this.form) {
                    this.write(this.path);
                }
            });
        }

        offer(kept) {
            this.hidden = false;
            const time = this.querySelector("time");
            time.dateTime = new Date(kept.at).toISOString();
            time.textContent = new Date(kept.at).toLocaleString(document.documentElement.lang, {
                dateStyle: "long",
                timeStyle: "short",
            });
            const [back, drop] = this.querySelectorAll("button");
            back.addEventListener("click", () => this.bringBack(kept));
            drop.addEventListener("click", () => {
                this.forget();
                this.hidden = true;
                this.keep();
                this.form.querySelector("input:not([type=hidden]), textarea, select")?.focus();
            });
        }

        // Rows the form does not have yet come with it, and whoever changed the dataset meanwhile is noticed when it is saved.
        bringBack(kept) {
            const sent = document.createElement("form");
            sent.method = "post";
            sent.action = this.form.action;
            const own = ["antiforgery", this.form.elements["antiforgery"].value];
            for (const [name, value] of [...kept.fields, own, ["again", "yes"]]) {
                const input = document.createElement("input");
                Object.assign(input, { type: "hidden", name, value });
                sent.append(input);
            }

            document.body.append(sent);
            sent.submit();
        }

        fields() {
            return [...new FormData(this.form)].filter(([name]) => name !== "antiforgery");
        }

        // What somebody wrote, whenever they began.
        written(fields) {
            return JSON.stringify(fields.filter(([name]) => name !== "seen"));
        }

        write(sent) {
            const fields = this.fields();
            if (this.fresh && !sent && this.written(fields) === this.first) {
                this.forget();
                return;
            }

            try {
                localStorage.setItem(this.key, JSON.stringify({ at: Date.now(), sent, fields }));
            } catch {
                // A browser that keeps nothing, or no more: the form works as without this.
            }
        }

        read() {
            try {
                return JSON.parse(localStorage.getItem(this.key));
            } catch {
                return null;
            }
        }

        forget() {
            try {
                localStorage.removeItem(this.key);
            } catch {
                // Nothing is kept where nothing can be.
            }
        }
    },
);
