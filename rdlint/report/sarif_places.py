"""Where things are, in the words of SARIF: files by relative addresses, regions by line and column."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from rdlint.model import Position, Route, format_route

#: What file names are relative to. It has no address: a report holds no path of the machine it was made on.
ROOT = "SRCROOT"

Json = dict[str, Any]


class Places:
    """Makes locations. Files of the run, which `artifacts` numbers, are also named by their number."""

    def __init__(self, artifacts: Mapping[str, int]) -> None:
        self._artifacts = artifacts

    def file(self, name: str) -> Json:
        """An artifactLocation."""
        number = self._artifacts.get(name)
        known = {} if number is None else {"index": number}
        return {"uri": file_uri(name), "uriBaseId": ROOT, **known}

    def location(self, file: str, route: Route, start: Position, end: Position) -> Json:
        """A location with its region, and with the route where it is not the whole document."""
        place: Json = {"physicalLocation": {"artifactLocation": self.file(file), "region": region(start, end)}}
        if route:
            place["logicalLocations"] = [{"name": format_route(route[-1:]), "fullyQualifiedName": format_route(route)}]
        return place


def region(start: Position, end: Position) -> Json:
    """A region; its end is exclusive, as ours is."""
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def file_uri(name: str) -> str:
    """The name of a file as a relative URI, percent-encoded; bytes that are no UTF-8 stay what they are."""
    try:
        data = name.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        data = name.encode("utf-8", "surrogatepass")
    # Two slashes at the start would name a server.
    return quote(b"/" + data.lstrip(b"/") if data.startswith(b"//") else data, safe="/")
