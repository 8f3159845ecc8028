"""A real browser for tests: Debian's Chromium, driven by Playwright, strict about what a page does."""
