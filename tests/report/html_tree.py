"""Reads the HTML report strictly: every element ends where it should, every id is there once, every link leads on."""

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser

#: Elements without an end.
VOID = {"meta", "link", "input"}

#: What the page may be made of.
KNOWN = {
    *(
        "html",
        "head",
        "title",
        "style",
        "body",
        "script",
        "header",
        "main",
        "footer",
        "nav",
        "section",
        "article",
        "div",
    ),
    *(
        "h1",
        "h2",
        "h3",
        "h4",
        "p",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "pre",
        "code",
        "span",
        "strong",
        "em",
        "mark",
        "q",
    ),
    *("a", "time", "details", "summary", "table", "caption", "thead", "tbody", "tr", "th", "td", "svg", "rect", "form"),
    *("fieldset", "legend", "label", "select", "option", "button", *VOID),
}


class Element:
    """An element with its attributes, and what stands in it: elements and text."""

    def __init__(self, tag: str, attributes: dict[str, str], parent: "Element | None") -> None:
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.children: list[Element | str] = []

    def __iter__(self) -> "Iterator[Element]":
        """Itself and all elements below, in order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child

    @property
    def text(self) -> str:
        """All text in it."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def all(self, tag: str, name: str = "") -> "list[Element]":
        """The elements below of a tag, and of a class."""
        return [each for each in self if each.tag == tag and (not name or name in each.classes)]

    def one(self, tag: str, name: str = "") -> "Element":
        (found,) = self.all(tag, name)
        return found

    def by_id(self, name: str) -> "Element":
        (found,) = (each for each in self if each.attributes.get("id") == name)
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.at = Element("", {}, None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in KNOWN, tag
        names = [name for name, _ in attrs]
        assert len(set(names)) == len(names), attrs
        assert not any(name == "style" or name.startswith("on") for name in names), attrs
        element = Element(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.children.append(element)
        if tag not in VOID:
            self.at = element

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.at.tag, f"</{tag}> in <{self.at.tag}>"
        assert self.at.parent is not None
        self.at = self.at.parent

    def handle_data(self, data: str) -> None:
        self.at.children.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"an instruction: {data}")

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(f"a declaration: {data}")


def read_html(text: str) -> Element:
    """The element `html` of a page that is sound."""
    assert text.startswith("<!DOCTYPE html>\n")
    reader = _Reader()
    reader.feed(text)
    reader.close()
    assert reader.at is reader.root
    page = reader.root.one("html")
    ids = [element.attributes["id"] for element in page if "id" in element.attributes]
    assert len(set(ids)) == len(ids), [name for name, times in Counter(ids).items() if times > 1]
    for element in page:
        href = element.attributes.get("href", "data:")
        assert href.startswith(("data:", "https://", "http://")) or href.removeprefix("#") in ids, href
        for name in ("aria-labelledby", "for"):
            assert element.attributes.get(name, ids[0]) in ids
        assert "src" not in element.attributes
    assert len(page.all("script")) == len(page.all("style")) == 1
    return page


def html_counts(text: str) -> dict[str, int]:
    """From the findings; the tiles, and the marks at role descriptions, rules and agencies, must say the same."""
    page = read_html(text)
    articles = page.all("article")
    found = Counter(
        "excepted" if "data-excused" in each.attributes else each.attributes["data-severity"] for each in articles
    )
    counts = {kind: found[kind] for kind in ("error", "warning", "info", "excepted")}
    names = {"error": "error", "warning": "warning", "info": "info", "excused": "excepted"}
    for kind, name in names.items():
        assert page.one("div", kind).one("span", "figure").text == f"{counts[name]:,}"
    for view in ("role", "rule", "agency"):
        chips: Counter[str] = Counter()
        for fold in page.all("details", view):
            for chip in fold.all("summary")[0].all("span", "chip"):
                chips[names[chip.attributes["data-kind"]]] += int(re.sub(r"\D", "", chip.text))
        assert (not chips and view == "agency") or +chips == +found, view
    return counts
