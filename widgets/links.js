(() => {
  if (window.trackerLinks) return;
  window.trackerLinks = true;
  // Streamlit opens every link in a table or a sentence in a new tab; ours stay in this one.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[target="_blank"]');
    if (!link || link.origin !== location.origin || link.pathname.includes("/media/")) return;
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.pathname === location.pathname) return location.assign(link.href);
    // As the browser's own way forward, so that its way back finds the filters.
    history.pushState({}, "", link.href);
    dispatchEvent(new PopStateEvent("popstate"));
    document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
  }, true);
})();
