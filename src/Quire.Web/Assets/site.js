// Makes pages nicer that work without it.

// A choice takes effect when it is made; without this there is a button beside it.
for (const select of document.querySelectorAll("select[data-submit]")) {
    select.addEventListener("change", () => select.form.requestSubmit());
    select.form.classList.add("live");
}

// On a narrow screen what folds is folded at first.
if (matchMedia("(max-width: 52rem)").matches) {
    for (const fold of document.querySelectorAll("details.fold")) {
        fold.open = false;
    }
}

// Copies the text of the element it names, and says so.
customElements.define(
    "copy-button",
    class extends HTMLElement {
        connectedCallback() {
            if (!navigator.clipboard) {
                return;
            }

            this.hidden = false;
            this.setAttribute("aria-live", "polite");
            const button = this.querySelector("button");
            const words = button.innerHTML;
            button.addEventListener("click", async () => {
                await navigator.clipboard.writeText(document.getElementById(this.getAttribute("for")).innerText.trim());
                button.textContent = this.getAttribute("done");
                setTimeout(() => (button.innerHTML = words), 2000);
            });
        }
    },
);

// What is wrong with a form is what whoever sent it wants to know first.
document.getElementById("problems")?.focus();

// A form that makes something is sent once.
document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!("once" in form.dataset)) {
        return;
    }

    if (form.dataset.once) {
        event.preventDefault();
    }

    form.dataset.once = "sent";
});
addEventListener("pageshow", () => document.querySelectorAll("form[data-once]").forEach((form) => (form.dataset.once = "")));

// Rows of a form are added and taken away in place; without this the server shows the whole form again.
document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-part]");
    if (!button || button.form.ariaBusy) {
        return;
    }

    event.preventDefault();
    const { form, name } = button;
    const before = document.getElementById(button.dataset.part);
    const body = new URLSearchParams(new FormData(form, button));
    form.ariaBusy = "true";
    // Whatever was typed there from now on would be replaced by what was sent: nobody is to lose it.
    before.inert = true;
    try {
        const answer = await fetch(form.action, { method: "POST", body });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const after = page.getElementById(before.id);
        if (!answer.ok || !after) {
            form.ariaBusy = null;
            form.requestSubmit(button);
            return;
        }

        before.replaceWith(after);
        const inputs = after.querySelectorAll(":scope > .entry, :scope > .compound-row");
        (name === "add" ? inputs[inputs.length - 1] : after).querySelector("input, select, textarea, button")?.focus();
    } finally {
        form.ariaBusy = null;
        before.inert = false;
    }
});

// Of a long vocabulary the values that go on as somebody typed are offered.
document.addEventListener("input", async (event) => {
    const { dataset, value, list } = event.target;
    if (!dataset?.vocabulary || value.length < 2 || [...list.options].some((o) => o.value === value)) {
        return;
    }

    const answer = await fetch(`${dataset.vocabulary}?q=${encodeURIComponent(value)}`);
    if (answer.ok && event.target.value === value) {
        const lines = (await answer.text()).split("\n").filter(Boolean).map((line) => line.split("\t"));
        list.replaceChildren(...lines.map(([text, label]) => new Option(label ?? text, text)));
    }
});

// Files are sent one by one with their progress, and can be dropped with their folders; without this the form is sent whole.
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

for (const form of document.querySelectorAll("form[data-upload]")) {
    const words = form.dataset;
    const [queue, drop] = [form.querySelector(".queue"), form.querySelector(".drop")];
    const waiting = [];
    let [busy, wrong] = [false, false];
    form.querySelector(".drop-words").hidden = false;

    const send = ({ file, path, line, state, bar }) =>
        new Promise((resolve) => {
            const data = new FormData();
            for (const [name, value] of new FormData(form)) {
                if (typeof value === "string") {
                    data.append(name, value);
                }
            }

            data.append("file", file, path);
            const request = new XMLHttpRequest();
            const end = (problem) => {
                bar.remove();
                state.textContent = problem ? "" : words.added;
                if (problem) {
                    wrong = true;
                    line.append(Object.assign(document.createElement("span"), { className: "wrong", textContent: problem }));
                }

                resolve();
            };
            request.upload.addEventListener("progress", (event) => {
                bar.value = event.loaded / event.total;
                state.textContent = event.loaded < event.total ? words.sending : words.storing;
            });
            request.addEventListener("error", () => end(words.failed));
            request.addEventListener("load", () => {
                let answer = null;
                try {
                    answer = JSON.parse(request.responseText);
                } catch {
                    answer = null;
                }

                end(request.status < 300 ? "" : (answer?.problem ?? words.failed));
            });
            request.open("POST", form.action);
            request.setRequestHeader("Accept", "application/json");
            request.send(data);
        });

    const add = async (files) => {
        for (const { file, path } of files) {
            const line = document.createElement("li");
            const name = Object.assign(document.createElement("span"), { className: "name", textContent: path });
            const bar = Object.assign(document.createElement("progress"), { value: 0, ariaLabel: path });
            const state = Object.assign(document.createElement("span"), { className: "facts", textContent: words.waiting });
            line.append(name, bar, state);
            queue.append(line);
            waiting.push({ file, path, line, state, bar });
        }

        queue.hidden = queue.children.length === 0;
        if (busy) {
            return;
        }

        busy = true;
        while (waiting.length > 0) {
            await send(waiting.shift());
        }

        busy = false;
        if (!wrong) {
            location.assign(words.upload);
        }
    };

    form.addEventListener("submit", (event) => {
        const inputs = [...form.querySelectorAll("input[type=file]")];
        const files = inputs.flatMap((i) => [...i.files]).map((file) => ({ file, path: file.webkitRelativePath || file.name }));
        if (files.length > 0) {
            event.preventDefault();
            inputs.forEach((i) => (i.value = ""));
            add(files);
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
        add((await Promise.all(entries.map(entriesIn))).flat());
    });
}
