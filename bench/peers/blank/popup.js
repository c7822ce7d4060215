chrome.tabs.query({ active: true, currentWindow: true }, ([tab]) => {
  f.value = tab.title;
});
