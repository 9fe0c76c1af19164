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
