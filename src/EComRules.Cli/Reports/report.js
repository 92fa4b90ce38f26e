"use strict";
(() => {
  const form = document.getElementById("filters");
  const status = document.getElementById("count");
  const none = document.getElementById("none");
  const cleanPanel = document.getElementById("clean");
  const severities = [...form.querySelectorAll("input[name=severity]")];
  const messages = [...document.querySelectorAll("article.msg")].map(element => ({
    element,
    cards: [...element.querySelectorAll(".card")],
    text: null,
  }));
  const cleanRows = [...document.querySelectorAll("#clean tbody tr")];
  const lower = element => element.textContent.toLowerCase();

  const wanted = () => ({
    severities: new Set(severities.filter(box => box.checked).map(box => box.value)),
    category: form.elements.category.value,
    clause: form.elements.clause.value,
    words: form.elements.q.value.trim().toLowerCase(),
  });

  const fits = (card, want) =>
    want.severities.has(card.dataset.s)
    && (want.category === "" || card.dataset.c === want.category)
    && (want.clause === "" || card.dataset.k.split(" ").includes(want.clause));

  const show = (element, shown) => { if (element.hidden === shown) element.hidden = !shown; };

  function filter() {
    const want = wanted();
    let count = 0, found = 0;
    for (const message of messages) {
      const said = want.words === "" || (message.text ??= lower(message.element)).includes(want.words);
      let any = false;
      for (const card of message.cards) {
        const fit = said && fits(card, want);
        show(card, fit);
        any ||= fit;
        if (fit && card.dataset.s !== "agreed" && card.dataset.s !== "fault") found++;
        for (const mark of message.element.querySelectorAll("mark[data-f='" + card.id + "']"))
          mark.classList.toggle("dim", !fit);
      }
      show(message.element, any);
      if (any) count++;
    }

    const cleanWanted = want.severities.has("clean") && want.category === "" && want.clause === "";
    let clean = 0;
    for (const row of cleanRows) {
      const fit = cleanWanted && (want.words === "" || lower(row).includes(want.words));
      show(row, fit);
      if (fit) clean++;
    }
    if (cleanPanel) show(cleanPanel, clean > 0);
    show(none, count === 0 && clean === 0);
    const number = (n, one, many) => n.toLocaleString("en-GB") + " " + (n === 1 ? one : many);
    status.textContent = "Showing " + number(count, "message", "messages") + " with " + number(found, "finding", "findings")
      + (clean > 0 ? " and " + number(clean, "clean message", "clean messages") : "") + ".";
    document.documentElement.dataset.ready = "true";
  }

  function remember() {
    const state = new URLSearchParams();
    const on = severities.filter(box => box.checked).map(box => box.value);
    if (on.length < severities.length) state.set("severity", on.join(","));
    for (const name of ["category", "clause", "q"])
      if (form.elements[name].value !== "") state.set(name, form.elements[name].value);
    const hash = state.toString();
    history.replaceState(null, "", hash === "" ? location.pathname + location.search : "#" + hash);
  }

  // The address keeps the filter, so that a filtered report can be bookmarked; other fragments are places on the page.
  function restore() {
    if (!location.hash.includes("=")) return;
    const state = new URLSearchParams(location.hash.slice(1));
    const on = state.has("severity") ? state.get("severity").split(",") : null;
    for (const box of severities) box.checked = on === null || on.includes(box.value);
    for (const name of ["category", "clause", "q"]) form.elements[name].value = state.get(name) ?? "";
    filter();
  }

  let waiting = 0;
  const changed = () => { remember(); filter(); };
  form.addEventListener("submit", event => { event.preventDefault(); changed(); });
  form.addEventListener("change", changed);
  form.addEventListener("reset", () => setTimeout(changed, 0));
  form.elements.q.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(changed, 200); });
  addEventListener("hashchange", restore);
  for (const button of document.querySelectorAll("button[data-clause]"))
    button.addEventListener("click", () => {
      form.elements.clause.value = button.dataset.clause;
      changed();
      form.scrollIntoView();
      form.elements.clause.focus();
    });
  form.hidden = false;
  if (location.hash.includes("=")) restore(); else filter();
})();
