"""The parts of the HTML report: its text by parts of the page, page.css and page.js."""
