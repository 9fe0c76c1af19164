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
