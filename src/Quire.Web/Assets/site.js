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

// Takes all there is to choose in its form, or none of it.
customElements.define(
    "choose-all",
    class extends HTMLElement {
        connectedCallback() {
            this.hidden = false;
            this.addEventListener("click", (event) => {
                const button = event.target.closest("button");
                for (const box of button ? this.closest("form").querySelectorAll("input[type=checkbox]") : []) {
                    box.checked = "all" in button.dataset;
                }
            });
        }
    },
);

// What is wrong with a form is what whoever sent it wants to know first.
document.getElementById("problems")?.focus();

// A form that makes something is sent once, unless it was stopped: whoever sends it again after a while means it.
const once = 10000;
document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!("once" in form.dataset)) {
        return;
    }

    if (form.dataset.once) {
        event.preventDefault();
    }

    form.dataset.once = "sent";
    setTimeout(() => (form.dataset.once = ""), once);
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

// What was typed and not saved (keep.js) is kept for a month, until it is saved, or until its author signs out.
const longest = 30 * 24 * 3600 * 1000;
function forget(isOver) {
    try {
        for (const key of Object.keys(localStorage).filter((k) => k.startsWith("quire-form:"))) {
            if (isOver(JSON.parse(localStorage.getItem(key)))) {
                localStorage.removeItem(key);
            }
        }
    } catch {
        // Nothing is kept where nothing can be.
    }
}

const from = document.referrer && new URL(document.referrer).pathname;
forget(({ sent, at }) => (sent && sent === from && from !== location.pathname) || Date.now() - at > longest);
document.addEventListener("submit", (event) => {
    if (event.target.getAttribute("action")?.endsWith("account/sign-out")) {
        forget(() => true);
    }
});
