// Runs before anything is drawn, so that a chosen ground does not flash up in the other one.
try {
  const theme = localStorage.getItem('tizbek-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // A browser that forbids storage follows the system.
}
